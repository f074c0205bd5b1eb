namespace Bot.Tests.Support.Discord;

/// <summary>What one connection may send: 120 payloads in 60 seconds, heartbeats included. (events/gateway: rate limiting)</summary>
internal sealed class SendBudget(TimeProvider time)
{
    public const int Limit = 120;

    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);
    private readonly Queue<DateTimeOffset> sent = new();

    /// <returns>False when it was one too many.</returns>
    public bool TrySpend()
    {
        var now = time.GetUtcNow();
        while (sent.TryPeek(out var oldest) && now - oldest >= Window) sent.Dequeue();
        sent.Enqueue(now);
        return sent.Count <= Limit;
    }
}

/// <summary>One identify in 5 seconds for each bucket <c>shard_id % max_concurrency</c>. (events/gateway: sharding, max concurrency)</summary>
internal sealed class IdentifyBuckets(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(5);
    private readonly Lock gate = new();
    private readonly Dictionary<int, DateTimeOffset> lastTaken = [];

    public bool TryTake(int shardId, int maxConcurrency)
    {
        var bucket = shardId % maxConcurrency;
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (lastTaken.TryGetValue(bucket, out var last) && now - last < Window) return false;

            lastTaken[bucket] = now;
            return true;
        }
    }
}

/// <summary>What becomes of a good identify.</summary>
internal enum SessionStart
{
    Granted,

    /// <summary>Another one took the bucket less than five seconds ago.</summary>
    TooSoon,

    /// <summary>It was one too many of the day.</summary>
    TokenReset,
}
