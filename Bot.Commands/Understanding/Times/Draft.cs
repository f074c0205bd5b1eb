using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>What the readers have found in a text so far, not yet put together.</summary>
internal sealed class Draft
{
    public List<SpokenClock> Clocks { get; } = [];

    public bool HasMidnight { get; set; }

    public HashSet<DayPart> Parts { get; } = [];

    public DateTimeZone? Zone { get; set; }

    /// <summary>Single days: dates, tomorrow, the first Monday of June.</summary>
    public List<DayRef> Days { get; } = [];

    /// <summary>The other order of a numeric date where both are in use.</summary>
    public DayRef? OtherOrder { get; set; }

    public List<IsoDayOfWeek> Weekdays { get; } = [];

    public List<NthWeekday> NthWeekdays { get; } = [];

    /// <summary>Which working day of the month, counted as <see cref="NthWeekday.Nth"/>; 0 for none.</summary>
    public int NthWorkingDay { get; set; }

    /// <summary>"The 1st and 15th"; −1 for the last day. Without a word for every month, one day.</summary>
    public List<int> MonthDays { get; } = [];

    public (TimeUnit Unit, int Count)? Repetition { get; set; }

    /// <summary>"Every" stands before what is named.</summary>
    public bool IsEvery { get; set; }

    /// <summary>"Every other".</summary>
    public bool IsAlternate { get; set; }

    /// <summary>The weekdays are plural: "Mondays".</summary>
    public bool IsHabit { get; set; }

    /// <summary>French "le mardi".</summary>
    public bool IsMaybeHabit { get; set; }

    /// <summary>"Of the month".</summary>
    public bool IsOfMonth { get; set; }

    /// <summary>"Last Thursday", which without "of the month" is over.</summary>
    public bool IsLastOrOver { get; set; }

    /// <summary>"In 90 minutes", "in 2 weeks".</summary>
    public Period? Elapsed { get; set; }

    /// <summary>"A week from" what is named.</summary>
    public Period? After { get; set; }

    /// <summary>"This", "next", "next week": weeks from the current one.</summary>
    public int? Weeks { get; set; }

    /// <summary>"Next Friday" or its like: <see cref="DoubtKind.NextOrComing"/>.</summary>
    public bool IsNext { get; set; }

    /// <summary>Spanish "próximo" and Portuguese "próxima": first of all the nearest one.</summary>
    public bool IsNextNearest { get; set; }

    public DayRef? From { get; set; }

    public DayRef? Until { get; set; }

    /// <summary>The month of <see cref="Until"/> belongs to it.</summary>
    public bool IsThrough { get; set; }

    public int? Count { get; set; }

    /// <summary>"For 6 weeks".</summary>
    public Period? Span { get; set; }

    /// <summary>The first thing found to be wrong.</summary>
    public WhenProblem? Problem { get; set; }

    public bool IsSeries =>
        Repetition is not null || IsHabit || IsAlternate || NthWeekdays.Count > 0 || NthWorkingDay != 0
        || (IsMaybeHabit && Days.Count + MonthDays.Count == 0)
        || (IsOfMonth && MonthDays.Count > 0)
        || (IsEvery && (Weekdays.Count > 0 || MonthDays.Count > 0 || Parts.Count > 0 || Days.Count > 0));

    public bool HasDay =>
        Days.Count > 0 || Weekdays.Count > 0 || NthWeekdays.Count > 0 || NthWorkingDay != 0 || MonthDays.Count > 0 || Repetition is not null
        || IsOfMonth || IsEvery || IsAlternate || Elapsed is not null || Weeks is not null || From is not null;
}
