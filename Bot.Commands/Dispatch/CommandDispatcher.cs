using System.Text.Json;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Commands.Dispatch;

/// <summary>
/// Handles one stored update: the handled mark, the effect, the posts and the answer are committed as one. A clash with
/// somebody who changed the same thing meanwhile is tried again in a fresh scope.
/// </summary>
public sealed partial class CommandDispatcher(
    IServiceScopeFactory scopes, Writer writer, Vault vault, DeliverySignals signals, TimeProvider time, ILogger<CommandDispatcher> logger)
{
    /// <summary>Far more than the few communities that are handled side by side ever need; who clashes so often does so by itself.</summary>
    private const int MostAttempts = 64;

    /// <exception cref="DbUpdateException">The database refuses to be written: the update stays where it is.</exception>
    public async Task HandleAsync(long updateId, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await CommitAsync(updateId, RouteAsync, cancellationToken);
                signals.Outgoing.Set();
                return;
            }
            catch (ClashException) when (attempt < MostAttempts)
            {
                Log.Clash(logger, updateId, attempt);
            }
            catch (Exception failure) when (failure is not OperationCanceledException && !DatabaseTrouble.IsCauseOf(failure))
            {
                // The one place that catches all: whoever asked hears something, the others go on.
                Log.HandlerFailed(logger, (failure.InnerException ?? failure).GetType().Name, failure.StackTrace, updateId);
                await CommitAsync(updateId, Apologise, cancellationToken);
                signals.Outgoing.Set();
                return;
            }
        }
    }

    private static Task<Routed> RouteAsync(IServiceProvider services, Incoming incoming, CancellationToken cancellationToken) =>
        services.GetRequiredService<Router>().RouteAsync(incoming, cancellationToken);

    private static Task<Routed> LeaveUndone(IServiceProvider services, Incoming incoming, CancellationToken cancellationToken) =>
        Task.FromResult(new Routed(Reply.Privately(Sentences.TooLate), null));

    private static Task<Routed> Apologise(IServiceProvider services, Incoming incoming, CancellationToken cancellationToken)
    {
        var isAsked = incoming is CommandTyped or ButtonPressed or WordsSaid { IsToBot: true };
        return Task.FromResult(new Routed(isAsked ? Reply.Privately(Sentences.SomethingBroke) : Reply.Silence, null));
    }

    private async Task CommitAsync(
        long updateId, Func<IServiceProvider, Incoming, CancellationToken, Task<Routed>> route, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var update = await db.Inbox.SingleAsync(u => u.Id == updateId, cancellationToken);
        if (update.State is not InboxState.Received) return;

        if (Read(update) is not { } incoming)
        {
            Log.Unreadable(logger, updateId);
            update.Park();
            await writer.CommitAsync(db, cancellationToken);
            return;
        }

        if (incoming.ActUntil < time.GetUtcNow()) route = LeaveUndone;
        var routed = await route(scope.ServiceProvider, incoming, cancellationToken);
        if (routed.LeavesNoTrace)
        {
            db.ChangeTracker.Clear();
            update = await db.Inbox.SingleAsync(u => u.Id == updateId, cancellationToken);
        }

        update.Handle(SealAnswer(update, incoming, routed));
        await writer.CommitAsync(db, token => RequireActorAsync(db, routed, token), cancellationToken);
    }

    // Their accounts may have been joined meanwhile, and what is done now would belong to nobody.
    private static async Task<Actor?> RequireActorAsync(BotDbContext db, Routed routed, CancellationToken cancellationToken)
    {
        if (routed is not { LeavesNoTrace: false, Actor: { Speaker.IsNobody: false } actor } || db.Entry(actor.Member).State is EntityState.Added)
            return null;

        return await db.Members.AnyAsync(member => member.Id == actor.Id, cancellationToken)
            ? actor
            : throw new ClashException(new InvalidOperationException("Who acts was joined with another member."));
    }

    private Incoming? Read(InboxUpdate update)
    {
        if (update.Payload is not { } payload) return null;

        try
        {
            return vault.OpenOwn(payload, InboxUpdate.PayloadPurpose(update.Id)) is { } bytes
                ? JsonSerializer.Deserialize<Incoming>(bytes, JsonSerializerOptions.Default)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A press always gets an answer, if only the end of its waiting sign.
    private Sealed? SealAnswer(InboxUpdate update, Incoming incoming, Routed routed)
    {
        if (routed.Reply.Visibility is Visibility.Nobody && incoming is not ButtonPressed) return null;

        var to = routed.Actor is { Speaker.IsNobody: false } actor ? actor.Id : (MemberId?)null;
        var stored = new StoredAnswer(routed.Reply, incoming.Handle, to, routed.Actor?.Chat.Id);
        return vault.Seal(stored.ToBytes(), InboxUpdate.AnswerPurpose(update.Id));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "Update {UpdateId} met another change; attempt {Attempt}.")]
        public static partial void Clash(ILogger logger, long updateId, int attempt);

        [LoggerMessage(2, LogLevel.Error, "Update {UpdateId} cannot be read and is parked.")]
        public static partial void Unreadable(ILogger logger, long updateId);

        // Not the exception itself: its message may hold what somebody typed.
        [LoggerMessage(3, LogLevel.Error, "A handler failed with {Kind} on update {UpdateId}.\n{StackTrace}")]
        public static partial void HandlerFailed(ILogger logger, string kind, string? stackTrace, long updateId);
    }
}
