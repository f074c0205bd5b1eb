using System.Globalization;
using NodaTime;

namespace Bot.Commands.Understanding.Times;

internal enum RecurrenceFrequency
{
    Daily,
    Weekly,
    Monthly,
    Yearly,
}

/// <param name="Nth">1 and up from the beginning of the month, −1 and down from its end.</param>
internal readonly record struct NthWeekday(int Nth, IsoDayOfWeek Day);

/// <summary>The part of RFC 5545's recurrence rules that people put into words.</summary>
internal sealed record RecurrenceRule(RecurrenceFrequency Frequency)
{
    private static readonly string[] DayNames = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public int Interval { get; init; } = 1;

    public IReadOnlyList<NthWeekday> NthWeekdays { get; init; } = [];

    public IReadOnlyList<IsoDayOfWeek> Weekdays { get; init; } = [];

    /// <summary>Days of the month; −1 is its last.</summary>
    public IReadOnlyList<int> MonthDays { get; init; } = [];

    public IReadOnlyList<int> Months { get; init; } = [];

    /// <summary>Which of a month's <see cref="Weekdays"/>, counted as <see cref="NthWeekday.Nth"/>; 0 for all.</summary>
    public int SetPosition { get; init; }

    public int? Count { get; init; }

    public LocalDate? Until { get; init; }

    /// <summary>Whether a series may begin on that day: everything but the interval, which is counted from its beginning.</summary>
    public bool CanBeginOn(LocalDate date)
    {
        if (Months.Count > 0 && !Months.Contains(date.Month))
            return false;
        if (NthWeekdays.Count > 0)
            return NthWeekdays.Any(nth => nth.Day == date.DayOfWeek && IsNth(date, nth.Nth, day => day.DayOfWeek == nth.Day));
        if (MonthDays.Count > 0)
            return MonthDays.Contains(date.Day) || (MonthDays.Contains(-1) && date.PlusDays(1).Day == 1);
        if (SetPosition != 0)
            return Weekdays.Contains(date.DayOfWeek) && IsNth(date, SetPosition, day => Weekdays.Contains(day.DayOfWeek));
        return Weekdays.Count == 0 || Weekdays.Contains(date.DayOfWeek);
    }

    /// <returns>The value of an RRULE property.</returns>
    public override string ToString()
    {
        var parts = new List<string> { $"FREQ={Frequency.ToString().ToUpperInvariant()}" };
        if (Interval > 1)
            parts.Add($"INTERVAL={Interval}");
        if (Months.Count > 0)
            parts.Add($"BYMONTH={string.Join(',', Months)}");
        if (NthWeekdays.Count > 0)
            parts.Add($"BYDAY={string.Join(',', NthWeekdays.Select(nth => $"{nth.Nth}{DayNames[(int)nth.Day]}"))}");
        else if (Weekdays.Count > 0)
            parts.Add($"BYDAY={string.Join(',', Weekdays.Select(day => DayNames[(int)day]))}");
        if (MonthDays.Count > 0)
            parts.Add($"BYMONTHDAY={string.Join(',', MonthDays)}");
        if (SetPosition != 0)
            parts.Add($"BYSETPOS={SetPosition}");
        if (Count is { } count)
            parts.Add($"COUNT={count}");
        else if (Until is { } until)
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"UNTIL={until.Year:0000}{until.Month:00}{until.Day:00}T235959"));
        return string.Join(';', parts);
    }

    /// <summary>Counts days of the same kind in the month up to this one, or from this one to its end.</summary>
    private static bool IsNth(LocalDate date, int nth, Func<LocalDate, bool> isOfKind)
    {
        var step = nth > 0 ? -1 : 1;
        var place = 0;
        for (var day = date; day.Month == date.Month; day = day.PlusDays(step))
        {
            if (isOfKind(day))
                place++;
        }

        return place == Math.Abs(nth);
    }
}
