namespace Bot.Data.Communities;

/// <summary>How often a chat or a member entered a code that was none, so that nobody finds one by trying.</summary>
public sealed class WrongGuesses : Aggregate
{
    /// <summary>Enough for every honest slip; of 31⁸ codes it tries nothing.</summary>
    public const int Most = 5;

    public static readonly TimeSpan CountedFor = TimeSpan.FromHours(1);

    private WrongGuesses()
    {
    }

    /// <param name="by">The id of a chat or a member, as <paramref name="purpose"/> says.</param>
    public WrongGuesses(JoinPurpose purpose, long by, DateTimeOffset at) => (Purpose, By, Since) = (purpose, by, at);

    public JoinPurpose Purpose { get; private set; }

    public long By { get; private set; }

    public int Count { get; private set; }

    /// <summary>The first of those that are counted.</summary>
    public DateTimeOffset Since { get; private set; }

    public bool IsTooManyAt(DateTimeOffset now) => Count >= Most && now - Since < CountedFor;

    public void Add(DateTimeOffset at)
    {
        if (at - Since >= CountedFor) (Count, Since) = (0, at);
        Count++;
    }
}
