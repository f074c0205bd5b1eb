using Bot.Commands.Communities;
using Bot.Commands.Directory;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Directory;
using Bot.Data.Referrals;

namespace Bot.Commands.Referrals;

/// <summary>What happens when a referral goes before the group: its cards, and a word to those who fit and want one.</summary>
public sealed class ReferralOpening(
    BotDbContext db,
    DirectorySearch directory,
    CommunityReading reading,
    ReferralCopies copies,
    ReferralNotices notices,
    TimeProvider time)
{
    /// <summary>Those who fit are told in turn, so that one need does not fill everybody's evening.</summary>
    public const int MostTold = 10;

    public async Task OpenAsync(Referral referral, CancellationToken cancellationToken)
    {
        var chats = await copies.ShowAsync(referral, cancellationToken);
        foreach (var found in await FitAsync(referral, chats, cancellationToken))
        {
            if (found.Listed.Telling is TellingWish.Privately)
                await notices.FitsAsync(referral, found.Member.Id, cancellationToken);
            found.Listed.NamedAt(time.GetUtcNow());
        }
    }

    /// <summary>Those to mention on the card in a chat: they are in it, fit, are not away, and asked for it.</summary>
    public async Task<IReadOnlyList<MemberId>> ToMentionAsync(Referral referral, CommunityChat shownIn, CancellationToken cancellationToken) =>
        [.. (await FitAsync(referral, [shownIn.Id], cancellationToken))
            .Where(found => found.Listed.Telling is TellingWish.MentionedHere && found.Member.AccountOn(shownIn.Platform) is not null)
            .Select(found => found.Member.Id)];

    /// <param name="chats">Those that show the card: who is in none of them could not answer it.</param>
    private async Task<IReadOnlyList<Found>> FitAsync(Referral referral, IReadOnlyList<ChatId> chats, CancellationToken cancellationToken)
    {
        var home = await db.Chats.FindAsync([referral.ChatId], cancellationToken);
        var today = await reading.TodayAsync(home!, cancellationToken);
        var found = await directory.FindAsync(home!, referral.Need, today, cancellationToken);
        return
        [
            .. found
                .Where(one => !one.IsRelated && one.Member.Id != referral.ReferrerId && chats.Any(one.Listed.HasProfileIn))
                .Where(one => one.Listed.Telling is TellingWish.Privately or TellingWish.MentionedHere)
                .Take(MostTold),
        ];
    }
}
