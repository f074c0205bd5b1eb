namespace Bot.Discord;

/// <summary>The last event such that it and all before it are stored; events of two lanes are stored in any order.</summary>
/// <remarks>Not for several threads at once.</remarks>
internal sealed class SequenceWatermark(long start)
{
    private readonly SortedSet<long> waiting = [];

    /// <summary>The last event that was received.</summary>
    public long Received { get; private set; } = start;

    /// <summary>Where a process that knows nothing of this one's memory has to resume.</summary>
    public long Stored => waiting.Count > 0 ? Math.Min(waiting.Min - 1, Received) : Received;

    public bool IsEverythingStored => waiting.Count == 0;

    public void Receive(long sequence)
    {
        waiting.Add(sequence);
        if (sequence > Received) Received = sequence;
    }

    public void Store(long sequence) => waiting.Remove(sequence);
}
