using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>What somebody meant by the "when" of a meetup.</summary>
public abstract record WhenReading
{
    private WhenReading()
    {
    }

    /// <summary>What the words might mean as well; null when they mean one thing.</summary>
    public Doubt? Doubt { get; init; }

    /// <param name="At">In the zone that the text names, else in the community's.</param>
    public sealed record Once(ZonedDateTime At) : WhenReading;

    /// <summary>Keeps its wall-clock time in its zone when the clocks change; see <see cref="Occurrences"/>.</summary>
    /// <param name="Start">The first occurrence: ahead of now, and itself an occurrence of the rule.</param>
    /// <param name="Zone">That the text names, else the community's.</param>
    /// <param name="Rule">An RFC 5545 recurrence rule (the value of RRULE), evaluated on local time; so UNTIL in it is local time too.</param>
    public sealed record Series(LocalDateTime Start, DateTimeZone Zone, string Rule) : WhenReading;

    /// <summary>Not understood well enough to name a date.</summary>
    /// <param name="Candidates">At most a few complete readings to choose from; often none.</param>
    public sealed record Unclear(WhenProblem Problem, IReadOnlyList<WhenReading> Candidates) : WhenReading
    {
        public Unclear(WhenProblem problem)
            : this(problem, [])
        {
        }
    }
}

/// <summary>A point on which people differ, to be said back with one tap to correct it.</summary>
public sealed record Doubt(DoubtKind Kind, WhenReading Alternative);

public enum DoubtKind
{
    /// <summary>"Every 2nd Tuesday": read as the second of each month, perhaps every other one.</summary>
    NthOrEveryNth,

    /// <summary>"Next Friday": read as the one of the following week, perhaps the coming one; in some languages the other way round.</summary>
    NextOrComing,

    /// <summary>French "le mardi": read as every Tuesday, perhaps the coming one.</summary>
    EveryOrOne,

    /// <summary>"6/10" where both orders of day and month are in use.</summary>
    DayOrMonthFirst,

    /// <summary>"Until June": read as up to its beginning, perhaps to its end.</summary>
    BeforeOrThrough,
}

/// <summary>Why no date came of a text: what to ask about.</summary>
public enum WhenProblem
{
    /// <summary>It speaks of no time at all.</summary>
    Nothing,
    NoTime,
    NoDate,
    ImpossibleDate,
    ImpossibleTime,
    InThePast,
    WeekdayAndDateDisagree,

    /// <summary>"Friday or Saturday", "Friday midnight": more than one thing.</summary>
    SeveralChoices,

    /// <summary>Some of it made sense, but a word or number that matters was left over: "every Tuesday except the first".</summary>
    NotAllUnderstood,
}
