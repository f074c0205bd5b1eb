using System.Globalization;
using Bot.Commands.Delivery;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Requests;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;

namespace Bot.Host.Telegram;

/// <summary>Where a new message goes.</summary>
/// <param name="Only">Set where one person in a group shall see it alone.</param>
internal sealed record Addressee(long Chat, int? Topic = null, ReplyParameters? Reply = null, EphemeralMessageParameters? Only = null)
{
    public bool IsSilent { get; init; }
}

/// <param name="Last">The last message that is there; null where none is.</param>
internal sealed record Sent(SendOutcome Outcome, Message? Last);

/// <summary>The calls we make, each once, and what became of it.</summary>
internal sealed class TelegramCalls(ITelegramBotClient client)
{
    private static readonly LinkPreviewOptions NoPreview = new() { IsDisabled = true };

    /// <summary>Sends all parts. Where a later one fails the message is there in part, so it counts as unsure.</summary>
    public async Task<Sent> SendAsync(RenderedMessage message, Addressee to, CancellationToken cancellationToken)
    {
        if (message.Parts.Count == 0) return new Sent(new SendOutcome.Refused("An empty message."), null);

        Message? last = null;
        for (var i = 0; i < message.Parts.Count; i++)
        {
            var part = message.Parts[i];
            var request = new SendMessageRequest
            {
                ChatId = to.Chat,
                Text = part.Html,
                ParseMode = ParseMode.Html,
                MessageThreadId = to.Topic,
                ReplyParameters = i == 0 || to.Only is not null ? to.Reply : null,
                EphemeralMessageParameters = to.Only,
                DisableNotification = to.IsSilent,
                LinkPreviewOptions = NoPreview,
                ReplyMarkup = i == message.Parts.Count - 1 ? message.Markup : null,
            };
            var (outcome, answer) = await WithPlainFallbackAsync(
                () => client.SendRequest(request, cancellationToken),
                () => (request.Text, request.ParseMode) = (part.Plain, ParseMode.None),
                to.Chat, mayRepeat: false);
            if (answer is null) return new Sent(last is null ? outcome : new SendOutcome.Unsure(), last);

            last = answer;
        }

        return new Sent(new SendOutcome.Delivered(last!.Id.ToString(CultureInfo.InvariantCulture)), last);
    }

    /// <summary>Changes a message; of one in several parts the last, which carries the buttons and the id that we know.</summary>
    public async Task<SendOutcome> EditAsync(long chat, int messageId, RenderedMessage message, CancellationToken cancellationToken)
    {
        if (message.Parts.Count == 0) return new SendOutcome.Refused("An empty message.");

        var part = message.Parts[^1];
        var request = new EditMessageTextRequest
        {
            ChatId = chat,
            MessageId = messageId,
            Text = part.Html,
            ParseMode = ParseMode.Html,
            LinkPreviewOptions = NoPreview,
            ReplyMarkup = message.Keyboard,
        };
        var (outcome, _) = await WithPlainFallbackAsync(
            () => client.SendRequest(request, cancellationToken),
            () => (request.Text, request.ParseMode) = (part.Plain, ParseMode.None),
            chat, mayRepeat: true);
        return outcome is SendOutcome.Delivered ? new SendOutcome.Delivered(messageId.ToString(CultureInfo.InvariantCulture)) : outcome;
    }

    /// <param name="message">In one part.</param>
    public async Task<SendOutcome> EditEphemeralAsync(
        long chat, long receiver, int ephemeralId, RenderedMessage message, CancellationToken cancellationToken)
    {
        var part = message.Parts[0];
        var request = new EditEphemeralMessageTextRequest
        {
            ChatId = chat,
            ReceiverUserId = receiver,
            EphemeralMessageId = ephemeralId,
            Text = part.Html,
            ParseMode = ParseMode.Html,
            LinkPreviewOptions = NoPreview,
            ReplyMarkup = message.Keyboard,
        };
        var (outcome, _) = await WithPlainFallbackAsync(
            async () => (object?)await client.SendRequest(request, cancellationToken),
            () => (request.Text, request.ParseMode) = (part.Plain, ParseMode.None),
            chat, mayRepeat: true);
        return outcome;
    }

    public Task<SendOutcome> DeleteAsync(long chat, int messageId, CancellationToken cancellationToken) =>
        OnceAsync(() => client.DeleteMessage(chat, messageId, cancellationToken), chat);

    /// <summary>Ends the waiting sign of a press; a press can be answered once, and for some seconds only.</summary>
    /// <param name="alert">Shown in a box; up to 200 characters.</param>
    /// <param name="url">Opened for the one who pressed.</param>
    /// <returns><see cref="SendOutcome.MessageGone"/> where it is too late: nothing was shown.</returns>
    public async Task<SendOutcome> AnswerPressAsync(string query, string? alert, string? url, CancellationToken cancellationToken)
    {
        try
        {
            await client.AnswerCallbackQuery(query, alert, showAlert: alert is not null, url: url, cancellationToken: cancellationToken);
            return new SendOutcome.Delivered(null);
        }
        catch (RequestException late) when (TelegramFailure.IsPastAnswering(late))
        {
            return new SendOutcome.MessageGone();
        }
        catch (RequestException failure)
        {
            return TelegramFailure.Read(failure, chatId: 0, mayRepeat: true);
        }
    }

    private static async Task<SendOutcome> OnceAsync(Func<Task> call, long chat)
    {
        try
        {
            await call();
            return new SendOutcome.Delivered(null);
        }
        catch (RequestException failure)
        {
            return TelegramFailure.Read(failure, chat, mayRepeat: true);
        }
    }

    // Words without tags are better than no words: the one case in which a call is made a second time.
    private static async Task<(SendOutcome Outcome, T? Answer)> WithPlainFallbackAsync<T>(
        Func<Task<T>> call, Action makePlain, long chat, bool mayRepeat)
        where T : class?
    {
        try
        {
            try
            {
                return (new SendOutcome.Delivered(null), await call());
            }
            catch (RequestException tags) when (TelegramFailure.IsAboutTags(tags))
            {
                makePlain();
                return (new SendOutcome.Delivered(null), await call());
            }
        }
        catch (RequestException failure)
        {
            return (TelegramFailure.Read(failure, chat, mayRepeat), null);
        }
    }
}
