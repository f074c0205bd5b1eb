using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Directory;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Directory;

/// <summary>
/// Who is in a community's directory, as it is seen from one of its chats: the chat's own profiles, and those of linked
/// chats whose members do not stay there alone. Everybody who shows colleagues reads them here.
/// </summary>
public sealed class CommunityDirectory(BotDbContext db)
{
    /// <returns>Everyone who has a profile, listed or not, in the order in which they came.</returns>
    public async Task<IReadOnlyList<ListedMember>> MembersAsync(CommunityChat seenFrom, CancellationToken cancellationToken)
    {
        var profiles = await SeenFrom(seenFrom).ToListAsync(cancellationToken);
        var people = profiles.Select(profile => profile.MemberId).ToHashSet();
        var members = await db.Members.Where(member => people.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancellationToken);
        return
        [
            .. profiles.GroupBy(profile => profile.MemberId)
                .Select(theirs => new ListedMember(members[theirs.Key], [.. theirs]))
                .OrderBy(member => member.Profiles[0].Id),
        ];
    }

    /// <returns>Null where nothing of the member can be seen from there.</returns>
    public async Task<ListedMember?> FindAsync(MemberId member, CommunityChat seenFrom, CancellationToken cancellationToken)
    {
        var profiles = await SeenFrom(seenFrom).Where(profile => profile.MemberId == member).ToListAsync(cancellationToken);
        if (profiles.Count == 0) return null;

        return new ListedMember(await db.Members.SingleAsync(m => m.Id == member, cancellationToken), profiles);
    }

    /// <summary>The actor as colleagues in the actor's chat see them.</summary>
    public async Task<ListedMember> OwnAsync(Actor actor, CancellationToken cancellationToken)
    {
        // The profile in this chat may have come into being with this very act: the database does not know it yet.
        var elsewhere = await SeenFrom(actor.Chat)
            .Where(profile => profile.MemberId == actor.Id && profile.Id != actor.Profile.Id)
            .ToListAsync(cancellationToken);
        return new ListedMember(actor.Member, [actor.Profile, .. elsewhere]);
    }

    private IQueryable<Profile> SeenFrom(CommunityChat seenFrom) => db.Profiles.Where(profile =>
        (profile.ChatId == seenFrom.Id || !profile.StaysHere)
        && db.Chats.Any(chat => chat.Id == profile.ChatId && chat.CommunityId == seenFrom.CommunityId));
}
