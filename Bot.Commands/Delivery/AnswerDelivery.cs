using System.Text.Json;
using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Delivery;

/// <summary>Lets one answer go: marks it, calls the platform once, notes what became of it.</summary>
public sealed partial class AnswerDelivery(
    IServiceScopeFactory scopes, Writer writer, Vault vault, Noting noting, Retry retry, TimeProvider time, ILogger<AnswerDelivery> logger)
{
    /// <summary>A platform that did not answer is seldom well a moment later, and the repeat is the last one; but somebody waits.</summary>
    private static readonly TimeSpan PauseBeforeRepeat = TimeSpan.FromSeconds(15);

    /// <returns>How long the platform wants to be left alone; zero where it does not.</returns>
    public async Task<TimeSpan> DeliverAsync(long updateId, IPlatform platform, CancellationToken cancellationToken)
    {
        if (await PrepareAsync(updateId, platform, cancellationToken) is not { } envelope) return TimeSpan.Zero;

        var outcome = await CallAsync(updateId, envelope, platform, cancellationToken);
        return await noting.SaveAsync((services, db) => ApplyAsync(services, db, updateId, envelope.Answer, outcome), cancellationToken);
    }

    /// <returns>Null where there is nothing to send.</returns>
    private async Task<Envelope?> PrepareAsync(long updateId, IPlatform platform, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var update = await db.Inbox.SingleAsync(u => u.Id == updateId, cancellationToken);
        if (update.State is not InboxState.Handled || update.IsAnswering) return null;

        var envelope = Open(update) is { } answer
            ? await SealAsync(scope.ServiceProvider.GetRequiredService<Composer>(), answer, update, platform, cancellationToken)
            : null;
        if (envelope is not null) update.BeginAnswering();
        await writer.CommitAsync(db, cancellationToken);
        return envelope;
    }

    private StoredAnswer? Open(InboxUpdate update)
    {
        try
        {
            if (update.Payload is { } payload && vault.OpenOwn(payload, InboxUpdate.AnswerPurpose(update.Id)) is { } bytes)
                return StoredAnswer.Read(bytes);
        }
        catch (JsonException)
        {
            // Written by another version of this program: as lost as one whose key is gone.
        }

        Log.Lost(logger, update.Id);
        update.Finish();
        return null;
    }

    /// <returns>Null where it cannot be put into words just now: it waits, and holds up no other.</returns>
    private async Task<Envelope?> SealAsync(
        Composer composer, StoredAnswer answer, InboxUpdate update, IPlatform platform, CancellationToken cancellationToken)
    {
        if (answer.Reply.Drawing is not { } drawing) return new Envelope(answer, null, null);

        var line = answer.To is { } to ? Say($"{Calling(to)}, I have an answer for you.") : Say($"I have an answer for you.");
        var knock = new Drawing(line, new PressButton(Say($"See it"), DispatchActions.SeeAnswer, update.Id));
        try
        {
            return new Envelope(
                answer,
                await composer.ComposeAsync(drawing, platform.Platform, answer.Chat, cancellationToken) with { Question = FormOf(answer.Reply) },
                await composer.ComposeAsync(knock, platform.Platform, answer.Chat, cancellationToken));
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !DatabaseTrouble.IsCauseOf(failure))
        {
            Log.NotComposed(logger, update.Id, failure.GetType().Name, failure.StackTrace);
            update.AnswerLater(time.GetUtcNow() + retry.After(update.AnswerAttempts));
            return null;
        }
    }

    private static string? FormOf(Reply reply) =>
        reply.Question is { } question ? Conversation.NameOfForm(question, reply.QuestionSubject) : null;

    private async Task<SendOutcome> CallAsync(long updateId, Envelope envelope, IPlatform platform, CancellationToken cancellationToken)
    {
        var (answer, message, knock) = envelope;
        try
        {
            if (message is not null && knock is not null)
                return await platform.AnswerAsync(answer.Handle, answer.Reply.Visibility, message, knock, cancellationToken);

            await platform.AcknowledgeAsync(answer.Handle, cancellationToken);
            return new SendOutcome.Delivered(null);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.CallFailed(logger, updateId, failure.GetType().Name, failure.StackTrace);
            return new SendOutcome.Unsure();
        }
    }

    private async Task<TimeSpan> ApplyAsync(
        IServiceProvider services, BotDbContext db, long updateId, StoredAnswer answer, SendOutcome outcome)
    {
        var update = await db.Inbox.SingleAsync(u => u.Id == updateId);
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Wait wait:
                update.AnswerLater(now + wait.For);
                return wait.ForAll;
            case SendOutcome.Failed when now - update.ReceivedAt < InboxUpdate.KeptFor:
                update.AnswerLater(now + retry.After(update.AnswerAttempts));
                break;
            case SendOutcome.Moved moved:
                await MoveAsync(services, db, answer, moved);
                update.AnswerLater(update.AnswerAttempts == 0 ? now : now + retry.After(update.AnswerAttempts));
                break;
            case SendOutcome.Unsure:
                Log.Unsure(logger, update.Id);
                update.BecomeUnsure(now + PauseBeforeRepeat);
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

    /// <param name="Message">Null where the answer is silence, and only a waiting sign ends.</param>
    private sealed record Envelope(StoredAnswer Answer, Composed? Message, Composed? Knock);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The answer to update {UpdateId} cannot be opened: its key is gone.")]
        public static partial void Lost(ILogger logger, long updateId);

        [LoggerMessage(2, LogLevel.Warning, "Whether the answer to update {UpdateId} arrived is not known.")]
        public static partial void Unsure(ILogger logger, long updateId);

        [LoggerMessage(3, LogLevel.Error, "The platform refused the answer to update {UpdateId}: {Reason}")]
        public static partial void Refused(ILogger logger, long updateId, string reason);

        [LoggerMessage(4, LogLevel.Error, "The answer to update {UpdateId} could not be put into words ({Kind}) and waits.\n{StackTrace}")]
        public static partial void NotComposed(ILogger logger, long updateId, string kind, string? stackTrace);

        [LoggerMessage(5, LogLevel.Error, "The call with the answer to update {UpdateId} ended in {Kind}.\n{StackTrace}")]
        public static partial void CallFailed(ILogger logger, long updateId, string kind, string? stackTrace);
    }
}
