using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Delivery;

/// <summary>Lets one answer go: marks it, calls the platform once, notes what became of it.</summary>
public sealed partial class AnswerDelivery(
    IServiceScopeFactory scopes, Writer writer, Vault vault, Retry retry, TimeProvider time, ILogger<AnswerDelivery> logger)
{
    /// <returns>How long the platform wants to be left alone; zero where it does not.</returns>
    public async Task<TimeSpan> DeliverAsync(long updateId, IPlatform platform, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var update = await db.Inbox.SingleAsync(u => u.Id == updateId, cancellationToken);
        if (update.State is not InboxState.Handled || update.IsAnswering) return TimeSpan.Zero;

        var sealedAnswer = update.Payload is { } payload ? vault.OpenOwn(payload, InboxUpdate.AnswerPurpose(updateId)) : null;
        if (sealedAnswer is null)
        {
            Log.Lost(logger, updateId);
            update.Finish();
            await writer.CommitAsync(db, cancellationToken);
            return TimeSpan.Zero;
        }

        update.BeginAnswering();
        await writer.CommitAsync(db, cancellationToken);

        var answer = StoredAnswer.Read(sealedAnswer);
        var outcome = await SendAsync(scope.ServiceProvider.GetRequiredService<Composer>(), answer, updateId, platform, cancellationToken);

        // The call is made: what it led to is noted even when the bot is told to stop meanwhile.
        var patience = Apply(update, outcome);
        if (outcome is SendOutcome.Moved moved) await MoveAsync(scope.ServiceProvider, db, answer, moved);
        await writer.CommitAsync(db, CancellationToken.None);
        return patience;
    }

    private static async Task<SendOutcome> SendAsync(
        Composer composer, StoredAnswer answer, long updateId, IPlatform platform, CancellationToken cancellationToken)
    {
        if (answer.Reply.Drawing is not { } drawing)
        {
            await platform.AcknowledgeAsync(answer.Handle, cancellationToken);
            return new SendOutcome.Delivered(null);
        }

        var line = answer.To is { } to ? Say($"{Calling(to)}, I have an answer for you.") : Say($"I have an answer for you.");
        var knock = new Drawing(line, new PressButton(Say($"See it"), DispatchActions.SeeAnswer, updateId));
        return await platform.AnswerAsync(
            answer.Handle,
            answer.Reply.Visibility,
            await composer.ComposeAsync(drawing, platform.Platform, answer.Chat, cancellationToken),
            await composer.ComposeAsync(knock, platform.Platform, answer.Chat, cancellationToken),
            cancellationToken);
    }

    private TimeSpan Apply(InboxUpdate update, SendOutcome outcome)
    {
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Wait wait:
                update.AnswerLater(now + wait.For);
                return wait.For;
            case SendOutcome.Failed when now - update.ReceivedAt < InboxUpdate.KeptFor:
                update.AnswerLater(now + retry.After(update.AnswerAttempts));
                break;
            case SendOutcome.Moved:
                update.AnswerLater(now);
                break;
            case SendOutcome.Unsure:
                Log.Unsure(logger, update.Id);
                update.BecomeUnsure();
                break;
            case SendOutcome.Knocked or SendOutcome.Unreachable:
                update.AwaitOpening();
                break;
            case SendOutcome.Refused refused:
                Log.Refused(logger, update.Id, refused.Reason);
                update.Finish();
                break;
            default:
                update.Finish();
                break;
        }

        return TimeSpan.Zero;
    }

    private static async Task MoveAsync(IServiceProvider services, BotDbContext db, StoredAnswer answer, SendOutcome.Moved moved)
    {
        if (answer.Chat is not { } id) return;

        var chat = await db.Chats.SingleAsync(c => c.Id == id);
        await services.GetRequiredService<ChatEvents>().MoveAsync(chat.Platform, chat.ExternalId, moved.NewExternalId, CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The answer to update {UpdateId} cannot be opened: its key is gone.")]
        public static partial void Lost(ILogger logger, long updateId);

        [LoggerMessage(2, LogLevel.Warning, "Whether the answer to update {UpdateId} arrived is not known; it is sent once more.")]
        public static partial void Unsure(ILogger logger, long updateId);

        [LoggerMessage(3, LogLevel.Error, "The platform refused the answer to update {UpdateId}: {Reason}")]
        public static partial void Refused(ILogger logger, long updateId, string reason);
    }
}
