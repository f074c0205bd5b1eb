namespace Bot.Commands.Delivery;

/// <summary>How long to wait before trying again: twice as long each time, a little different for each.</summary>
public sealed class Retry(Random random)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly Lock gate = new();

    /// <param name="attempts">Attempts that have failed so far; 0 or more.</param>
    /// <returns>Between half of the doubled pause and all of it, at most five minutes.</returns>
    public TimeSpan After(int attempts)
    {
        var doubled = First * Math.Pow(2, Math.Min(attempts, 16));
        var pause = doubled < Longest ? doubled : Longest;
        lock (gate) return pause * (0.5 + (random.NextDouble() / 2));
    }
}
