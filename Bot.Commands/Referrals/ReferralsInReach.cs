using Bot.Commands.Directory;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Referrals;

/// <summary>
/// Finds referrals for the one who acts. A referral is in reach of the members of the chat where it was asked, and of every
/// linked chat that shows its card; of those who offered; and a draft of its writer alone. Whoever else holds its id holds
/// nothing.
/// </summary>
public sealed class ReferralsInReach(BotDbContext db, CommunityDirectory directory)
{
    public async Task<Referral?> FindAsync(long id, Actor actor, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == id, cancellationToken);
        if (referral is null) return null;
        if (referral.ReferrerId == actor.Id) return referral;
        if (referral.Status is ReferralStatus.Draft) return null;

        // An offer is a word given: it can be taken back or kept, also where the chats have parted since.
        if (referral.Offers.Any(offer => offer.By == actor.Id && offer.State is not OfferState.TakenBack)) return referral;

        return await IsInReachAsync(referral, actor, cancellationToken) ? referral : null;
    }

    /// <returns>Null unless the actor wrote it.</returns>
    public async Task<Referral?> FindOwnAsync(long id, Actor actor, CancellationToken cancellationToken) =>
        await db.Referrals.SingleOrDefaultAsync(r => r.Id == id && r.ReferrerId == actor.Id, cancellationToken);

    /// <summary>Those that were asked in one community, newest first.</summary>
    public IQueryable<Referral> In(CommunityId community) => db.Referrals
        .Where(referral => db.Chats.Any(chat => chat.Id == referral.ChatId && chat.CommunityId == community))
        .OrderByDescending(referral => referral.Id);

    /// <summary>Those that the members of a chat can read and answer, newest first.</summary>
    public IQueryable<Referral> ReadIn(CommunityChat chat) => db.Referrals
        .Where(referral => referral.ChatId == chat.Id
            || (db.Chats.Any(home => home.Id == referral.ChatId && home.CommunityId == chat.CommunityId)
                && !db.Profiles.Any(profile => profile.MemberId == referral.ReferrerId && profile.ChatId == referral.ChatId && profile.StaysHere)
                && db.Posts.Any(copy => copy.Kind == ReferralPosts.Card && copy.SubjectId == referral.Id && copy.State != PostState.Closed
                    && db.Places.Any(place => place.Id == copy.PlaceId && place.ChatId == chat.Id))))
        .OrderByDescending(referral => referral.Id);

    public async Task<bool> IsReadInAsync(Referral referral, CommunityChat chat, CancellationToken cancellationToken) =>
        referral.ChatId == chat.Id || await ReadIn(chat).AnyAsync(r => r.Id == referral.Id, cancellationToken);

    /// <summary>Those that a member answered, newest first: of the actor's community, and those whose card was shown in the actor's chat.</summary>
    public IQueryable<Referral> AnsweredBy(Actor actor) => db.Referrals
        .Where(referral => referral.Offers.Any(offer => offer.By == actor.Id))
        .Where(referral => db.Chats.Any(home => home.Id == referral.ChatId && home.CommunityId == actor.Chat.CommunityId)
            || db.Posts.Any(copy => copy.Kind == ReferralPosts.Card && copy.SubjectId == referral.Id
                && db.Places.Any(place => place.Id == copy.PlaceId && place.ChatId == actor.Chat.Id)))
        .OrderByDescending(referral => referral.Id);

    /// <summary>A member as the chat where it was asked knows them; null where nothing of them can be seen from there.</summary>
    public async Task<ListedMember?> ListedAsync(Referral referral, MemberId member, CancellationToken cancellationToken)
    {
        var home = await db.Chats.SingleAsync(chat => chat.Id == referral.ChatId, cancellationToken);
        return await directory.FindAsync(member, home, cancellationToken);
    }

    /// <summary>
    /// All that a member keeps in the chats that have or had to do with it, also what is found in one chat alone: how to be
    /// reached passes by the member's own wish. Null where there is nothing.
    /// </summary>
    public async Task<ListedMember?> ForHandoffAsync(Referral referral, MemberId member, CancellationToken cancellationToken)
    {
        var community = db.Chats.Where(chat => chat.Id == referral.ChatId).Select(chat => chat.CommunityId);
        var profiles = await db.Profiles
            .Where(profile => profile.MemberId == member)
            .Where(profile => db.Chats.Any(chat => chat.Id == profile.ChatId && community.Contains(chat.CommunityId))
                || db.Posts.Any(copy => copy.Kind == ReferralPosts.Card && copy.SubjectId == referral.Id
                    && db.Places.Any(place => place.Id == copy.PlaceId && place.ChatId == profile.ChatId)))
            .ToListAsync(cancellationToken);
        return profiles.Count == 0 ? null : new ListedMember(await db.Members.SingleAsync(m => m.Id == member, cancellationToken), profiles);
    }

    // In a private chat the actor's chat is the one they spoke of last, which need not be one that shows the card.
    private async Task<bool> IsInReachAsync(Referral referral, Actor actor, CancellationToken cancellationToken)
    {
        if (await IsReadInAsync(referral, actor.Chat, cancellationToken)) return true;

        var others = await db.Chats
            .Where(chat => chat.Id != actor.Chat.Id && db.Profiles.Any(profile => profile.MemberId == actor.Id && profile.ChatId == chat.Id))
            .ToListAsync(cancellationToken);
        foreach (var chat in others)
        {
            if (await IsReadInAsync(referral, chat, cancellationToken)) return true;
        }

        return false;
    }
}
