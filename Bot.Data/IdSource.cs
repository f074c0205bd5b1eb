namespace Bot.Data;

/// <summary>Hands out 64-bit ids that grow with time, so that rows made later sort later.</summary>
/// <remarks>
/// Milliseconds since 2024 above 20 bits that start at a random point and count up. Two processes never share a
/// database file, so the random start only guards against a clock that was set back between two runs.
/// </remarks>
public sealed class IdSource(TimeProvider time, Random random)
{
    private static readonly DateTimeOffset Start = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Lock gate = new();
    private long last;

    public long Next()
    {
        lock (gate)
        {
            var sinceStart = (long)(time.GetUtcNow() - Start).TotalMilliseconds;
            var fresh = (sinceStart << 20) | (uint)random.Next(1 << 19);
            last = fresh > last ? fresh : last + 1;
            return last;
        }
    }
}
