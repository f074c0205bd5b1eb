namespace Bot.Data.Communities;

/// <summary>How often a member entered a code that was none, so that nobody finds one by trying.</summary>
public sealed class WrongGuesses : Aggregate
{
    /// <summary>Enough for every honest slip; of 31⁸ codes it tries nothing.</summary>
    public const int Most = 5;

    public static readonly TimeSpan CountedFor = TimeSpan.FromHours(1);

    private WrongGuesses()
    {
    }

    public WrongGuesses(MemberId member, DateTimeOffset at) => (MemberId, Since) = (member, at);

    public MemberId MemberId { get; private set; }

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
