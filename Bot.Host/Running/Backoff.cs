namespace Bot.Host.Running;

/// <summary>How long to leave a platform alone after it failed: longer each time, and never twice the same.</summary>
/// <remarks>Full jitter: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.</remarks>
internal sealed class Backoff(Random random)
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);
    private int failures;

    /// <returns>From 1 second to a limit that doubles with each failure, up to 60 seconds.</returns>
    public TimeSpan Next()
    {
        failures++;
        var limit = Shortest * Math.Pow(2, Math.Min(failures, 6));
        if (limit > Longest) limit = Longest;
        return Shortest + ((limit - Shortest) * random.NextDouble());
    }

    public void Reset() => failures = 0;
}
