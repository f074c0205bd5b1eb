namespace Bot.Discord;

/// <summary>On one connection 120 payloads may leave in 60 seconds, heartbeats included. (events/gateway: Rate Limiting)</summary>
internal sealed class SendBudget(TimeProvider time)
{
    public const int Most = 120;

    /// <summary>Kept for heartbeats, without which the connection dies.</summary>
    public const int Reserve = 20;

    public static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> sent = [];

    /// <returns>Zero where one may leave now.</returns>
    public TimeSpan WaitBefore(bool isHeartbeat)
    {
        while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window) sent.Dequeue();

        var over = sent.Count - (isHeartbeat ? Most : Most - Reserve);
        return over < 0 ? TimeSpan.Zero : Window - time.GetElapsedTime(sent.ElementAt(over));
    }

    public void Spend() => sent.Enqueue(time.GetTimestamp());
}
