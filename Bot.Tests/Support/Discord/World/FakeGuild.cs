using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>A Discord server. Members talk to the bot in its channels while the bot is in it.</summary>
public sealed class FakeGuild
{
    private readonly FakeWorld world;
    private ImmutableList<FakeChannel> channels = [];
    private ImmutableList<FakeRole> roles;
    private ImmutableDictionary<ulong, FakeMember> members = ImmutableDictionary<ulong, FakeMember>.Empty;

    internal FakeGuild(FakeWorld world, ulong id, string name, FakeUser owner)
    {
        this.world = world;
        Id = id;
        Name = name;
        Owner = owner;
        Everyone = new FakeRole(id, "@everyone", FakePermissions.Ordinary);
        roles = [Everyone];
        Seat(owner, null, []);
    }

    public ulong Id { get; }

    public string Name { get; }

    public FakeUser Owner { get; }

    /// <summary>A language such as <c>en-US</c>.</summary>
    public string Locale { get; set; } = "en-US";

    public FakeRole Everyone { get; }

    public IReadOnlyList<FakeRole> Roles => roles;

    public IReadOnlyCollection<FakeMember> Members => [.. members.Values];

    public IReadOnlyList<FakeChannel> Channels => [.. channels.Where(channel => !channel.IsDeleted)];

    public bool HasBot => members.ContainsKey(world.Bot.Id);

    /// <summary>A text channel that is there from the start: the bot is not told.</summary>
    public FakeChannel AddChannel(string name) => world.Change(() => Open(name));

    /// <summary>A text channel that somebody opens now.</summary>
    public Task<FakeChannel> CreateChannelAsync(string name) => world.ActAsync(() =>
    {
        var channel = Open(name);
        if (HasBot) world.Events.Add("CHANNEL_CREATE", channel.ToJson(), Intent.Guilds);
        return channel;
    });

    public FakeRole AddRole(string name, FakePermissions permissions = FakePermissions.None) => world.Change(() =>
    {
        var role = new FakeRole(world.Ids.Next(), name, permissions);
        roles = roles.Add(role);
        return role;
    });

    /// <summary>A member who is there from the start.</summary>
    /// <param name="permissions">Beside those of @everyone; a role of their own carries them.</param>
    public FakeMember Join(FakeUser user, FakePermissions permissions = FakePermissions.None, string? nick = null, params FakeRole[] roles) => world.Change(() =>
    {
        var given = permissions is FakePermissions.None ? roles : [.. roles, AddRole($"{user.Name}'s", permissions)];
        return Seat(user, nick, given);
    });

    public void Join(params FakeUser[] users)
    {
        foreach (var user in users) Join(user, FakePermissions.None);
    }

    public void Leave(FakeUser user) => world.Change(() => members = members.Remove(user.Id));

    /// <summary>Somebody invites the bot.</summary>
    /// <param name="permissions">Of the role that comes with it.</param>
    public Task AddBotAsync(FakePermissions permissions = FakePermissions.None) => world.ActAsync(() =>
    {
        var role = new FakeRole(world.Ids.Next(), world.Bot.Name, permissions) { IsManaged = true };
        roles = roles.Add(role);
        Seat(world.Bot, null, [role]);
        world.Events.Add("GUILD_CREATE", ToCreateJson(), Intent.Guilds);
    });

    /// <summary>The bot is thrown out.</summary>
    public Task RemoveBotAsync() => world.ActAsync(() =>
    {
        roles = roles.RemoveAll(role => role.IsManaged);
        members = members.Remove(world.Bot.Id);
        world.Events.Add("GUILD_DELETE", new JsonObject { ["id"] = $"{Id}" }, Intent.Guilds);
    });

    /// <summary>The guild cannot be reached for a while; the bot stays in it.</summary>
    public Task BecomeUnavailableAsync() =>
        world.ActAsync(() => world.Events.Add("GUILD_DELETE", new JsonObject { ["id"] = $"{Id}", ["unavailable"] = true }, Intent.Guilds));

    public Task BecomeAvailableAsync() => world.ActAsync(() => world.Events.Add("GUILD_CREATE", ToCreateJson(), Intent.Guilds));

    /// <exception cref="InvalidOperationException">They are not in it.</exception>
    public FakeMember Member(FakeUser user) => MemberOrNull(user) ?? throw new InvalidOperationException($"{user} is not in {Name}.");

    public FakeMember? MemberOrNull(FakeUser user) => members.GetValueOrDefault(user.Id);

    public override string ToString() => Name;

    internal FakeMember? MemberOrNull(ulong userId) => members.GetValueOrDefault(userId);

    internal int PositionOf(FakeChannel channel) => channels.IndexOf(channel);

    internal JsonArray RolesToJson() => [.. roles.Select((role, position) => role.ToJson(position))];

    internal JsonArray ChannelsToJson() => [.. Channels.Select(channel => channel.ToJson())];

    /// <summary>As in GUILD_CREATE.</summary>
    internal JsonObject ToCreateJson()
    {
        var json = GuildJson.Of(this);
        json["joined_at"] = WireTime.Of(Member(world.Bot).JoinedAt);
        json["large"] = false;
        json["unavailable"] = false;
        json["member_count"] = members.Count;
        json["voice_states"] = new JsonArray();
        json["members"] = new JsonArray([.. members.Values.Where(member => member.User.IsBot).Select(member => member.ToJson())]);
        json["channels"] = ChannelsToJson();
        json["threads"] = new JsonArray();
        json["presences"] = new JsonArray();
        json["stage_instances"] = new JsonArray();
        json["guild_scheduled_events"] = new JsonArray();
        json["soundboard_sounds"] = new JsonArray();
        return json;
    }

    private FakeChannel Open(string name)
    {
        var channel = new FakeChannel(world, world.Ids.Next(), name, this, null);
        channels = channels.Add(channel);
        world.Add(channel);
        return channel;
    }

    private FakeMember Seat(FakeUser user, string? nick, IEnumerable<FakeRole> given)
    {
        var member = new FakeMember(user, world.Now, nick, given);
        members = members.SetItem(user.Id, member);
        return member;
    }
}
