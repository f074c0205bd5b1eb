namespace Bot.Discord;

/// <summary>
/// Counts the answers for which Discord shuts an address out: 10,000 of 401, 403 and 429 within ten minutes. Long before
/// that nothing is sent any more. (topics/rate-limits: Invalid Request Limit)
/// </summary>
internal sealed class InvalidRequests(TimeProvider time)
{
    /// <summary>Other programs may share the address.</summary>
    public const int Most = 9_000;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock sync = new();
    private readonly Queue<long> ends = new();

    /// <returns>True where this was the one too many.</returns>
    public bool Count()
    {
        lock (sync)
        {
            Forget();
            ends.Enqueue(time.After(Window));
            return ends.Count == Most;
        }
    }

    /// <returns>How long nothing may be sent; null where calls may go.</returns>
    public TimeSpan? Pause()
    {
        lock (sync)
        {
            Forget();
            return ends.Count >= Most ? time.Until(ends.Peek()) : null;
        }
    }

    private void Forget()
    {
        while (ends.TryPeek(out var end) && end <= time.GetTimestamp()) ends.Dequeue();
    }
}
