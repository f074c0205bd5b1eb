using System.Collections.Concurrent;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data.Communities;

namespace Bot.Host.Console;

/// <summary>The terminal as a platform: everything arrives at once, and everybody can be told privately.</summary>
internal sealed class ConsolePlatform(ConsoleScreen screen, ConsoleKeys keys) : IPlatform
{
    private readonly ConcurrentDictionary<string, string> names = new();

    public Platform Platform => Platform.Console;

    /// <summary>How a person is called where only they see something.</summary>
    public void Know(Speaker speaker) => names[speaker.ExternalId] = speaker.DisplayName;

    public Task<SendOutcome> PostAsync(Destination destination, Composed message, Sending sending, CancellationToken cancellationToken) =>
        ShowAsync(keys.Next(), message, null);

    public Task<SendOutcome> EditAsync(string chatExternalId, string messageId, Composed message, CancellationToken cancellationToken) =>
        ShowAsync(messageId, message, null);

    public Task<SendOutcome> TellAsync(string personExternalId, Composed message, Sending sending, CancellationToken cancellationToken) =>
        ShowAsync(keys.Next(), message, personExternalId);

    public Task<SendOutcome> AnswerAsync(
        string handle, Visibility visibility, Composed message, Composed knock, CancellationToken cancellationToken) =>
        ShowAsync(keys.Next(), message, visibility is Visibility.Public ? null : handle);

    public Task AcknowledgeAsync(string handle, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>In the sample community everyone may look at what admins see.</summary>
    public Task<bool> IsAdministratorAsync(string chatExternalId, string personExternalId, CancellationToken cancellationToken) => Task.FromResult(true);

    private Task<SendOutcome> ShowAsync(string messageId, Composed message, string? onlyFor)
    {
        screen.Show(messageId, message, onlyFor, onlyFor is null ? null : names.GetValueOrDefault(onlyFor, onlyFor));
        return Task.FromResult<SendOutcome>(new SendOutcome.Delivered(messageId));
    }
}
