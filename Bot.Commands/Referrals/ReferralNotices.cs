using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Referrals;

namespace Bot.Commands.Referrals;

/// <summary>Who hears what as a referral goes on. Each telling is drawn later, from what is true by then.</summary>
public sealed class ReferralNotices(BotDbContext db, Outbox outbox)
{
    public async Task FitsAsync(Referral referral, MemberId colleague, CancellationToken cancellationToken) =>
        await TellAsync(referral, colleague, ReferralPosts.Fits, null, cancellationToken);

    public async Task OfferedAsync(Referral referral, MemberId colleague, CancellationToken cancellationToken) =>
        await TellAnewAsync(referral, ReferralPosts.Offered, colleague, cancellationToken);

    public async Task TakenBackAsync(Referral referral, MemberId colleague, CancellationToken cancellationToken) =>
        await TellAnewAsync(referral, ReferralPosts.TakenBack, colleague, cancellationToken);

    public async Task ChosenAsync(Referral referral, MemberId colleague, CancellationToken cancellationToken)
    {
        await outbox.RedrawAsync(ReferralPosts.Card, referral.Id, cancellationToken);
        await TellAsync(referral, referral.ReferrerId, ReferralPosts.Handoff, colleague, cancellationToken);
        await TellAsync(referral, colleague, ReferralPosts.Received, referral.ReferrerId, cancellationToken);
        foreach (var offer in referral.Offers.Where(offer => offer.State is OfferState.NotChosen))
            await TellAsync(referral, offer.By, ReferralPosts.Ended, null, cancellationToken);
    }

    /// <summary>Where a colleague is chosen already, they hear that there is a note now.</summary>
    public async Task NoteKeptAsync(Referral referral, CancellationToken cancellationToken)
    {
        if (referral.ChosenId is { } chosen)
            await TellAsync(referral, chosen, ReferralPosts.NoteAdded, referral.ReferrerId, cancellationToken);
    }

    /// <summary>It ended without a choice: the card says so, and those whose offers stood hear it.</summary>
    public async Task EndedAsync(Referral referral, CancellationToken cancellationToken)
    {
        await outbox.RedrawAsync(ReferralPosts.Card, referral.Id, cancellationToken);
        foreach (var offer in referral.StandingOffers)
            await TellAsync(referral, offer.By, ReferralPosts.Ended, null, cancellationToken);
    }

    public async Task ExpiredAsync(Referral referral, CancellationToken cancellationToken) =>
        await TellAsync(referral, referral.ReferrerId, ReferralPosts.Expired, null, cancellationToken);

    public async Task ClosedAsync(Referral referral, CancellationToken cancellationToken) =>
        await TellAsync(referral, referral.ReferrerId, ReferralPosts.Closed, null, cancellationToken);

    private async Task TellAsync(Referral referral, MemberId member, string kind, MemberId? about, CancellationToken cancellationToken) =>
        await outbox.TellAsync(member, kind, referral.Id, await PlaceOfAsync(referral, cancellationToken), about, cancellationToken);

    // An offer can be taken back and made again; the referrer has to know which of it is true now.
    private async Task TellAnewAsync(Referral referral, string kind, MemberId colleague, CancellationToken cancellationToken) => await outbox.TellAnewAsync(
        referral.ReferrerId, kind, referral.Id, await PlaceOfAsync(referral, cancellationToken), colleague, cancellationToken);

    private async Task<Place> PlaceOfAsync(Referral referral, CancellationToken cancellationToken) =>
        await db.Places.FindAsync([referral.PlaceId], cancellationToken)
        ?? throw new InvalidOperationException("A referral's place is gone.");
}
