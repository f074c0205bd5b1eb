namespace Bot.Discord;

/// <summary>When a call has to be over, waiting and repeats included.</summary>
internal sealed class Deadline : IDisposable
{
    private readonly CancellationTokenSource ends;
    private readonly CancellationTokenSource either;
    private readonly TimeProvider time;

    public Deadline(TimeSpan after, TimeProvider time, CancellationToken caller)
    {
        this.time = time;
        EndsAt = time.After(after);
        ends = new CancellationTokenSource(after, time);
        either = CancellationTokenSource.CreateLinkedTokenSource(ends.Token, caller);
    }

    /// <summary>A timestamp of the monotonic clock.</summary>
    public long EndsAt { get; }

    /// <summary>Cancelled at the end, or by the caller.</summary>
    public CancellationToken Token => either.Token;

    public TimeSpan Left => time.Until(EndsAt);

    public void Dispose()
    {
        either.Dispose();
        ends.Dispose();
    }
}
