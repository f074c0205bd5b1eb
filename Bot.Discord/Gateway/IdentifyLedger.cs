namespace Bot.Discord;

/// <summary>When identifies were sent, over restarts, and when the next one may be. Not for several threads at once.</summary>
/// <remarks>
/// Discord allows one in 5 seconds (for a bot with one shard, whatever max_concurrency is), and ends every session and resets the
/// bot's token at 1,000 in 24 hours. Something that goes on failing must not use up the day's in an hour and leave the bot deaf until
/// tomorrow: so after the first 300 they are spread, and then 300 + 480 is the most that a day can see.
/// (events/gateway: Rate Limiting, Identify; topics: max_concurrency)
/// </remarks>
internal sealed class IdentifyLedger
{
    /// <summary>Never passed, whatever the clock does.</summary>
    public const int MostInDay = 900;

    public const int UnhurriedAfter = 300;

    public static readonly TimeSpan Day = TimeSpan.FromHours(24);

    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);

    public static readonly TimeSpan Unhurried = TimeSpan.FromMinutes(3);

    private readonly List<DateTimeOffset> sent;

    /// <param name="sent">Instants after <paramref name="now"/> come from a clock that was ahead: they count as of now.</param>
    public IdentifyLedger(IEnumerable<DateTimeOffset> sent, DateTimeOffset now) =>
        this.sent = [.. sent.Select(at => at < now ? at : now).Order()];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<DateTimeOffset> Sent => sent;

    /// <returns>Zero where one may be sent now.</returns>
    public TimeSpan WaitBefore(DateTimeOffset now)
    {
        ForgetYesterday(now);
        if (sent.Count == 0) return TimeSpan.Zero;
        if (sent.Count >= MostInDay) return sent[^MostInDay] + Day - now;

        var spacing = sent.Count < UnhurriedAfter ? Shortest : Unhurried;
        var wait = sent[^1] + spacing - now;
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait < spacing ? wait : spacing;
    }

    public void Add(DateTimeOffset at)
    {
        ForgetYesterday(at);
        sent.Add(at);
    }

    /// <summary>The last one was not sent after all.</summary>
    public void TakeBack() => sent.RemoveAt(sent.Count - 1);

    private void ForgetYesterday(DateTimeOffset now) => sent.RemoveAll(at => at <= now - Day);
}
