using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>One day as people name it, found out only when the time of day is known: "Friday" is today while its time is ahead.</summary>
internal abstract record DayRef
{
    /// <summary>From one 29 February to the next it can be as long: 2096 to 2104.</summary>
    private const int MostYearsAhead = 8;

    private const int LastMonth = 12;

    public abstract DayFound Find(LocalDate today, Func<LocalDate, bool> isAhead);

    private static DayFound Ahead(LocalDate date, Func<LocalDate, bool> isAhead) =>
        isAhead(date) ? new DayFound(date) : new DayFound(WhenProblem.InThePast);

    private static LocalDate? Date(int year, int month, int day) =>
        day >= 1 && month is >= 1 and <= LastMonth && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;

    /// <summary>The 12th; 12 June; 12 June 2027.</summary>
    public sealed record Dated(int? Year, int? Month, int Day) : DayRef
    {
        public override DayFound Find(LocalDate today, Func<LocalDate, bool> isAhead)
        {
            if (Year is { } year)
                return Date(year, Month ?? 0, Day) is { } date ? Ahead(date, isAhead) : new DayFound(WhenProblem.ImpossibleDate);
            for (var step = 0; step <= (Month is null ? LastMonth : MostYearsAhead); step++)
            {
                var first = Month is { } month
                    ? new LocalDate(today.Year + step, Math.Clamp(month, 1, LastMonth), 1)
                    : new LocalDate(today.Year, today.Month, 1).PlusMonths(step);
                if (Date(first.Year, Month ?? first.Month, Day) is { } date && isAhead(date))
                    return new DayFound(date);
            }

            return new DayFound(WhenProblem.ImpossibleDate);
        }
    }

    /// <summary>Today, tomorrow; in 5 days.</summary>
    public sealed record Offset(Period Period) : DayRef
    {
        public override DayFound Find(LocalDate today, Func<LocalDate, bool> isAhead) => Ahead(today + Period, isAhead);
    }

    /// <param name="Weeks">From the current Monday week; null for the nearest one ahead.</param>
    /// <param name="After">"A week from Saturday".</param>
    public sealed record OfWeek(IsoDayOfWeek Day, int? Weeks, Period? After = null) : DayRef
    {
        public override DayFound Find(LocalDate today, Func<LocalDate, bool> isAhead)
        {
            if (Weeks is { } weeks)
                return Ahead(Monday(today).PlusWeeks(weeks).PlusDays((int)Day - 1) + (After ?? Period.Zero), isAhead);
            var date = today.DayOfWeek == Day ? today : today.Next(Day);
            return new DayFound((isAhead(date) ? date : date.PlusWeeks(1)) + (After ?? Period.Zero));
        }
    }

    /// <summary>First Monday of December; of next month.</summary>
    /// <param name="MonthsAhead">From the current month, when no month is named.</param>
    public sealed record NthOfMonth(NthWeekday Nth, int? Year, int? Month, int? MonthsAhead) : DayRef
    {
        public override DayFound Find(LocalDate today, Func<LocalDate, bool> isAhead)
        {
            if (MonthsAhead is { } ahead)
            {
                var near = In(new LocalDate(today.Year, today.Month, 1).PlusMonths(ahead));
                return near is { } day ? Ahead(day, isAhead) : new DayFound(WhenProblem.ImpossibleDate);
            }

            for (var step = 0; step <= (Year is null ? MostYearsAhead : 0); step++)
            {
                if (In(new LocalDate((Year ?? today.Year) + step, Month!.Value, 1)) is { } date && isAhead(date))
                    return new DayFound(date);
            }

            return new DayFound(Year is null ? WhenProblem.ImpossibleDate : WhenProblem.InThePast);
        }

        private LocalDate? In(LocalDate first)
        {
            var last = first.PlusMonths(1).PlusDays(-1);
            var edge = Nth.Nth > 0 ? first : last;
            while (edge.DayOfWeek != Nth.Day)
                edge = edge.PlusDays(Nth.Nth > 0 ? 1 : -1);
            var date = edge.PlusWeeks(Nth.Nth > 0 ? Nth.Nth - 1 : Nth.Nth + 1);
            return date.Month == first.Month ? date : null;
        }
    }

    /// <summary>The beginning of a month: "from March", "starting next month".</summary>
    public sealed record MonthStart(int? Month, int MonthsAhead = 0) : DayRef
    {
        public override DayFound Find(LocalDate today, Func<LocalDate, bool> isAhead)
        {
            if (Month is not { } month)
                return new DayFound(new LocalDate(today.Year, today.Month, 1).PlusMonths(MonthsAhead));
            var first = new LocalDate(today.Year, month, 1);
            return new DayFound(first.PlusMonths(1) > today ? first : first.PlusYears(1));
        }
    }

    public sealed record WeekStart(int Weeks) : DayRef
    {
        public override DayFound Find(LocalDate today, Func<LocalDate, bool> isAhead) => new(Monday(today).PlusWeeks(Weeks));
    }

    protected static LocalDate Monday(LocalDate today) => today.PlusDays(1 - (int)today.DayOfWeek);
}

/// <summary>A day, or why there is none.</summary>
internal readonly record struct DayFound(LocalDate? Date, WhenProblem Problem)
{
    public DayFound(LocalDate date)
        : this(date, default)
    {
    }

    public DayFound(WhenProblem problem)
        : this(null, problem)
    {
    }
}
