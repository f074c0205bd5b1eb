using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>A person: who they are and what the bot has shown them. What they do is in FakeUser.Actions.cs.</summary>
public sealed partial class FakeUser
{
    private readonly FakeWorld world;

    internal FakeUser(FakeWorld world, long id, string firstName)
    {
        this.world = world;
        Id = id;
        FirstName = firstName;
        PrivateChat = new FakePrivateChat(world, this);
    }

    public long Id { get; }

    /// <summary>Names are not stable: a test may change them at any time.</summary>
    public string FirstName { get; set; }

    public string? LastName { get; set; }

    /// <summary>Without the @.</summary>
    public string? Username { get; set; }

    /// <summary>The app's language, such as <c>de</c>; may be missing.</summary>
    public string? LanguageCode { get; set; }

    /// <summary>An app from before ephemeral messages: sends every command in the open.</summary>
    public bool UsesOldApp { get; set; }

    public FakePrivateChat PrivateChat { get; }

    /// <summary>What the bot wrote to them in private and still stands there.</summary>
    public IReadOnlyList<FakeMessage> PrivateMessages => PrivateChat.MessagesFromBot;

    /// <summary>What the bot shows to them alone, in any group, and has not deleted.</summary>
    public IReadOnlyList<FakeMessage> EphemeralMessages =>
        [.. world.Chats.Values.SelectMany(chat => chat.AllMessages).Where(message => message.OnlyFor == this && !message.IsDeleted)];

    public IReadOnlyList<CallbackTap> AllTaps => [.. world.Taps.Where(tap => tap.By == this)];

    public IReadOnlyList<CallbackAnswer> CallbackAnswers => [.. AllTaps.Select(tap => tap.Answer).OfType<CallbackAnswer>()];

    /// <summary>Every text the bot has ever put before this person: also of versions edited away and messages deleted since.</summary>
    public IReadOnlyList<string> EverythingRead =>
    [
        .. world.Chats.Values.SelectMany(chat => chat.AllMessages).Where(message => message.IsFromBot && WasShown(message))
            .SelectMany(message => message.History).Select(version => version.Text),
        .. CallbackAnswers.Select(answer => answer.Text ?? ""),
    ];

    /// <summary>An update about this person has reached the bot's queue; before, the server denies knowing the private chat.</summary>
    internal bool IsKnownToBot { get; set; }

    /// <summary>Whether the message stands before this person now.</summary>
    public bool Sees(FakeMessage message) => !message.IsDeleted && WasShown(message);

    /// <inheritdoc cref="FakeChat.WaitForMessageAsync"/>
    public Task<FakeMessage> WaitForPrivateMessageAsync(
        Func<FakeMessage, bool> fits, TimeSpan? within = null, [CallerArgumentExpression(nameof(fits))] string what = "") =>
        PrivateChat.WaitForMessageAsync(fits, within, what);

    /// <exception cref="Xunit.Sdk.FailException">None in time.</exception>
    public async Task<FakeMessage> WaitForEphemeralMessageAsync(
        Func<FakeMessage, bool> fits, TimeSpan? within = null, [CallerArgumentExpression(nameof(fits))] string what = "")
    {
        FakeMessage? found = null;
        await world.WaitUntilAsync(
            () => (found = EphemeralMessages.FirstOrDefault(fits)) is not null,
            within,
            $"an ephemeral message for {FirstName} with {what}");
        return found!;
    }

    public override string ToString() => $"{FirstName} ({Id})";

    internal JsonObject ToJson()
    {
        var json = new JsonObject { ["id"] = Id, ["is_bot"] = false, ["first_name"] = FirstName };
        if (LastName is not null) json["last_name"] = LastName;
        if (Username is not null) json["username"] = Username;
        if (LanguageCode is not null) json["language_code"] = LanguageCode;
        return json;
    }

    private bool WasShown(FakeMessage message) =>
        message.IsEphemeral ? message.OnlyFor == this || message.Author == this : message.Chat.CanBeReadBy(this);
}
