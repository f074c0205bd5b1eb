using System.Collections.Concurrent;
using System.Globalization;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data.Communities;

namespace Bot.Tests.Support;

/// <summary>A platform whose whole world is a list of messages, and that does what a test tells it to.</summary>
internal sealed class RecordingPlatform : IPlatform
{
    private readonly ConcurrentQueue<ShownMessage> messages = new();
    private int lastId;

    public Platform Platform => Platform.Console;

    /// <summary>Everything that was ever shown, in order.</summary>
    public IReadOnlyList<ShownMessage> Messages => [.. messages];

    /// <summary>People who cannot be written to privately.</summary>
    public ConcurrentDictionary<string, bool> Closed { get; } = new();

    public ConcurrentDictionary<string, bool> Administrators { get; } = new();

    /// <summary>Called before each call takes effect; what it returns, if anything, is the outcome instead.</summary>
    public Func<string, SendOutcome?> Before { get; set; } = _ => null;

    /// <summary>Called after each call took effect; what it returns, if anything, is what the bot hears.</summary>
    public Func<string, SendOutcome?> After { get; set; } = _ => null;

    public int Acknowledgements { get; private set; }

    public Task<SendOutcome> PostAsync(Destination destination, Composed message, bool isSilent, CancellationToken cancellationToken) =>
        CallAsync("post", () => Show(message, null, destination.ChatExternalId));

    public Task<SendOutcome> EditAsync(string chatExternalId, string messageId, Composed message, CancellationToken cancellationToken) =>
        CallAsync("edit", () =>
        {
            if (messages.FirstOrDefault(shown => shown.Id == messageId) is not { } shown) return new SendOutcome.MessageGone();

            shown.Change(message);
            return new SendOutcome.Delivered(messageId);
        });

    public Task<SendOutcome> TellAsync(string personExternalId, Composed message, bool isSilent, CancellationToken cancellationToken) =>
        CallAsync("tell", () => Closed.ContainsKey(personExternalId) ? new SendOutcome.Unreachable() : Show(message, personExternalId, null));

    public Task<SendOutcome> AnswerAsync(
        string handle, Visibility visibility, Composed message, Composed knock, CancellationToken cancellationToken) =>
        CallAsync("answer", () =>
        {
            if (visibility is Visibility.Public) return Show(message, null, "group");
            if (!Closed.ContainsKey(handle)) return Show(message, handle, null);

            return Show(knock, null, "group") is SendOutcome.Delivered { MessageId: { } id } ? new SendOutcome.Knocked(id) : new SendOutcome.Unsure();
        });

    public Task AcknowledgeAsync(string handle, CancellationToken cancellationToken)
    {
        Acknowledgements++;
        return Task.CompletedTask;
    }

    public Task<bool> IsAdministratorAsync(string chatExternalId, string personExternalId, CancellationToken cancellationToken) =>
        Task.FromResult(Administrators.ContainsKey(personExternalId));

    private Task<SendOutcome> CallAsync(string call, Func<SendOutcome> effect) =>
        Task.FromResult(Before(call) ?? Both(effect(), After(call)));

    private static SendOutcome Both(SendOutcome happened, SendOutcome? heard) => heard ?? happened;

    private SendOutcome.Delivered Show(Composed message, string? onlyFor, string? place)
    {
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        messages.Enqueue(new ShownMessage(id, message, onlyFor, place));
        return new SendOutcome.Delivered(id);
    }
}
