using System.Collections.Concurrent;
using System.Globalization;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data.Communities;

namespace Bot.Tests.Support;

/// <summary>A platform whose whole world is a list of messages, and that does what a test tells it to.</summary>
internal sealed class RecordingPlatform(Platform platform = Platform.Console, string group = "group") : IPlatform
{
    private readonly ConcurrentQueue<ShownMessage> messages = new();
    private readonly ConcurrentQueue<PlatformCall> calls = new();
    private int lastId;

    public Platform Platform => platform;

    /// <summary>Everything that was ever shown, in order.</summary>
    public IReadOnlyList<ShownMessage> Messages => [.. messages];

    /// <summary>People who cannot be written to privately.</summary>
    public ConcurrentDictionary<string, bool> Closed { get; } = new();

    public ConcurrentDictionary<string, bool> Administrators { get; } = new();

    /// <summary>Called before each call takes effect; what it returns, if anything, is the outcome instead.</summary>
    public Func<string, SendOutcome?> Before { get; set; } = _ => null;

    /// <summary>Called after each call took effect; what it returns, if anything, is what the bot hears.</summary>
    public Func<string, SendOutcome?> After { get; set; } = _ => null;

    /// <summary>Called first of all, and may take its time, as a platform does that hangs; otherwise as <see cref="Before"/>.</summary>
    public Func<PlatformCall, CancellationToken, Task<SendOutcome?>> Meanwhile { get; set; } = (_, _) => Task.FromResult<SendOutcome?>(null);

    /// <summary>Everything that the bot asked for, in order, whatever became of it.</summary>
    public IReadOnlyList<PlatformCall> Calls => [.. calls];

    public int Acknowledgements { get; private set; }

    public Task<SendOutcome> PostAsync(Destination destination, Composed message, Sending sending, CancellationToken cancellationToken) =>
        CallAsync(
            new PlatformCall("post", $"{destination.ChatExternalId}/{destination.Topic}", message, sending.IsSilent),
            () => Show(message, null, destination.ChatExternalId),
            cancellationToken);

    public Task<SendOutcome> EditAsync(string chatExternalId, string messageId, Composed message, CancellationToken cancellationToken) =>
        CallAsync(
            new PlatformCall("edit", $"{chatExternalId}/{messageId}", message, IsSilent: false),
            () =>
            {
                if (messages.FirstOrDefault(shown => shown.Id == messageId) is not { } shown) return new SendOutcome.MessageGone();

                shown.Change(message);
                return new SendOutcome.Delivered(messageId);
            },
            cancellationToken);

    public Task<SendOutcome> TellAsync(string personExternalId, Composed message, Sending sending, CancellationToken cancellationToken) =>
        CallAsync(
            new PlatformCall("tell", personExternalId, message, sending.IsSilent),
            () => Closed.ContainsKey(personExternalId) ? new SendOutcome.Unreachable() : Show(message, personExternalId, null),
            cancellationToken);

    public Task<SendOutcome> AnswerAsync(
        string handle, Visibility visibility, Composed message, Composed knock, CancellationToken cancellationToken) =>
        CallAsync(
            new PlatformCall("answer", handle, message, IsSilent: false),
            () =>
            {
                if (visibility is Visibility.Public) return Show(message, null, group);
                if (!Closed.ContainsKey(handle)) return Show(message, handle, null);

                return Show(knock, null, group) is SendOutcome.Delivered { MessageId: { } id } ? new SendOutcome.Knocked(id) : new SendOutcome.Unsure();
            },
            cancellationToken);

    public Task AcknowledgeAsync(string handle, CancellationToken cancellationToken)
    {
        Before("acknowledge");
        Acknowledgements++;
        return Task.CompletedTask;
    }

    /// <summary>Called while a handler asks who is an administrator: what others do in the middle of it.</summary>
    public Func<Task> WhileAskedForAdministrators { get; set; } = () => Task.CompletedTask;

    public async Task<bool> IsAdministratorAsync(string chatExternalId, string personExternalId, CancellationToken cancellationToken)
    {
        await WhileAskedForAdministrators();
        return Administrators.ContainsKey(personExternalId);
    }

    private async Task<SendOutcome> CallAsync(PlatformCall call, Func<SendOutcome> effect, CancellationToken cancellationToken)
    {
        calls.Enqueue(call);
        return await Meanwhile(call, cancellationToken) ?? Before(call.Kind) ?? Both(effect(), After(call.Kind));
    }

    private static SendOutcome Both(SendOutcome happened, SendOutcome? heard) => heard ?? happened;

    private SendOutcome.Delivered Show(Composed message, string? onlyFor, string? place)
    {
        var id = Interlocked.Increment(ref lastId).ToString(CultureInfo.InvariantCulture);
        messages.Enqueue(new ShownMessage(id, message, onlyFor, place));
        return new SendOutcome.Delivered(id);
    }
}
