using Bot.Commands.Chat;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Directory;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Dispatch;

/// <summary>Who acts, and where. A community comes into being on the first contact with a chat, a member with their first act.</summary>
public sealed class ActorResolver(BotDbContext db, IdSource ids, TimeProvider time)
{
    /// <returns>Null where a private chat belongs to no community yet, or to several and the person has not said which.</returns>
    public async Task<Actor?> ResolveAsync(Incoming incoming, CancellationToken cancellationToken)
    {
        var platform = incoming.Key.Platform;
        var member = await MemberAsync(platform, incoming.From, cancellationToken);

        // Whoever writes to the bot privately can be written to.
        if (incoming.In.IsPrivate) await OpenPrivatelyAsync(member, platform, cancellationToken);

        var chat = incoming.In.IsPrivate
            ? await ChatOfPrivateAsync(member, platform, incoming is ButtonPressed, cancellationToken)
            : await ChatAsync(platform, incoming.In, cancellationToken);
        if (chat is null) return null;
        if (!incoming.In.IsPrivate && !chat.IsReachable) chat.BeHeard();

        var place = await PlaceAsync(chat, incoming.In.IsPrivate ? "" : incoming.In.Topic, cancellationToken);
        var profile = await ProfileAsync(member, chat, incoming.From.IsNobody, cancellationToken);
        return new Actor(member, profile, chat, place, incoming.In.IsPrivate, incoming.From, incoming.In);
    }

    /// <summary>The chats that a member has acted in.</summary>
    public async Task<IReadOnlyList<CommunityChat>> ChatsOfAsync(Platform platform, Speaker speaker, CancellationToken cancellationToken)
    {
        var member = await MemberAsync(platform, speaker, cancellationToken);
        return await ChatsOf(member, platform).ToListAsync(cancellationToken);
    }

    public async Task<CommunityChat> ChatAsync(Platform platform, Scene scene, CancellationToken cancellationToken)
    {
        var chat = await db.Chats.SingleOrDefaultAsync(c => c.Platform == platform && c.ExternalId == scene.ChatExternalId, cancellationToken);
        if (chat is null)
        {
            var community = new Community(new CommunityId(ids.Next()));
            chat = new CommunityChat(new ChatId(ids.Next()), community.Id, platform, scene.ChatExternalId, scene.Title);
            db.Add(community);
            db.Add(chat);
        }

        if (scene.Title.Length > 0 && chat.Title != scene.Title) chat.Rename(scene.Title);
        return chat;
    }

    public async Task<Place> PlaceAsync(CommunityChat chat, string topic, CancellationToken cancellationToken)
    {
        var place = db.Places.Local.FirstOrDefault(p => p.ChatId == chat.Id && p.Topic == topic)
            ?? await db.Places.SingleOrDefaultAsync(p => p.ChatId == chat.Id && p.Topic == topic, cancellationToken);
        if (place is not null) return place;

        place = new Place(new PlaceId(ids.Next()), chat.Id, topic);
        db.Places.Add(place);
        return place;
    }

    /// <summary>The member can be written to from now on: what waited for that is said.</summary>
    public async Task OpenPrivatelyAsync(Member member, Platform platform, CancellationToken cancellationToken)
    {
        if (member.AccountOn(platform) is not { PrivateReach: not PrivateReach.Open } account) return;

        account.OpenPrivately();
        var now = time.GetUtcNow();
        var waiting = await db.Posts
            .Where(post => post.MemberId == member.Id && post.State == Data.Delivery.PostState.AwaitsOpening)
            .Where(post => db.Places.Any(place => place.Id == post.PlaceId && db.Chats.Any(chat => chat.Id == place.ChatId && chat.Platform == platform)))
            .ToListAsync(cancellationToken);
        foreach (var post in waiting) post.SayPrivately(now);
    }

    private async Task<Member> MemberAsync(Platform platform, Speaker speaker, CancellationToken cancellationToken)
    {
        if (speaker.IsNobody)
        {
            var nobody = new Member(default);
            nobody.AddAccount(platform, speaker.ExternalId, speaker.DisplayName, null);
            return nobody;
        }

        var member = await db.Members.SingleOrDefaultAsync(
            m => m.Accounts.Any(account => account.Platform == platform && account.ExternalId == speaker.ExternalId), cancellationToken);
        if (member is null)
        {
            member = new Member(new MemberId(ids.Next()));
            member.AddAccount(platform, speaker.ExternalId, speaker.DisplayName, speaker.Username);
            db.Members.Add(member);
        }

        var account = member.AccountOn(platform)!;
        if (account.DisplayName != speaker.DisplayName || account.Username != speaker.Username)
            account.Know(speaker.DisplayName, speaker.Username);
        return member;
    }

    /// <summary>Those on the platform where they speak just now: a person with two accounts is in others too.</summary>
    private IQueryable<CommunityChat> ChatsOf(Member member, Platform platform) => db.Chats.Where(
        chat => chat.Platform == platform && db.Profiles.Any(profile => profile.MemberId == member.Id && profile.ChatId == chat.Id));

    private async Task<CommunityChat?> ChatOfPrivateAsync(Member member, Platform platform, bool isPress, CancellationToken cancellationToken)
    {
        if (member.CurrentChatId is { } current
            && await db.Chats.SingleOrDefaultAsync(chat => chat.Id == current && chat.Platform == platform, cancellationToken) is { } chosen)
        {
            return chosen;
        }

        var chats = await ChatsOf(member, platform)
            .OrderByDescending(chat => chat.Id)
            .Take(2)
            .ToListAsync(cancellationToken);
        return chats.Count == 1 || (isPress && chats.Count > 0) ? chats[0] : null;
    }

    private async Task<Profile> ProfileAsync(Member member, CommunityChat chat, bool isNobody, CancellationToken cancellationToken)
    {
        var profile = isNobody ? null : await db.Profiles.SingleOrDefaultAsync(
            p => p.MemberId == member.Id && p.ChatId == chat.Id, cancellationToken);
        if (profile is not null) return profile;

        profile = new Profile(ids.Next(), member.Id, chat.Id);
        if (!isNobody) db.Profiles.Add(profile);
        return profile;
    }
}
