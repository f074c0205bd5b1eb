using Bot.Commands.Chat;
using Bot.Data;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals;

/// <summary>
/// What passes at a handoff, opened for the one reader it belongs to: the referrer gets the chosen colleague's contact,
/// the chosen colleague gets the referrer's and the note.
/// </summary>
public sealed class HandoffDetails(BotDbContext db, ReferralsInReach referrals, Vault vault)
{
    /// <summary>"You reach Ana at 208-555-0100."</summary>
    public async Task<Text> ReachAsync(Referral referral, MemberId whose, MemberId reader, CancellationToken cancellationToken) =>
        await ContactAsync(referral, whose, reader, cancellationToken) is { } contact
            ? Say($"You reach {whose} at {contact}.")
            : Say($"You reach {whose} here in chat.");

    /// <summary>Words for the client, who may call or not.</summary>
    public async Task<Text> ForwardAsync(Referral referral, MemberId chosen, CancellationToken cancellationToken) =>
        await ContactAsync(referral, chosen, referral.ReferrerId, cancellationToken) is { } contact
            ? Say($"I'd like you to meet {chosen}, a colleague I trust. You can reach them at {contact} if you like.")
            : Say($"I'd like you to meet {chosen}, a colleague I trust. I'll put you two in touch if you like.");

    /// <returns>"There is no private note." where there is none, or it was erased.</returns>
    public Text Note(Referral referral, MemberId reader) =>
        referral.Note?.Text is { } note && vault.Open(note, referral.NotePurpose, reader) is { } words
            ? Say($"Private note: “{words}”")
            : Say($"There is no private note.");

    /// <returns>Null where the chat itself is the way, and the account has no name to write to.</returns>
    private async Task<string?> ContactAsync(Referral referral, MemberId whose, MemberId reader, CancellationToken cancellationToken)
    {
        var chosen = referral.Offers.SingleOrDefault(offer => offer.State is OfferState.Chosen);
        var mayReach = chosen is not null
            && ((reader == referral.ReferrerId && whose == chosen.By) || (reader == chosen.By && whose == referral.ReferrerId));
        if (!mayReach) throw new UnauthorizedAccessException("A contact was about to pass to somebody outside the handoff.");

        if (whose != chosen!.By || chosen.Way is ContactWay.ByContact)
        {
            var profile = await referrals.ProfileAsync(referral, whose, cancellationToken);
            if (Opened(profile, reader) is { } contact) return contact;
        }

        return await AccountAsync(referral, whose, cancellationToken);
    }

    private string? Opened(Profile? profile, MemberId reader) =>
        profile?.Contact is { } contact ? vault.Open(contact, profile.ContactPurpose(reader), reader) : null;

    private async Task<string?> AccountAsync(Referral referral, MemberId whose, CancellationToken cancellationToken)
    {
        var platform = await db.Chats.Where(chat => chat.Id == referral.ChatId).Select(chat => chat.Platform).SingleAsync(cancellationToken);
        var member = await db.Members.SingleOrDefaultAsync(m => m.Id == whose, cancellationToken);
        return member?.Accounts.FirstOrDefault(account => account.Platform == platform)?.Username is { } username ? $"@{username}" : null;
    }
}
