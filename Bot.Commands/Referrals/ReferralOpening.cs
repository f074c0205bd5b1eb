using Bot.Commands.Communities;
using Bot.Commands.Delivery;
using Bot.Commands.Directory;
using Bot.Data;
using Bot.Data.Directory;
using Bot.Data.Referrals;

namespace Bot.Commands.Referrals;

/// <summary>What happens when a referral goes before the group: the card, and a word to those who fit and want one.</summary>
public sealed class ReferralOpening(
    BotDbContext db,
    DirectorySearch directory,
    CommunityReading reading,
    ReferralPlaces places,
    Outbox outbox,
    ReferralNotices notices,
    TimeProvider time)
{
    /// <summary>Those who fit are told in turn, so that one need does not fill everybody's evening.</summary>
    public const int MostTold = 10;

    public async Task OpenAsync(Referral referral, CancellationToken cancellationToken)
    {
        await outbox.ShowAsync(ReferralPosts.Card, referral.Id, await places.OfAsync(referral, cancellationToken), cancellationToken);

        foreach (var found in await FitAsync(referral, cancellationToken))
        {
            if (found.Profile.Telling is TellingWish.Privately)
                await notices.FitsAsync(referral, found.Member.Id, cancellationToken);
            if (found.Profile.Telling is TellingWish.Privately or TellingWish.MentionedHere)
                found.Profile.NamedAt(time.GetUtcNow());
        }
    }

    /// <summary>Those to mention on the card: they fit, are not away, and asked for it.</summary>
    public async Task<IReadOnlyList<MemberId>> ToMentionAsync(Referral referral, CancellationToken cancellationToken) =>
        [.. (await FitAsync(referral, cancellationToken))
            .Where(found => found.Profile.Telling is TellingWish.MentionedHere)
            .Select(found => found.Member.Id)];

    private async Task<IReadOnlyList<Found>> FitAsync(Referral referral, CancellationToken cancellationToken)
    {
        var chat = await db.Chats.FindAsync([referral.ChatId], cancellationToken);
        var today = await reading.TodayAsync(chat!, cancellationToken);
        var found = await directory.FindAsync(chat!.CommunityId, referral.Need, today, cancellationToken);
        return
        [
            .. found
                .Where(one => !one.IsRelated && one.Member.Id != referral.ReferrerId)
                .Where(one => one.Profile.Telling is TellingWish.Privately or TellingWish.MentionedHere)
                .DistinctBy(one => one.Member.Id)
                .Take(MostTold),
        ];
    }
}
