using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <param name="Received">The last event that this process received of it.</param>
internal sealed record HeldSession(string SessionId, string ResumeUrl, long Received);

/// <summary>Holds the session and the identify ledger, and keeps what of them must survive a restart.</summary>
/// <remarks>
/// Two sequences, for two ways of losing a connection. Where only the connection is lost, what was received waits in memory and
/// will be stored: <see cref="HeldSession.Received"/> is the place to resume. Where the process is lost, its memory is: the next
/// one resumes after the last event before which none is missing in the store, which may bring a few again; whoever stores them
/// knows them by their ids. So the first lives here, and only the second is written down.
/// </remarks>
[SuppressMessage("Design", "CA1001", Justification = "A semaphore whose wait handle nobody asks for holds nothing to dispose of.")]
internal sealed partial class SessionKeeper(IGatewayStore store, Intents intents, TimeProvider time, ILogger logger)
{
    /// <summary>What a crash may bring again is this long at most, and the disk has its rest.</summary>
    private static readonly TimeSpan SaveEvery = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly SemaphoreSlim saving = new(1, 1);
    private IdentifyLedger ledger = new([], default);
    private LiveSession? live;
    private TaskCompletionSource? settled;
    private bool isChanged;

    /// <summary>Null where the next connection has to identify.</summary>
    public HeldSession? Held
    {
        get
        {
            lock (gate) return live is null ? null : new HeldSession(live.SessionId, live.ResumeUrl, live.Watermark.Received);
        }
    }

    public async Task LoadAsync(CancellationToken cancellationToken)
    {
        var state = await store.LoadAsync(cancellationToken);
        lock (gate)
        {
            ledger = new IdentifyLedger(state.Identifies, time.GetUtcNow());
            if (state.Session is not { } kept || kept.Intents != intents) return;

            live = new LiveSession(kept.SessionId, kept.ResumeUrl, kept.FailedResumes, new SequenceWatermark(kept.Sequence));
        }
    }

    /// <summary>READY came.</summary>
    public void Begin(string sessionId, string resumeUrl) => Change(() =>
        live = new LiveSession(sessionId, resumeUrl, FailedResumes: 0, new SequenceWatermark(0)));

    public void Forget() => Change(() => live = null);

    /// <summary>The session is alive: something of it came.</summary>
    public void ResumeSucceeded() => Change(() => live = live is null ? null : live with { FailedResumes = 0 });

    /// <returns>True where it was once too often, and the session is forgotten.</returns>
    public bool ResumeFailed()
    {
        var isForgotten = false;
        Change(() =>
        {
            if (live is null) return;

            isForgotten = live.FailedResumes + 1 >= ReconnectPolicy.MostFailedResumes;
            live = isForgotten ? null : live with { FailedResumes = live.FailedResumes + 1 };
        });
        return isForgotten;
    }

    public void Receive(long sequence)
    {
        lock (gate) live?.Watermark.Receive(sequence);
    }

    /// <summary>Of a session that is no longer ours it changes nothing.</summary>
    public void Store(string sessionId, long sequence) => Change(() =>
    {
        if (live?.SessionId != sessionId) return;

        live.Watermark.Store(sequence);
        if (live.Watermark.IsEverythingStored) settled?.TrySetResult();
    });

    /// <summary>Done when nothing that was received waits to be stored.</summary>
    public Task SettledAsync()
    {
        lock (gate)
        {
            if (live is null || live.Watermark.IsEverythingStored) return Task.CompletedTask;

            settled ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return settled.Task;
        }
    }

    public TimeSpan WaitBeforeIdentify()
    {
        lock (gate) return ledger.WaitBefore(time.GetUtcNow());
    }

    /// <summary>Writes down that an identify is about to be sent: after a crash none may be missing from the ledger.</summary>
    /// <returns>False where it could not be written down; then it must not be sent.</returns>
    public async Task<bool> NoteIdentifyAsync(CancellationToken cancellationToken)
    {
        lock (gate) ledger.Add(time.GetUtcNow());
        if (await SaveAsync(cancellationToken)) return true;

        lock (gate) ledger.TakeBack();
        return false;
    }

    /// <summary>Saves what changes, at most once a second, until the token says so.</summary>
    public async Task KeepSavingAsync(CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(SaveEvery, time);
        while (await timer.WaitForNextTickAsync(cancellationToken)) await SaveChangesAsync(cancellationToken);
    }

    /// <returns>False where something changed and could not be saved.</returns>
    public async Task<bool> SaveChangesAsync(CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!isChanged) return true;
        }

        return await SaveAsync(cancellationToken);
    }

    private async Task<bool> SaveAsync(CancellationToken cancellationToken)
    {
        await saving.WaitAsync(cancellationToken);
        var isSaved = false;
        try
        {
            await store.SaveAsync(TakeState(), cancellationToken);
            isSaved = true;
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.NotSaved(logger, failure.GetType().Name);
        }
        finally
        {
            if (!isSaved) MarkChanged();
            saving.Release();
        }

        return isSaved;
    }

    private GatewayState TakeState()
    {
        lock (gate)
        {
            isChanged = false;
            return new GatewayState(live?.ToKeep(intents), [.. ledger.Sent]);
        }
    }

    private void MarkChanged()
    {
        lock (gate) isChanged = true;
    }

    private void Change(Action change)
    {
        lock (gate)
        {
            change();
            isChanged = true;
        }
    }

    private sealed record LiveSession(string SessionId, string ResumeUrl, int FailedResumes, SequenceWatermark Watermark)
    {
        public ResumableSession ToKeep(Intents intents) => new(SessionId, Watermark.Stored, ResumeUrl, intents, FailedResumes);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Where the Discord session stands could not be saved ({Kind}); trying again.")]
        public static partial void NotSaved(ILogger logger, string kind);
    }
}
