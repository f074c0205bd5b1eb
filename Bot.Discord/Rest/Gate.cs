namespace Bot.Discord;

/// <summary>What a call that came to a gate was told.</summary>
/// <param name="For">How long the gate stays shut; only where the call shall not wait.</param>
internal readonly record struct Passage(PassageKind Kind, TimeSpan For = default);

internal enum PassageKind
{
    /// <summary>Go, and say when you are back.</summary>
    Taken,

    /// <summary>It would take longer than the call has.</summary>
    TooLong,

    /// <summary>This is no longer the right gate: ask again which one is.</summary>
    Moved,
}

/// <summary>Lets calls through one after the other, as far as a limit allows; the others stand in line.</summary>
internal abstract class Gate(TimeProvider time)
{
    /// <summary>Timers are good to a millisecond: never ask for less, or a timer that fires early is asked again and again.</summary>
    private static readonly TimeSpan ShortestWait = TimeSpan.FromMilliseconds(1);

    private readonly LinkedList<Waiter> line = [];
    private ITimer? timer;
    private long pausedUntil = long.MinValue;

    protected Lock Sync { get; } = new();

    protected TimeProvider Time => time;

    protected bool HasWaiters => line.Count > 0;

    /// <param name="deadline">A timestamp: who would wait longer is turned away at once.</param>
    /// <param name="cancellationToken">Ends the wait; the answer is then <see cref="PassageKind.TooLong"/>.</param>
    public async ValueTask<Passage> EnterAsync(long deadline, CancellationToken cancellationToken)
    {
        Waiter waiter;
        lock (Sync)
        {
            if (line.Count == 0 && IsOpen(time.GetTimestamp()))
            {
                Take(time.GetTimestamp());
                return new Passage(PassageKind.Taken);
            }

            waiter = new Waiter(deadline);
            line.AddLast(waiter);
            MoveUp();
        }

        await using var leaving = cancellationToken.UnsafeRegister(_ => TurnAway(waiter), null);
        return await waiter.Answer;
    }

    /// <summary>Shut for everybody, from now.</summary>
    public void Pause(TimeSpan span)
    {
        lock (Sync)
        {
            pausedUntil = Math.Max(pausedUntil, time.After(span));
            OnPaused();
            MoveUp();
        }
    }

    /// <summary>Whether the limit lets one more through; pauses are none of its business.</summary>
    protected abstract bool HasRoom(long now);

    protected abstract void Take(long now);

    /// <summary>When there will be room; null where that depends on a call that is under way.</summary>
    protected abstract long? RoomAt { get; }

    protected virtual void OnPaused()
    {
    }

    /// <summary>Lets through whoever may go, turns away whoever cannot wait so long. Under the lock.</summary>
    protected void MoveUp()
    {
        var now = time.GetTimestamp();
        while (line.First is { } first && IsOpen(now))
        {
            Take(now);
            Release(first.Value, new Passage(PassageKind.Taken));
        }

        if (line.Count == 0 || OpensAt(now) is not { } opensAt) return;

        var left = Longest(time.GetElapsedTime(now, opensAt));
        foreach (var waiter in line.Where(waiter => waiter.Deadline < opensAt).ToList()) Release(waiter, new Passage(PassageKind.TooLong, left));
        if (line.Count == 0) return;

        timer ??= time.CreateTimer(_ => OnTimer(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(left, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Sends everybody in line to ask again. Under the lock.</summary>
    protected void MoveAll()
    {
        foreach (var waiter in line.ToList()) Release(waiter, new Passage(PassageKind.Moved));
    }

    protected bool IsPaused(long now) => now < pausedUntil;

    private static TimeSpan Longest(TimeSpan wait) => wait > ShortestWait ? wait : ShortestWait;

    private bool IsOpen(long now) => !IsPaused(now) && HasRoom(now);

    private long? OpensAt(long now) => IsPaused(now) ? pausedUntil : RoomAt;

    private void OnTimer()
    {
        lock (Sync) MoveUp();
    }

    private void TurnAway(Waiter waiter)
    {
        lock (Sync)
        {
            var now = time.GetTimestamp();
            Release(waiter, new Passage(PassageKind.TooLong, Longest(OpensAt(now) is { } opensAt ? time.GetElapsedTime(now, opensAt) : default)));
        }
    }

    private void Release(Waiter waiter, Passage passage)
    {
        if (line.Remove(waiter)) waiter.Tell(passage);
    }

    private sealed class Waiter(long deadline)
    {
        private readonly TaskCompletionSource<Passage> told = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public long Deadline => deadline;

        public Task<Passage> Answer => told.Task;

        public void Tell(Passage passage) => told.SetResult(passage);
    }
}
