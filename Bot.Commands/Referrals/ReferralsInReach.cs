using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Referrals;

/// <summary>
/// Finds referrals for the one who acts. A referral is in reach of the members of its community, a draft of its writer
/// alone: whoever else holds its id holds nothing.
/// </summary>
public sealed class ReferralsInReach(BotDbContext db)
{
    public async Task<Referral?> FindAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (referral is null) return null;
        if (referral.ReferrerId == actor.Id) return referral;
        if (referral.Status is ReferralStatus.Draft) return null;

        return await IsInReachAsync(referral.ChatId, actor, cancellationToken) ? referral : null;
    }

    /// <returns>Null unless the actor wrote it.</returns>
    public async Task<Referral?> FindOwnAsync(long id, Actor actor, CancellationToken cancellationToken) =>
        await db.Referrals.SingleOrDefaultAsync(r => r.Id == id && r.ReferrerId == actor.Id, cancellationToken);

    /// <summary>Those of one community, newest first.</summary>
    public IQueryable<Referral> In(CommunityId community) => db.Referrals
        .Where(referral => db.Chats.Any(chat => chat.Id == referral.ChatId && chat.CommunityId == community))
        .OrderByDescending(referral => referral.Id);

    /// <summary>A member's profile as the referral's community knows it: the one of its own chat first.</summary>
    public async Task<Profile?> ProfileAsync(Referral referral, MemberId member, CancellationToken cancellationToken)
    {
        var community = db.Chats.Where(chat => chat.Id == referral.ChatId).Select(chat => chat.CommunityId);
        var profiles = await db.Profiles
            .Where(profile => profile.MemberId == member
                && db.Chats.Any(chat => chat.Id == profile.ChatId && community.Contains(chat.CommunityId)))
            .ToListAsync(cancellationToken);
        return profiles.OrderByDescending(profile => profile.ChatId == referral.ChatId).FirstOrDefault();
    }

    // In a private chat the actor's chat is the one they spoke of last, which need not be the referral's.
    private async Task<bool> IsInReachAsync(ChatId chat, Actor actor, CancellationToken cancellationToken)
    {
        var community = await db.Chats.Where(c => c.Id == chat).Select(c => c.CommunityId).SingleAsync(cancellationToken);
        return community == actor.Chat.CommunityId
            || await db.Profiles.AnyAsync(
                profile => profile.MemberId == actor.Id && db.Chats.Any(c => c.Id == profile.ChatId && c.CommunityId == community),
                cancellationToken);
    }
}
