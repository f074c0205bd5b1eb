using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Data;
using Bot.Data.Communities;
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

    /// <summary>The platforms on which two members can write to each other; none where they have no account on the same one.</summary>
    public async Task<IReadOnlyList<Platform>> SharedPlatformsAsync(MemberId one, MemberId other, CancellationToken cancellationToken)
    {
        var both = await db.Members.Where(member => member.Id == one || member.Id == other).ToListAsync(cancellationToken);
        return [.. Enum.GetValues<Platform>().Where(platform => both.Count == 2 && both.All(member => member.AccountOn(platform) is not null))];
    }

    /// <returns>Null where the chat itself is the way, and the account has no name to write to.</returns>
    private async Task<Text?> ContactAsync(Referral referral, MemberId whose, MemberId reader, CancellationToken cancellationToken)
    {
        var chosen = referral.Offers.SingleOrDefault(offer => offer.State is OfferState.Chosen);
        var mayReach = chosen is not null
            && ((reader == referral.ReferrerId && whose == chosen.By) || (reader == chosen.By && whose == referral.ReferrerId));
        if (!mayReach) throw new UnauthorizedAccessException("A contact was about to pass to somebody outside the handoff.");

        if (whose != chosen!.By || chosen.Way is ContactWay.ByContact)
        {
            var profile = (await referrals.ForHandoffAsync(referral, whose, cancellationToken))?.ContactHolder;
            if (profile?.Contact is { } sealedContact && vault.Open(sealedContact, profile.ContactPurpose(reader), reader) is { } contact)
                return Quote(contact);
        }

        return await AccountAsync(whose, reader, cancellationToken);
    }

    // A name alone will do where both are on one platform only; elsewhere nobody could tell where it is a name.
    private async Task<Text?> AccountAsync(MemberId whose, MemberId reader, CancellationToken cancellationToken)
    {
        if (await db.Members.SingleOrDefaultAsync(member => member.Id == whose, cancellationToken) is not { } member) return null;

        var shared = await SharedPlatformsAsync(whose, reader, cancellationToken);
        var account = shared.Select(member.AccountOn).FirstOrDefault(shown => shown is { Username: not null })
            ?? member.Accounts.OrderBy(other => other.Platform).FirstOrDefault(other => shared.Count == 0 || other.Username is not null);
        if (account is null) return null;

        var name = account.Username is { } username ? $"@{username}" : account.DisplayName;
        var readerIsElsewhere = await db.Members.AnyAsync(
            m => m.Id == reader && m.Accounts.Any(other => other.Platform != account.Platform), cancellationToken);
        return readerIsElsewhere ? Say($"{name} on {PlatformNames.Of(account.Platform)}") : Quote(name);
    }
}
