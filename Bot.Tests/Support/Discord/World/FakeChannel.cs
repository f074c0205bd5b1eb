using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>A text channel of a guild, or the private channel between a user and the bot.</summary>
public sealed class FakeChannel
{
    private readonly FakeWorld world;
    private ImmutableList<FakeMessage> written = [];
    private ImmutableList<Overwrite> overwrites = [];

    internal FakeChannel(FakeWorld world, ulong id, string name, FakeGuild? guild, FakeUser? recipient)
    {
        this.world = world;
        Id = id;
        Name = name;
        Guild = guild;
        Recipient = recipient;
    }

    public ulong Id { get; }

    public string Name { get; }

    /// <summary>Null for a private channel.</summary>
    public FakeGuild? Guild { get; }

    /// <summary>Who else is in a private channel; null for a guild's.</summary>
    public FakeUser? Recipient { get; }

    public bool IsPrivate => Guild is null;

    public bool IsDeleted { get; internal set; }

    /// <summary>What everybody in it sees, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Messages => [.. written.Where(message => message is { IsDeleted: false, IsEphemeral: false })];

    /// <summary>What the bot wrote and everybody in it sees, oldest first.</summary>
    public IReadOnlyList<FakeMessage> MessagesFromBot => [.. Messages.Where(message => message.IsFromBot)];

    /// <summary>Also what is deleted and what only one person sees.</summary>
    public IReadOnlyList<FakeMessage> AllMessages => written;

    internal IReadOnlyList<Overwrite> Overwrites => overwrites;

    /// <summary>What @everyone's or a role's permissions allow is taken away here.</summary>
    public void Deny(FakeRole role, FakePermissions permissions) => Set(new Overwrite(role.Id, 0, FakePermissions.None, permissions));

    public void Deny(FakeUser member, FakePermissions permissions) => Set(new Overwrite(member.Id, 1, FakePermissions.None, permissions));

    public void Allow(FakeRole role, FakePermissions permissions) => Set(new Overwrite(role.Id, 0, permissions, FakePermissions.None));

    public void Allow(FakeUser member, FakePermissions permissions) => Set(new Overwrite(member.Id, 1, permissions, FakePermissions.None));

    /// <summary>Somebody who may removes it.</summary>
    public Task DeleteAsync() => world.ActAsync(() =>
    {
        if (Guild is null) throw new InvalidOperationException("A private channel stays.");

        IsDeleted = true;
        world.Events.Add("CHANNEL_DELETE", ToJson(), Intent.Guilds);
    });

    /// <summary>The first message of the bot that fits, once it is there: also an earlier one, also after an edit.</summary>
    /// <exception cref="Xunit.Sdk.FailException">None in time.</exception>
    public async Task<FakeMessage> WaitForMessageAsync(
        Func<FakeMessage, bool> fits, TimeSpan? within = null, [CallerArgumentExpression(nameof(fits))] string what = "")
    {
        FakeMessage? found = null;
        await world.WaitUntilAsync(
            () => (found = MessagesFromBot.FirstOrDefault(fits)) is not null, within, $"a message of the bot in {this} with {what}");
        return found!;
    }

    public override string ToString() => IsPrivate ? $"private with {Recipient}" : $"#{Name}";

    internal FakeMessage Add(FakeMessage message)
    {
        written = written.Add(message);
        return message;
    }

    internal FakeMessage? Find(ulong messageId) => written.FirstOrDefault(message => message.Id == messageId && !message.IsDeleted);

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = $"{Id}", ["type"] = IsPrivate ? 1 : 0, ["flags"] = 0 };
        json["last_message_id"] = Messages is [.., var last] ? $"{last.Id}" : null;
        if (Guild is null)
        {
            json["recipients"] = new JsonArray(Recipient!.ToJson());
            return json;
        }

        json["guild_id"] = $"{Guild.Id}";
        json["name"] = Name;
        json["position"] = Guild.PositionOf(this);
        json["nsfw"] = false;
        json["topic"] = null;
        json["parent_id"] = null;
        json["rate_limit_per_user"] = 0;
        json["permission_overwrites"] = new JsonArray([.. overwrites.Select(ToJson)]);
        return json;
    }

    private static JsonObject ToJson(Overwrite overwrite) => new()
    {
        ["id"] = $"{overwrite.Id}",
        ["type"] = overwrite.Type,
        ["allow"] = $"{(ulong)overwrite.Allowed}",
        ["deny"] = $"{(ulong)overwrite.Denied}",
    };

    private void Set(Overwrite overwrite) => world.Change(() =>
        overwrites = overwrites.RemoveAll(one => one.Id == overwrite.Id).Add(overwrite));
}
