using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Something that a person did with the bot, and what came of it.</summary>
public sealed class FakeInteraction
{
    internal const int Command = 2;
    internal const int Component = 3;
    internal const int Autocomplete = 4;
    internal const int ModalSubmit = 5;

    /// <summary>For the first callback. (interactions/receiving-and-responding)</summary>
    internal static readonly TimeSpan FirstAnswerWithin = TimeSpan.FromSeconds(3);

    /// <summary>For everything after it.</summary>
    internal static readonly TimeSpan TokenLives = TimeSpan.FromMinutes(15);

    private readonly FakeWorld world;
    private ImmutableList<FakeMessage> followUps = [];

    internal FakeInteraction(FakeWorld world, int type, FakeUser by, FakeChannel channel, JsonObject data)
    {
        this.world = world;
        Type = type;
        By = by;
        Channel = channel;
        Data = data;
        Id = world.Ids.Next();
        Token = $"aW50ZXJhY3Rpb246{Id}";
        At = world.Now;
    }

    public ulong Id { get; }

    public string Token { get; }

    /// <summary>2 command, 3 component, 4 autocomplete, 5 form.</summary>
    public int Type { get; }

    public FakeUser By { get; }

    public FakeChannel Channel { get; }

    public DateTimeOffset At { get; }

    /// <summary>The message whose component was used, or that opened the form.</summary>
    public FakeMessage? Source { get; internal init; }

    /// <summary>The type of the first callback; null while there is none.</summary>
    public int? CallbackType { get; private set; }

    /// <summary>How long the person waited for the first callback, by the server's clock; null while there is none.</summary>
    public TimeSpan? FirstAcknowledgedAfter { get; private set; }

    /// <summary>The message that <c>@original</c> stands for.</summary>
    public FakeMessage? Original { get; internal set; }

    public IReadOnlyList<FakeMessage> FollowUps => followUps;

    /// <summary>What autocomplete was answered with; null before.</summary>
    public IReadOnlyList<FakeChoice>? Choices { get; internal set; }

    /// <summary>The form that it opened.</summary>
    public FakeModal? Modal { get; internal set; }

    public bool IsAcknowledged => CallbackType is not null;

    /// <summary>The person reads "The application did not respond".</summary>
    public bool HasFailed => !IsAcknowledged && world.Now - At > FirstAnswerWithin;

    internal bool IsCommand => Type == Command;

    internal bool IsExpired => world.Now - At > TokenLives;

    internal JsonObject Data { get; }

    /// <summary>Until a message, a form, choices or a silent acknowledgement has come: "is thinking" is not yet an answer.</summary>
    public async Task<FakeInteraction> WaitForAnswerAsync(TimeSpan? within = null)
    {
        await world.WaitUntilAsync(() => IsAcknowledged && Original is not { IsThinking: true }, within, $"an answer to {this}");
        return this;
    }

    /// <summary>The message that answers it, once it is there and no longer thinking.</summary>
    public async Task<FakeMessage> WaitForReplyAsync(TimeSpan? within = null)
    {
        await world.WaitUntilAsync(() => Original is { IsThinking: false } && Original != Source, within, $"a message that answers {this}");
        return Original!;
    }

    public override string ToString() => $"{By} {Type switch { Command => "used", Component => "pressed", Autocomplete => "typed for", _ => "submitted" }} "
        + $"{(string?)Data["name"] ?? (string?)Data["custom_id"]}: {(CallbackType is { } type ? $"callback {type}" : "unanswered")}";

    internal void Acknowledge(int callbackType)
    {
        CallbackType = callbackType;
        FirstAcknowledgedAfter = world.Now - At;
    }

    internal void Add(FakeMessage followUp) => followUps = followUps.Add(followUp);

    /// <summary>What a message that answers it carries.</summary>
    internal void AddTo(JsonObject message)
    {
        message["application_id"] = $"{world.Application.Id}";
        message["webhook_id"] = $"{world.Application.Id}";
        message["interaction_metadata"] = new JsonObject
        {
            ["id"] = $"{Id}",
            ["type"] = Type,
            ["user"] = By.ToJson(),
            ["authorizing_integration_owners"] = Owners(),
        };
        if (Type == Component) message["interaction_metadata"]!["interacted_message_id"] = $"{Source!.Id}";
        if (Type == ModalSubmit) message["interaction_metadata"]!["triggering_interaction_metadata"] = TriggeredBy?.Metadata();
    }

    internal FakeInteraction? TriggeredBy { get; init; }

    /// <summary>As in INTERACTION_CREATE.</summary>
    internal JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["version"] = 1,
            ["id"] = $"{Id}",
            ["application_id"] = $"{world.Application.Id}",
            ["type"] = Type,
            ["token"] = Token,
            ["data"] = Data.DeepClone(),
            ["channel_id"] = $"{Channel.Id}",
            ["channel"] = Channel.ToJson(),
            ["context"] = Channel.IsPrivate ? 1 : 0,
            ["locale"] = By.Locale,
            ["app_permissions"] = $"{(ulong)Access.Of(world.Bot, Channel)}",
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = Owners(),
            ["attachment_size_limit"] = 10485760,
        };
        if (Source is not null) json["message"] = Source.ToJson();
        if (Channel.Guild is not { } guild)
        {
            json["user"] = By.ToJson();
            return json;
        }

        json["guild_id"] = $"{guild.Id}";
        json["guild_locale"] = guild.Locale;
        json["guild"] = new JsonObject { ["id"] = $"{guild.Id}", ["locale"] = guild.Locale, ["features"] = new JsonArray() };
        json["member"] = guild.Member(By).ToJson();
        json["member"]!["permissions"] = $"{(ulong)Access.Of(By, Channel)}";
        return json;
    }

    private JsonObject Metadata() => new()
    {
        ["id"] = $"{Id}",
        ["type"] = Type,
        ["user"] = By.ToJson(),
        ["authorizing_integration_owners"] = Owners(),
    };

    private JsonObject Owners() => new() { ["0"] = Channel.Guild is { } guild ? $"{guild.Id}" : "0" };
}

/// <summary>One suggestion under an option that is being typed.</summary>
public sealed record FakeChoice(string Name, string Value);
