namespace Bot.Discord;

/// <summary>
/// Remembers how far each interaction is answered, for as long as it can be. Forgetting one early costs a call:
/// Discord then says that it was acknowledged before.
/// </summary>
internal sealed class InteractionStates(TimeProvider time)
{
    private const int Most = 10_000;

    private readonly Lock sync = new();
    private readonly Dictionary<Snowflake, InteractionState> states = [];
    private readonly Queue<(Snowflake Id, DateTimeOffset EndsAt)> oldestFirst = new();

    public int Count
    {
        get
        {
            lock (sync) return states.Count;
        }
    }

    public InteractionState For(InteractionTicket ticket)
    {
        lock (sync)
        {
            if (states.TryGetValue(ticket.Id, out var known)) return known;

            var now = time.GetUtcNow();
            while (oldestFirst.TryPeek(out var oldest) && (oldest.EndsAt <= now || states.Count >= Most)) states.Remove(oldestFirst.Dequeue().Id);

            oldestFirst.Enqueue((ticket.Id, ticket.ReceivedAt + InteractionTicket.LivesFor));
            return states[ticket.Id] = new InteractionState();
        }
    }
}
