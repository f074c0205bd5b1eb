using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>A person: who they are and what they see. What they do is in FakeUser.Actions.cs and FakeUser.Interactions.cs.</summary>
public sealed partial class FakeUser
{
    private readonly FakeWorld world;
    private readonly FakeChannel? privateChannel;

    internal FakeUser(FakeWorld world, ulong id, string name, bool isBot = false)
    {
        this.world = world;
        Id = id;
        Name = name;
        IsBot = isBot;
        privateChannel = isBot ? null : new FakeChannel(world, world.Ids.Next(), name, null, this);
    }

    public ulong Id { get; }

    /// <summary>The display name (<c>global_name</c>); the user name is the same in small letters.</summary>
    public string Name { get; set; }

    public bool IsBot { get; }

    /// <summary>The language of their client, such as <c>es-ES</c>.</summary>
    public string Locale { get; set; } = "en-US";

    /// <summary>Private messages from members of shared guilds are switched off, or they blocked the bot.</summary>
    public bool ClosesDms { get; set; }

    /// <summary>Their private channel with the bot. The bot learns of it when it opens it, or when they write.</summary>
    public FakeChannel PrivateChannel => privateChannel ?? throw new InvalidOperationException("The bot has no private channel with itself.");

    /// <summary>What the bot wrote to them in private and still stands there.</summary>
    public IReadOnlyList<FakeMessage> PrivateMessages => PrivateChannel.MessagesFromBot;

    /// <summary>What the bot shows to them alone, in any channel, and is not gone.</summary>
    public IReadOnlyList<FakeMessage> EphemeralMessages =>
        [.. world.Channels.Values.SelectMany(channel => channel.AllMessages).Where(message => message.OnlyFor == this && !message.IsDeleted)];

    /// <summary>The form before them; null for none.</summary>
    public FakeModal? OpenModal { get; internal set; }

    /// <summary>Every text the bot has ever put before this person: also of versions edited away and messages deleted since.</summary>
    public IReadOnlyList<string> EverythingRead =>
    [
        .. world.Channels.Values.SelectMany(channel => channel.AllMessages).Where(message => message.IsFromBot && WasShown(message))
            .SelectMany(message => message.History),
    ];

    /// <summary>Writes a mention of them.</summary>
    public string Mention => $"<@{Id}>";

    /// <summary>What stands before them in a channel, ephemeral messages included, oldest first; nothing where they cannot look in.</summary>
    public IReadOnlyList<FakeMessage> Sees(FakeChannel channel) => [.. channel.AllMessages.Where(Sees)];

    public bool Sees(FakeMessage message) => !message.IsDeleted && WasShown(message);

    /// <inheritdoc cref="FakeChannel.WaitForMessageAsync"/>
    public Task<FakeMessage> WaitForPrivateMessageAsync(
        Func<FakeMessage, bool> fits, TimeSpan? within = null, [CallerArgumentExpression(nameof(fits))] string what = "") =>
        PrivateChannel.WaitForMessageAsync(fits, within, what);

    /// <exception cref="Xunit.Sdk.FailException">None in time.</exception>
    public async Task<FakeMessage> WaitForEphemeralMessageAsync(
        Func<FakeMessage, bool> fits, TimeSpan? within = null, [CallerArgumentExpression(nameof(fits))] string what = "")
    {
        FakeMessage? found = null;
        await world.WaitUntilAsync(
            () => (found = EphemeralMessages.FirstOrDefault(fits)) is not null, within, $"an ephemeral message for {Name} with {what}");
        return found!;
    }

    /// <exception cref="Xunit.Sdk.FailException">None in time.</exception>
    public async Task<FakeModal> WaitForModalAsync(TimeSpan? within = null)
    {
        await world.WaitUntilAsync(() => OpenModal is not null, within, $"a form before {Name}");
        return OpenModal!;
    }

    public override string ToString() => Name;

    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = $"{Id}",
            ["username"] = Name.ToLowerInvariant().Replace(' ', '_'),
            ["avatar"] = null,
            ["discriminator"] = IsBot ? "4242" : "0",
            ["public_flags"] = 0,
            ["flags"] = 0,
            ["global_name"] = IsBot ? null : Name,
            ["primary_guild"] = null,
        };
        if (IsBot) json["bot"] = true;
        return json;
    }

    private bool WasShown(FakeMessage message) =>
        message.IsEphemeral ? message.OnlyFor == this : this.May(FakePermissions.ViewChannel, message.Channel);
}
