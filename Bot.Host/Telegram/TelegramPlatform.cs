using System.Collections.Concurrent;
using System.Globalization;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Platform = Bot.Data.Communities.Platform;

namespace Bot.Host.Telegram;

/// <summary>Telegram, as the rest of the bot sees it. Each method tries once; whether to try again is decided elsewhere.</summary>
internal sealed class TelegramPlatform(
    TelegramIdentity identity, TelegramCalls calls, PrivateAnswers privately, TelegramAdministrators administrators) : IPlatform
{
    /// <summary>
    /// What an ephemeral message can be changed to. The manual says 4096, but the server takes the text for a caption:
    /// tdlib/telegram-bot-api issue 881.
    /// </summary>
    private const int LongestEphemeralEdit = 1024;

    /// <summary>Where chats went: an answer's way back still leads to the old id.</summary>
    private readonly ConcurrentDictionary<long, long> moved = new();

    public Platform Platform => Platform.Telegram;

    public async Task<SendOutcome> PostAsync(Destination destination, Composed message, Sending sending, CancellationToken cancellationToken)
    {
        if (identity.Self is not { } self) return new SendOutcome.Failed();

        var to = new Addressee(Id(destination.ChatExternalId), TopicOf(destination)) { IsSilent = sending.IsSilent };
        return await SendAsync(to, message, self, cancellationToken);
    }

    public async Task<SendOutcome> EditAsync(
        string chatExternalId, string messageId, Composed message, CancellationToken cancellationToken)
    {
        if (identity.Self is not { } self) return new SendOutcome.Failed();

        var chat = Id(chatExternalId);
        var rendered = new TelegramRenderer(self.Username).Render(message, isForGroup: chat < 0);
        return await calls.EditAsync(chat, int.Parse(messageId, CultureInfo.InvariantCulture), rendered, cancellationToken);
    }

    public async Task<SendOutcome> TellAsync(string personExternalId, Composed message, Sending sending, CancellationToken cancellationToken)
    {
        if (identity.Self is not { } self) return new SendOutcome.Failed();

        var to = new Addressee(Id(personExternalId)) { IsSilent = sending.IsSilent };
        return await SendAsync(to, message, self, cancellationToken);
    }

    public async Task<SendOutcome> AnswerAsync(
        string handle, Visibility visibility, Composed message, Composed knock, CancellationToken cancellationToken)
    {
        if (identity.Self is not { } self) return new SendOutcome.Failed();
        if (ReplyHandle.Read(handle) is not { } to) return new SendOutcome.Refused("An unknown reply handle.");

        // Message ids of the old chat mean nothing in the new one.
        if (moved.TryGetValue(to.Chat, out var now)) to = to with { Chat = now, Topic = null, Message = null, Ephemeral = null };

        var outcome = await AnswerAsync(to, visibility, message, knock, self, cancellationToken);
        if (outcome is SendOutcome.Moved next) moved[to.Chat] = Id(next.NewExternalId);
        return outcome;
    }

    public Task AcknowledgeAsync(string handle, CancellationToken cancellationToken) =>
        ReplyHandle.Read(handle) is { } to ? EndWaitingAsync(to, cancellationToken) : Task.CompletedTask;

    public Task<bool> IsAdministratorAsync(string chatExternalId, string personExternalId, CancellationToken cancellationToken) =>
        administrators.IsPersonAsync(Id(chatExternalId), Id(personExternalId), cancellationToken);

    private async Task<SendOutcome> AnswerAsync(
        ReplyHandle to, Visibility visibility, Composed message, Composed knock, TelegramSelf self, CancellationToken cancellationToken)
    {
        switch (visibility)
        {
            case Visibility.Nobody:
                return await EndWaitingAsync(to, cancellationToken) ?? new SendOutcome.Delivered(null);
            case Visibility.Public:
                return await AnswerPubliclyAsync(to, message, self, cancellationToken);
            case Visibility.InPlace when await ReplaceAsync(to, message, self, cancellationToken) is { } replaced:
                return replaced;
            default:
                return await privately.SendAsync(to, message, knock, self, cancellationToken);
        }
    }

    private async Task<SendOutcome> AnswerPubliclyAsync(
        ReplyHandle to, Composed message, TelegramSelf self, CancellationToken cancellationToken)
    {
        // A press can be answered only once and soon, so that comes first.
        if (await EndWaitingAsync(to, cancellationToken) is { } hindered) return hindered;

        return await SendAsync(PrivateAnswers.InPlace(to), message, self, cancellationToken);
    }

    private async Task<SendOutcome> SendAsync(Addressee to, Composed message, TelegramSelf self, CancellationToken cancellationToken)
    {
        var rendered = new TelegramRenderer(self.Username).Render(message, isForGroup: to.Chat < 0);
        return (await calls.SendAsync(rendered, to, cancellationToken)).Outcome;
    }

    /// <returns>Null where there is no private message to replace, or it cannot be: the answer goes the private way.</returns>
    private async Task<SendOutcome?> ReplaceAsync(ReplyHandle to, Composed message, TelegramSelf self, CancellationToken cancellationToken)
    {
        var rendered = new TelegramRenderer(self.Username).Render(message, isForGroup: false);
        if (to.Query is null || rendered.Parts.Count != 1) return null;

        // An edit opens no reply field, and in a group words reach the bot only as a reply.
        var mayBeEphemeral = !message.AwaitsWords && rendered.Parts[0].Plain.Length <= LongestEphemeralEdit;
        SendOutcome outcome;
        if (to is { IsPrivate: true, Message: { } shown })
            outcome = await calls.EditAsync(to.Chat, shown, rendered, cancellationToken);
        else if (mayBeEphemeral && to is { Ephemeral: { } seen, Person: { } person })
            outcome = await calls.EditEphemeralAsync(to.Chat, person, seen, rendered, cancellationToken);
        else
            return null;

        if (outcome is SendOutcome.Delivered) await EndWaitingAsync(to, cancellationToken);
        return outcome is SendOutcome.MessageGone or SendOutcome.Refused ? null : outcome;
    }

    /// <returns>Null where the way is free: it is answered now, was before, or cannot be any more.</returns>
    private async Task<SendOutcome?> EndWaitingAsync(ReplyHandle to, CancellationToken cancellationToken)
    {
        if (to.Query is not { } query) return null;

        var outcome = await calls.AnswerPressAsync(query, alert: null, url: null, cancellationToken);
        return outcome is SendOutcome.Wait ? outcome : null;
    }

    private static long Id(string externalId) => long.Parse(externalId, CultureInfo.InvariantCulture);

    private static int? TopicOf(Destination destination) =>
        destination.Topic.Length == 0 ? null : int.Parse(destination.Topic, CultureInfo.InvariantCulture);
}
