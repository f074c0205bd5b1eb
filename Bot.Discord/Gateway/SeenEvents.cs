namespace Bot.Discord;

/// <summary>What tells one event from another.</summary>
/// <param name="What">The kind of number: a sequence, or the id of an interaction or a message.</param>
internal readonly record struct EventKey(string SessionId, string What, ulong Number);

/// <summary>The newest events, so that a replay is known for one. The oldest makes room.</summary>
internal sealed class SeenEvents(int capacity)
{
    private readonly HashSet<EventKey> keys = [];
    private readonly Queue<EventKey> order = [];

    /// <returns>False where it had been seen.</returns>
    public bool Add(EventKey key)
    {
        if (!keys.Add(key)) return false;

        order.Enqueue(key);
        if (order.Count > capacity) keys.Remove(order.Dequeue());
        return true;
    }

    public bool Contains(EventKey key) => keys.Contains(key);
}
