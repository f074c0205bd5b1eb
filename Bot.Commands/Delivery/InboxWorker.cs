using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Commands.Delivery;

/// <summary>
/// Handles what the inbox holds: one after the other within a community, communities side by side. The table is the
/// queue, so a start after a crash is the ordinary case.
/// </summary>
public sealed partial class InboxWorker(
    IServiceScopeFactory scopes, CommandDispatcher dispatcher, DeliverySignals signals, TimeProvider time, ILogger<InboxWorker> logger)
{
    /// <summary>More than this many communities at a time would only wait for the one writer.</summary>
    private const int MostLanesAtOnce = 4;

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(1);

    /// <summary>How long an update that was begun may take once the bot is told to stop; what is not committed by then stays as it was.</summary>
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Task> lanes = new(StringComparer.Ordinal);

    /// <summary>Whether an update is being handled just now.</summary>
    public bool IsBusy => running > 0;

    private int running;

    /// <summary>Works until told to stop; what was begun is finished.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        using var handling = new CancellationTokenSource();
        try
        {
            while (!stopping.IsCancellationRequested) await TurnAsync(handling.Token, stopping);
        }
        finally
        {
            handling.CancelAfter(GraceAtStop);
            await Task.WhenAll(lanes.Values);
            lanes.Clear();
        }
    }

    private async Task TurnAsync(CancellationToken handling, CancellationToken stopping)
    {
        try
        {
            var wake = signals.Incoming.Next;
            foreach (var done in lanes.Where(lane => lane.Value.IsCompleted).Select(lane => lane.Key).ToList()) lanes.Remove(done);

            var waiting = await LanesWithWorkAsync(stopping);
            foreach (var lane in waiting.Where(lane => !lanes.ContainsKey(lane)).Take(MostLanesAtOnce - lanes.Count))
                lanes[lane] = Task.Run(() => WorkOffAsync(lane, handling, stopping), CancellationToken.None);

            if (lanes.Count == 0) await wake.WaitAsync(stopping);
            else await Task.WhenAny([wake, .. lanes.Values]).WaitAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (Exception failure) when (DatabaseTrouble.IsCauseOf(failure))
        {
            Log.NotRead(logger, failure.GetType().Name, PauseAfterFailure);
            await PauseAsync(stopping);
        }
    }

    private async Task<List<string>> LanesWithWorkAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        return await db.Inbox.Where(update => update.State == InboxState.Received)
            .GroupBy(update => update.Lane).OrderBy(lane => lane.Min(update => update.Id)).Select(lane => lane.Key)
            .ToListAsync(stopping);
    }

    private async Task WorkOffAsync(string lane, CancellationToken handling, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            Interlocked.Increment(ref running);
            try
            {
                if (await NextAsync(lane) is not { } id) return;

                await dispatcher.HandleAsync(id, handling);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
            }
            catch (Exception failure)
            {
                // The update is stored and stays first in its lane; nothing was said, so nothing is taken back.
                Log.DatabaseRefused(logger, failure.GetType().Name, lane, PauseAfterFailure);
                await PauseAsync(stopping);
            }
            finally
            {
                Interlocked.Decrement(ref running);
                signals.Progress.Set();
            }
        }
    }

    private Task PauseAsync(CancellationToken stopping) =>
        Task.Delay(PauseAfterFailure, time, stopping).ContinueWith(_ => { }, TaskScheduler.Default);

    private async Task<long?> NextAsync(string lane)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        return await db.Inbox.Where(update => update.State == InboxState.Received && update.Lane == lane)
            .OrderBy(update => update.Id).Select(update => (long?)update.Id)
            .FirstOrDefaultAsync(CancellationToken.None);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The database refused ({Kind}) while {Lane} was worked off; trying again in {Pause}.")]
        public static partial void DatabaseRefused(ILogger logger, string kind, string lane, TimeSpan pause);

        [LoggerMessage(2, LogLevel.Error, "The database does not say what was received ({Kind}); looking again in {Pause}.")]
        public static partial void NotRead(ILogger logger, string kind, TimeSpan pause);
    }
}
