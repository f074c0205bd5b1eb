using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>A basic group, a supergroup or a forum: who is in it and what happens to it.</summary>
public sealed partial class FakeGroup : FakeChat
{
    private ImmutableDictionary<long, Membership> members;
    private ImmutableList<FakeTopic> topics = [];

    internal FakeGroup(FakeWorld world, long id, string title, FakeUser owner, bool isSupergroup, bool isForum)
        : base(world, id)
    {
        Title = title;
        Owner = owner;
        IsSupergroup = isSupergroup;
        IsForum = isForum;
        members = ImmutableDictionary<long, Membership>.Empty.Add(owner.Id, Membership.Of(MemberStatus.Creator));
    }

    public string Title { get; }

    /// <summary>Its creator; whatever nobody else is named for, this person does.</summary>
    public FakeUser Owner { get; }

    public bool IsSupergroup { get; }

    public bool IsForum { get; }

    public bool IsDissolved { get; private set; }

    /// <summary>What became of a basic group that was upgraded.</summary>
    public FakeGroup? MigratedTo { get; private set; }

    public IReadOnlyList<FakeTopic> Topics => topics;

    public MemberStatus BotStatus => MembershipOf(World.Bot.Id).Status;

    public MemberStatus StatusOf(FakeUser user) => MembershipOf(user.Id).Status;

    public override string ToString() => $"{(IsForum ? "forum" : IsSupergroup ? "supergroup" : "group")} \"{Title}\" ({Id})";

    /// <summary>The member sees messages from here on and may write; a bot that is there hears of it.</summary>
    public void Add(params IReadOnlyList<FakeUser> users) => World.Change(() =>
    {
        foreach (var user in users)
        {
            Set(user, Membership.Of(MemberStatus.Member), by: user);
            var newcomers = new JsonArray(user.ToJson());
            World.Delivery.Deliver(AddService(user, new JsonObject { ["new_chat_members"] = newcomers }));
        }
    });

    public void Remove(FakeUser user, FakeUser? by = null) => World.Change(() =>
    {
        Set(user, Membership.Of(by is null ? MemberStatus.Left : MemberStatus.Kicked), by ?? user);
        World.Delivery.Deliver(AddService(by ?? user, new JsonObject { ["left_chat_member"] = user.ToJson() }));
    });

    /// <summary>An anonymous one writes in the group's name from here on.</summary>
    public void MakeAdministrator(FakeUser user, AdminRights? rights = null, bool isAnonymous = false) => World.Change(() =>
        Set(user, new Membership(MemberStatus.Administrator, rights ?? AdminRights.All, isAnonymous), Owner));

    public void MakeMember(FakeUser user) => World.Change(() => Set(user, Membership.Of(MemberStatus.Member), Owner));

    public void MakeCreator(FakeUser user) => World.Change(() => Set(user, Membership.Of(MemberStatus.Creator), Owner));

    /// <summary>Opens a topic; forums only.</summary>
    public FakeTopic OpenTopic(string name, FakeUser? by = null) => World.Change(() =>
    {
        if (!IsForum) throw new InvalidOperationException($"{this} has no topics.");

        var fields = new JsonObject { ["forum_topic_created"] = new JsonObject { ["name"] = name, ["icon_color"] = 7_322_096 } };
        var opening = AddService(by ?? Owner, fields);
        var topic = new FakeTopic(World, this, opening, name);
        opening.Topic = topic;
        topics = topics.Add(topic);
        World.Delivery.Deliver(opening);
        return topic;
    });

    /// <summary>Somebody writes in the name of a channel.</summary>
    public FakeMessage PostAsChannel(string title, string text) => Post(SenderMask.Channel(title), text);

    /// <summary>A post of the channel to which this group belongs.</summary>
    public FakeMessage ForwardFromLinkedChannel(string title, string text) => Post(SenderMask.LinkedChannel(title), text);

    /// <summary>The group is gone: every call about it is refused.</summary>
    public void Dissolve() => World.Change(() => IsDissolved = true);

    /// <summary>The basic group becomes a supergroup with another id; old message ids are not valid there.</summary>
    public FakeGroup MigrateToSupergroup() => World.Change(() =>
    {
        if (IsSupergroup || MigratedTo is not null) throw new InvalidOperationException($"{this} is no basic group.");

        var supergroup = new FakeGroup(World, FakeIds.Supergroup(World), Title, Owner, isSupergroup: true, isForum: false)
        {
            members = members,
            BotHearsEverything = BotHearsEverything,
        };
        World.Add(supergroup);
        World.Delivery.Deliver(AddService(Owner, new JsonObject { ["migrate_to_chat_id"] = supergroup.Id }));
        MigratedTo = supergroup;
        World.Delivery.Deliver(supergroup.AddService(Owner, new JsonObject { ["migrate_from_chat_id"] = Id }));
        return supergroup;
    });

    internal override bool CanBeReadBy(FakeUser user) => MembershipOf(user.Id).IsInside;

    internal override void EnsureCanBeWrittenBy(FakeUser user)
    {
        if (MigratedTo is not null || IsDissolved) throw new InvalidOperationException($"Nobody can write in {this} any more.");
        if (!CanBeReadBy(user)) throw new InvalidOperationException($"{user.FirstName} is no member of {this}: add them first.");
    }

    internal Membership MembershipOf(long userId) => members.GetValueOrDefault(userId, Membership.Of(MemberStatus.Left));

    internal IReadOnlyList<(long UserId, Membership Membership)> Inside =>
        [.. members.Where(member => member.Value.IsInside).OrderBy(member => member.Key).Select(member => (member.Key, member.Value))];

    internal override JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["title"] = Title, ["type"] = IsSupergroup ? "supergroup" : "group" };
        if (IsForum) json["is_forum"] = true;
        return json;
    }

    private FakeMessage Post(SenderMask mask, string text) => World.Change(() =>
    {
        var content = new MessageContent(TypedText.Read(text), null);
        var message = Add(new FakeMessage(this, NextMessageId(), World.Now, content) { Mask = mask });
        World.Delivery.Deliver(message);
        return message;
    });

    private void Set(FakeUser user, Membership now, FakeUser by)
    {
        var before = MembershipOf(user.Id);
        members = members.SetItem(user.Id, now);
        if (before.IsInside || now.IsInside) World.Delivery.DeliverMembership(this, by, user, before, now);
    }
}
