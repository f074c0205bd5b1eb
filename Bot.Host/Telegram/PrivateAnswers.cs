using System.Globalization;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Bot.Host.Telegram;

/// <summary>
/// Answers one person alone, by the first way that works: a box over the screen, a message in the group that only they see,
/// their private chat, and at last a line in the group that tells them where to look.
/// </summary>
internal sealed class PrivateAnswers(TelegramCalls calls, TelegramAdministrators administrators, TimeProvider time)
{
    /// <summary>Limit of answerCallbackQuery.text.</summary>
    private const int LongestAlert = 200;

    /// <summary>An ephemeral message answers an action of its reader within this time. (Bot API, EphemeralMessageParameters.)</summary>
    private static readonly TimeSpan EphemeralWindow = TimeSpan.FromSeconds(15);

    private volatile bool serverHasNoEphemeral;

    public async Task<SendOutcome> SendAsync(
        ReplyHandle to, Composed message, Composed knock, TelegramSelf self, CancellationToken cancellationToken)
    {
        var renderer = new TelegramRenderer(self.Username);
        if (to.IsPrivate) return await SendInPrivateChatAsync(to, renderer.Render(message, isForGroup: false), cancellationToken);
        if (to.Person is not { } person) return await KnockInGroupAsync(to, renderer.Render(knock, isForGroup: true), cancellationToken);

        if (await ShowAlertAsync(to, message, cancellationToken) is { } shown) return shown;

        var rendered = renderer.Render(message, isForGroup: false);
        if (await ShowEphemeralAsync(to, person, rendered, self, cancellationToken) is { } seen) return seen;

        var (told, _) = await calls.SendAsync(rendered, new Addressee(person), cancellationToken);
        if (told is SendOutcome.Delivered) await EndWaitingAsync(to, cancellationToken);
        if (told is not SendOutcome.Unreachable) return told;

        return await OpenPrivateChatAsync(to, knock, self, cancellationToken)
            ?? await KnockInGroupAsync(to, renderer.Render(knock, isForGroup: true), cancellationToken);
    }

    private async Task<SendOutcome> SendInPrivateChatAsync(ReplyHandle to, RenderedMessage message, CancellationToken cancellationToken)
    {
        // A press can be answered only once and soon, so that comes first.
        await EndWaitingAsync(to, cancellationToken);
        return (await calls.SendAsync(message, new Addressee(to.Chat, to.Topic), cancellationToken)).Outcome;
    }

    /// <returns>Null where another way is needed.</returns>
    private async Task<SendOutcome?> ShowAlertAsync(ReplyHandle to, Composed message, CancellationToken cancellationToken)
    {
        if (to.Query is not { } query || message.Buttons.Count > 0 || message.AwaitsWords) return null;

        var text = TelegramText.Clean(message.PlainText).Trim();
        if (text.Length is 0 or > LongestAlert) return null;

        var outcome = await calls.AnswerPressAsync(query, text, url: null, cancellationToken);
        return outcome is SendOutcome.MessageGone or SendOutcome.Refused ? null : outcome;
    }

    /// <inheritdoc cref="ShowAlertAsync"/>
    private async Task<SendOutcome?> ShowEphemeralAsync(
        ReplyHandle to, long person, RenderedMessage message, TelegramSelf self, CancellationToken cancellationToken)
    {
        if (serverHasNoEphemeral || await EphemeralToAsync(to, person, self, cancellationToken) is not { } addressee) return null;

        var (outcome, sent) = await calls.SendAsync(message, addressee, cancellationToken);
        if (outcome is SendOutcome.Delivered && sent is { EphemeralMessageId: null })
        {
            // This server does not know the parameter, and has shown it to everyone.
            serverHasNoEphemeral = true;
            await calls.DeleteAsync(to.Chat, sent.Id, cancellationToken);
            return null;
        }

        if (outcome is SendOutcome.Delivered)
        {
            await EndWaitingAsync(to, cancellationToken);
            return new SendOutcome.Delivered(null);
        }

        return outcome is SendOutcome.Refused or SendOutcome.ChatGone or SendOutcome.TopicGone or SendOutcome.MessageGone ? null : outcome;
    }

    private async Task<Addressee?> EphemeralToAsync(ReplyHandle to, long person, TelegramSelf self, CancellationToken cancellationToken)
    {
        var only = new EphemeralMessageParameters { ReceiverUserId = person };
        var isFresh = time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(to.At) < EphemeralWindow;
        if (isFresh && to.Query is { } query)
        {
            only.CallbackQueryId = query;
            return new Addressee(to.Chat, to.Topic, Only: only);
        }

        if (isFresh && to.Ephemeral is { } command)
            return new Addressee(to.Chat, to.Topic, new ReplyParameters { EphemeralMessageId = command }, only);

        return await IsBotAdministratorAsync(to.Chat, self, cancellationToken) ? new Addressee(to.Chat, to.Topic, Only: only) : null;
    }

    private async Task<bool> IsBotAdministratorAsync(long chat, TelegramSelf self, CancellationToken cancellationToken)
    {
        try
        {
            return await administrators.IsBotAsync(chat, self.Id, cancellationToken);
        }
        catch (RequestException)
        {
            return false;
        }
    }

    /// <inheritdoc cref="ShowAlertAsync"/>
    private async Task<SendOutcome?> OpenPrivateChatAsync(
        ReplyHandle to, Composed knock, TelegramSelf self, CancellationToken cancellationToken)
    {
        var token = knock.Buttons.FirstOrDefault(button => button.Kind is ComposedButtonKind.Press)?.Value;
        if (to.Query is not { } query || token is null) return null;

        return await calls.AnswerPressAsync(query, alert: null, TelegramLinks.Start(self.Username, token), cancellationToken) switch
        {
            SendOutcome.Delivered => new SendOutcome.Knocked(""),
            SendOutcome.MessageGone or SendOutcome.Refused => null,
            var other => other,
        };
    }

    private async Task<SendOutcome> KnockInGroupAsync(ReplyHandle to, RenderedMessage knock, CancellationToken cancellationToken)
    {
        await EndWaitingAsync(to, cancellationToken);
        var (outcome, sent) = await calls.SendAsync(knock, InPlace(to), cancellationToken);
        return outcome is SendOutcome.Delivered && sent is not null
            ? new SendOutcome.Knocked(sent.Id.ToString(CultureInfo.InvariantCulture))
            : outcome;
    }

    /// <summary>As a reply to what was said; what only one person sees cannot be replied to in public.</summary>
    internal static Addressee InPlace(ReplyHandle to) =>
        new(to.Chat, to.Topic, to.Message is { } said ? new ReplyParameters { MessageId = said, AllowSendingWithoutReply = true } : null);

    private Task EndWaitingAsync(ReplyHandle to, CancellationToken cancellationToken) =>
        to.Query is { } query ? calls.AnswerPressAsync(query, alert: null, url: null, cancellationToken) : Task.CompletedTask;
}
