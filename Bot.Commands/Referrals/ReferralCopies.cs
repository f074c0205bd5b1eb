using Bot.Commands.Communities;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Referrals;

/// <summary>The cards of a referral: one in the chat where it was asked, and a copy in each chat that is linked with it by then.</summary>
public sealed class ReferralCopies(BotDbContext db, LinkedChats linkedChats, ReferralPlaces home, UsualPlaces places, Outbox outbox)
{
    /// <returns>The chats in which a card is shown.</returns>
    public async Task<IReadOnlyList<ChatId>> ShowAsync(Referral referral, CancellationToken cancellationToken)
    {
        await outbox.ShowAsync(ReferralPosts.Card, referral.Id, await home.OfAsync(referral, cancellationToken), cancellationToken);

        var linked = await LinkedAsync(referral, cancellationToken);
        foreach (var chat in linked)
        {
            var place = await places.ForAsync(chat, PlaceUses.Referrals, cancellationToken);
            await outbox.ShowAsync(ReferralPosts.Card, referral.Id, place, cancellationToken);
        }

        return [referral.ChatId, .. linked.Select(chat => chat.Id)];
    }

    /// <summary>Chats were linked or parted, or a referrer chose to stay in one: what open cards elsewhere say may have changed.</summary>
    /// <param name="referrer">Only this member's; null for everybody's.</param>
    public async Task RedrawOpenAsync(IReadOnlyCollection<ChatId> chats, MemberId? referrer, CancellationToken cancellationToken)
    {
        var open = await db.Referrals
            .Where(referral => referral.Status == ReferralStatus.Open && (referrer == null || referral.ReferrerId == referrer))
            .Where(referral => db.Posts.Any(copy => copy.Kind == ReferralPosts.Card && copy.SubjectId == referral.Id && copy.State != PostState.Closed
                && db.Places.Any(place => place.Id == copy.PlaceId && place.ChatId != referral.ChatId
                    && (chats.Contains(place.ChatId) || chats.Contains(referral.ChatId)))))
            .Select(referral => referral.Id)
            .ToListAsync(cancellationToken);
        foreach (var id in open) await outbox.RedrawAsync(ReferralPosts.Card, id, cancellationToken);
    }

    private async Task<IReadOnlyList<CommunityChat>> LinkedAsync(Referral referral, CancellationToken cancellationToken)
    {
        var (referrer, home) = (referral.ReferrerId, referral.ChatId);
        if (await db.Profiles.AnyAsync(p => p.MemberId == referrer && p.ChatId == home && p.StaysHere, cancellationToken)) return [];

        var chat = await db.Chats.FindAsync([home], cancellationToken);
        return [.. (await linkedChats.WithAsync(chat!, cancellationToken)).Where(other => other.IsReachable)];
    }
}
