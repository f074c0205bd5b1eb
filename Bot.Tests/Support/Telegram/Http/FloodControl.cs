namespace Bot.Tests.Support.Telegram;

/// <summary>Counts what was sent; a refused call does not count.</summary>
internal sealed class FloodControl(FloodLimits limits, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Queue<DateTimeOffset>> sent = [];

    /// <exception cref="ApiRefusal">429, with the seconds to wait.</exception>
    public void Admit(ApiCall call)
    {
        if (call.ChatId is not { } chat || !IsLimited(call.Method)) return;

        lock (gate)
        {
            const long everywhere = 0;
            EnsureRoom(everywhere, limits.PerSecond, TimeSpan.FromSeconds(1));
            if (chat < 0) EnsureRoom(chat, limits.PerGroupAndMinute, TimeSpan.FromMinutes(1));

            SentIn(everywhere).Enqueue(time.GetUtcNow());
            if (chat < 0) SentIn(chat).Enqueue(time.GetUtcNow());
        }
    }

    private static bool IsLimited(string method) =>
        !method.Equals("sendChatAction", StringComparison.OrdinalIgnoreCase)
        && (method.StartsWith("edit", StringComparison.OrdinalIgnoreCase) || method.StartsWith("send", StringComparison.OrdinalIgnoreCase));

    private void EnsureRoom(long chat, int limit, TimeSpan window)
    {
        var times = SentIn(chat);
        var now = time.GetUtcNow();
        while (times.TryPeek(out var oldest) && oldest + window <= now) times.Dequeue();
        if (times.Count < limit) return;

        throw ApiRefusal.TooManyRequests((int)Math.Ceiling((times.Peek() + window - now).TotalSeconds));
    }

    private Queue<DateTimeOffset> SentIn(long chat) => sent.TryGetValue(chat, out var times) ? times : sent[chat] = [];
}
