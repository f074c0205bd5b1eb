using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>One meetup on one day.</summary>
internal static class OnceComposer
{
    public static WhenReading Compose(Draft draft, Moment moment)
    {
        if (draft.Until is not null || draft.Count is not null || draft.Span is not null)
            return new WhenReading.Unclear(WhenProblem.NotAllUnderstood);
        if (draft.IsOfMonth)
            return new WhenReading.Unclear(WhenProblem.NoDate);
        if (draft.IsLastOrOver)
            return new WhenReading.Unclear(WhenProblem.InThePast);

        var days = DaysOf(draft);
        if (days.Count == 0)
            return ByWeekday(draft, moment);
        if (draft.Elapsed is not null || draft.Weeks is > 0)
            return new WhenReading.Unclear(WhenProblem.NotAllUnderstood);

        var found = days.Select(day => day.Find(moment.Today, moment.IsAhead)).Distinct().ToList();
        if (found.Find(day => day.Date is null) is { Date: null } missing && found.Exists(day => day.Date is null))
            return new WhenReading.Unclear(missing.Problem);
        var readings = found.Select(day => Once(day.Date!.Value + (draft.After ?? Period.Zero), moment)).ToList<WhenReading>();
        if (readings.Count > 1)
            return new WhenReading.Unclear(WhenProblem.SeveralChoices, readings);
        if (draft.Weekdays.Count > 0 && (draft.Weekdays.Count > 1 || draft.Weekdays[0] != found[0].Date!.Value.DayOfWeek))
            return new WhenReading.Unclear(WhenProblem.WeekdayAndDateDisagree, readings);
        return Doubted(readings[0], DoubtKind.DayOrMonthFirst, draft.OtherOrder, moment);
    }

    private static List<DayRef> DaysOf(Draft draft)
    {
        var days = new List<DayRef>(draft.Days);
        days.AddRange(draft.MonthDays.Where(day => day > 0).Select(day => new DayRef.Dated(null, null, day)));
        if (days.Count == 0 && draft is { Weekdays.Count: 0, From: { } from and not (DayRef.WeekStart or DayRef.MonthStart) })
            days.Add(from);
        else if (days.Count > 0 && draft.From is { } other && !days.Contains(other))
            days.Add(other);
        return days;
    }

    private static WhenReading ByWeekday(Draft draft, Moment moment)
    {
        if (draft.Weekdays.Count > 1)
        {
            var choices = draft.Weekdays.Select(day => Day(new DayRef.OfWeek(day, draft.Weeks), moment));
            return new WhenReading.Unclear(WhenProblem.SeveralChoices, [.. choices.OfType<WhenReading.Once>()]);
        }

        if (draft.Weekdays.Count == 0)
            return InDays(draft, moment);
        if (draft.From is not null)
            return new WhenReading.Unclear(WhenProblem.NotAllUnderstood);

        var weekday = draft.Weekdays[0];
        if (draft.Elapsed is { } elapsed)
        {
            return elapsed is { Months: 0, Years: 0, Days: 0 }
                ? Day(new DayRef.OfWeek(weekday, elapsed.Weeks), moment)
                : new WhenReading.Unclear(WhenProblem.NotAllUnderstood);
        }

        var nearest = new DayRef.OfWeek(weekday, draft.Weeks, draft.After);
        if (!draft.IsNext)
            return Day(nearest, moment);

        var following = nearest with { Weeks = 1 };
        return draft.IsNextNearest
            ? Doubted(Day(nearest, moment), DoubtKind.NextOrComing, following, moment)
            : Doubted(Day(following, moment), DoubtKind.NextOrComing, nearest, moment);
    }

    private static WhenReading InDays(Draft draft, Moment moment) =>
        draft.Elapsed is { } elapsed ? Day(new DayRef.Offset(elapsed), moment) : new WhenReading.Unclear(WhenProblem.NoDate);

    private static WhenReading Day(DayRef day, Moment moment)
    {
        var found = day.Find(moment.Today, moment.IsAhead);
        return found.Date is { } date ? Once(date, moment) : new WhenReading.Unclear(found.Problem);
    }

    private static WhenReading Doubted(WhenReading reading, DoubtKind kind, DayRef? other, Moment moment)
    {
        if (other is null || reading is WhenReading.Unclear)
            return reading;
        if (Day(other, moment) is not WhenReading.Once alternative || alternative.Equals(reading))
            return reading;
        return reading with { Doubt = new Doubt(kind, alternative) };
    }

    private static WhenReading.Once Once(LocalDate date, Moment moment) => new(moment.On(date));
}
