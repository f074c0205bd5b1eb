namespace Bot.Discord;

/// <summary>Fifty calls a second with the bot's token, whatever they are about. (topics/rate-limits: Global Rate Limit)</summary>
internal sealed class GlobalGate(TimeProvider time) : Gate(time)
{
    private const int Limit = 50;

    /// <summary>A little more than a second: on their way there calls may move closer together.</summary>
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(1.1);

    private readonly Queue<long> ends = new(Limit);

    protected override long? RoomAt => ends.TryPeek(out var first) ? first : null;

    protected override bool HasRoom(long now)
    {
        while (ends.TryPeek(out var first) && first <= now) ends.Dequeue();
        return ends.Count < Limit;
    }

    protected override void Take(long now) => ends.Enqueue(Time.After(Window));
}
