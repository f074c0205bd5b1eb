namespace Bot.Discord;

/// <summary>Instants on the monotonic clock, which no correction of the wall clock moves.</summary>
internal static class Timestamps
{
    public static long After(this TimeProvider time, TimeSpan span) =>
        time.GetTimestamp() + (long)Math.Ceiling(span.TotalSeconds * time.TimestampFrequency);

    /// <returns>Zero or less where it has passed.</returns>
    public static TimeSpan Until(this TimeProvider time, long timestamp) => time.GetElapsedTime(time.GetTimestamp(), timestamp);
}
