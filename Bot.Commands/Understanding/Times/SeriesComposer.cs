using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>A meetup that comes again.</summary>
internal static class SeriesComposer
{
    /// <summary>A 29 February can be eight years off.</summary>
    private const int MostDaysAhead = 8 * 366;

    private const int DaysInWeek = 7;

    private static readonly int[] QuarterMonths = [1, 4, 7, 10];

    private static readonly IsoDayOfWeek[] WorkingDays =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday];

    public static WhenReading Compose(Draft draft, Moment moment)
    {
        if (draft.IsLastOrOver && !draft.IsOfMonth && !draft.IsEvery && draft.Repetition is null)
            return new WhenReading.Unclear(WhenProblem.InThePast);
        if (draft.Elapsed is not null || draft.Weeks is not null || draft.After is not null || draft.IsNext)
            return new WhenReading.Unclear(WhenProblem.NotAllUnderstood);
        if (StartOf(draft, moment) is not { } from)
            return new WhenReading.Unclear(WhenProblem.InThePast);

        var (rule, problem) = RuleOf(draft, from.Date);
        if (rule is null)
            return new WhenReading.Unclear(problem);
        var reading = Build(rule, draft, from.Date, moment);
        return reading is WhenReading.Series ? Doubted(reading, rule, draft, from.Date, moment) : reading;
    }

    /// <summary>The day from which on occurrences count; null when a day was named that is over.</summary>
    private static (LocalDate Date, bool IsNamed)? StartOf(Draft draft, Moment moment)
    {
        var day = draft.From ?? (draft.Repetition?.Unit is TimeUnit.Year || draft.IsEvery ? null : draft.Days.FirstOrDefault());
        if (day is null)
            return (moment.Today, false);
        var found = day.Find(moment.Today, date => date >= moment.Today);
        return found.Date is { } date ? (LocalDate.Max(date, moment.Today), true) : null;
    }

    private static WhenReading Build(RecurrenceRule rule, Draft draft, LocalDate from, Moment moment)
    {
        var start = from;
        for (var ahead = 0; !(rule.CanBeginOn(start) && moment.IsAhead(start)); ahead++)
        {
            if (ahead == MostDaysAhead)
                return new WhenReading.Unclear(WhenProblem.ImpossibleDate);
            start = start.PlusDays(1);
        }

        // The interval counts from the start, so a quarterly rule needs its months only to find it.
        var counted = rule is { Frequency: RecurrenceFrequency.Monthly, Interval: > 1 } ? rule with { Months = [] } : rule;
        var (until, problem) = EndOf(draft, start);
        if (problem is { } wrong)
            return new WhenReading.Unclear(wrong);
        return new WhenReading.Series(start + moment.Time, moment.Zone, (counted with { Count = draft.Count, Until = until }).ToString());
    }

    private static (LocalDate? Until, WhenProblem? Problem) EndOf(Draft draft, LocalDate start)
    {
        if (draft.Span is { } span)
            return (start + span - Period.FromDays(1), null);
        if (draft.Until is not { } end)
            return (null, null);
        if (end.Find(start, date => date >= start).Date is not { } last)
            return (null, WhenProblem.ImpossibleDate);
        if (end is DayRef.MonthStart)
            last = (draft.IsThrough ? last.PlusMonths(1) : last).PlusDays(-1);
        return last < start ? (null, WhenProblem.ImpossibleDate) : (last, null);
    }

    private static WhenReading Doubted(WhenReading reading, RecurrenceRule rule, Draft draft, LocalDate from, Moment moment)
    {
        if (draft is { IsEvery: true, IsOfMonth: false, Repetition: null, NthWeekdays: [{ Nth: > 1 } nth] })
        {
            var weekly = new RecurrenceRule(RecurrenceFrequency.Weekly) { Interval = nth.Nth, Weekdays = [nth.Day] };
            return WithDoubt(reading, DoubtKind.NthOrEveryNth, Build(weekly, draft, from, moment));
        }

        if (draft is { IsMaybeHabit: true, IsHabit: false, IsEvery: false, Repetition: null })
        {
            var once = new WhenReading.Once(WallClock.At(((WhenReading.Series)reading).Start, moment.Zone));
            return WithDoubt(reading, DoubtKind.EveryOrOne, once);
        }

        if (draft is not { Until: DayRef.MonthStart, IsThrough: false })
            return reading;
        draft.IsThrough = true;
        return WithDoubt(reading, DoubtKind.BeforeOrThrough, Build(rule, draft, from, moment));
    }

    private static WhenReading WithDoubt(WhenReading reading, DoubtKind kind, WhenReading alternative) =>
        alternative is WhenReading.Unclear ? reading : reading with { Doubt = new Doubt(kind, alternative) };

    private static (RecurrenceRule? Rule, WhenProblem Problem) RuleOf(Draft draft, LocalDate from)
    {
        if (draft.IsAlternate && draft.Repetition is not null)
            return (null, WhenProblem.NotAllUnderstood);
        if (draft.NthWeekdays.Count > 0 || draft.NthWorkingDay != 0 || draft.MonthDays.Count > 0)
            return ByMonth(draft);
        if (draft.Repetition?.Unit is TimeUnit.Year || (draft.IsEvery && draft.Days.Count > 0))
            return ByYear(draft);
        return draft.Weekdays.Count > 0 ? ByWeek(draft) : ByDay(draft, from);
    }

    private static (RecurrenceRule? Rule, WhenProblem Problem) ByMonth(Draft draft)
    {
        bool[] kinds = [draft.NthWeekdays.Count > 0, draft.NthWorkingDay != 0, draft.MonthDays.Count > 0, draft.Weekdays.Count > 0];
        if (kinds.Count(isUsed => isUsed) > 1 || draft.IsAlternate)
            return (null, WhenProblem.NotAllUnderstood);

        var (unit, count) = draft.Repetition ?? (TimeUnit.Month, 1);
        var isQuarter = unit is TimeUnit.Quarter;
        if (unit is not (TimeUnit.Month or TimeUnit.Quarter))
            return (null, WhenProblem.NotAllUnderstood);
        return (new RecurrenceRule(RecurrenceFrequency.Monthly)
        {
            Interval = isQuarter ? 3 * count : count,
            Months = isQuarter && draft.From is null ? QuarterMonths : [],
            NthWeekdays = draft.NthWeekdays,
            MonthDays = draft.MonthDays,
            Weekdays = draft.NthWorkingDay != 0 ? WorkingDays : [],
            SetPosition = draft.NthWorkingDay,
        }, default);
    }

    private static (RecurrenceRule? Rule, WhenProblem Problem) ByYear(Draft draft)
    {
        if (draft.Days.Count != 1 || draft.Repetition is { Unit: not TimeUnit.Year } || draft.Weekdays.Count > 0)
            return (null, draft.Days.Count == 0 ? WhenProblem.NoDate : WhenProblem.NotAllUnderstood);
        var yearly = new RecurrenceRule(RecurrenceFrequency.Yearly) { Interval = draft.Repetition?.Count ?? 1 };
        return draft.Days[0] switch
        {
            DayRef.Dated { Year: null, Month: { } month, Day: var day } => (yearly with { Months = [month], MonthDays = [day] }, default),
            DayRef.NthOfMonth { Year: null, Month: { } month, Nth: var nth } => (yearly with { Months = [month], NthWeekdays = [nth] }, default),
            _ => (null, WhenProblem.NotAllUnderstood),
        };
    }

    private static (RecurrenceRule? Rule, WhenProblem Problem) ByWeek(Draft draft)
    {
        var (unit, count) = draft.Repetition ?? (TimeUnit.Week, draft.IsAlternate ? 2 : 1);
        return (unit, count) switch
        {
            (TimeUnit.Week, _) => (Weekly(draft, count), default),
            (TimeUnit.Fortnight, _) => (Weekly(draft, 2 * count), default),
            (TimeUnit.Day, 1) => (Weekly(draft, 1), default),
            (TimeUnit.Day, _) when count % DaysInWeek == 0 => (Weekly(draft, count / DaysInWeek), default),
            (TimeUnit.Month or TimeUnit.Quarter, _) => (null, WhenProblem.NoDate),
            _ => (null, WhenProblem.NotAllUnderstood),
        };
    }

    private static RecurrenceRule Weekly(Draft draft, int interval) => new(RecurrenceFrequency.Weekly)
    {
        Interval = interval,
        Weekdays = [.. draft.Weekdays.Distinct().Order()],
    };

    /// <summary>Every so many days; or weeks and months from a day that was named.</summary>
    private static (RecurrenceRule? Rule, WhenProblem Problem) ByDay(Draft draft, LocalDate from)
    {
        var (unit, count) = draft.Repetition ?? (TimeUnit.Day, draft.IsAlternate ? 2 : 1);
        var isFromDay = (draft.From ?? draft.Days.FirstOrDefault()) is not (null or DayRef.WeekStart or DayRef.MonthStart);
        return unit switch
        {
            TimeUnit.Day when draft.Repetition is not null || (draft.IsEvery && draft.Parts.Count > 0) =>
                (new RecurrenceRule(RecurrenceFrequency.Daily) { Interval = count }, default),
            TimeUnit.Week or TimeUnit.Fortnight when isFromDay => (new RecurrenceRule(RecurrenceFrequency.Weekly)
            {
                Interval = unit is TimeUnit.Week ? count : 2 * count,
                Weekdays = [from.DayOfWeek],
            }, default),
            TimeUnit.Month or TimeUnit.Quarter when isFromDay => (new RecurrenceRule(RecurrenceFrequency.Monthly)
            {
                Interval = unit is TimeUnit.Month ? count : 3 * count,
                MonthDays = [from.Day],
            }, default),
            _ => (null, WhenProblem.NoDate),
        };
    }
}
