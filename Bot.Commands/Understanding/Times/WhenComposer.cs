using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>Puts together what was found: first the time of day, then one day or a series.</summary>
internal static class WhenComposer
{
    public static WhenReading Compose(Draft draft, WhenContext context)
    {
        if (draft.Problem is { } problem)
            return new WhenReading.Unclear(problem);
        if (draft is { HasDay: false, Clocks.Count: 0, Parts.Count: 0, HasMidnight: false })
            return new WhenReading.Unclear(WhenProblem.Nothing);
        if (draft.Elapsed is { HasTimeComponent: true } elapsed)
            return After(elapsed, draft, context);
        if (draft.HasMidnight)
            return AtMidnight(draft, context);

        var (time, timeProblem) = TimeOf(draft);
        return time is { } known ? At(known, draft, context) : new WhenReading.Unclear(timeProblem);
    }

    private static WhenReading At(LocalTime time, Draft draft, WhenContext context)
    {
        var moment = new Moment(time, draft.Zone ?? context.Zone, context.Now);
        return draft.IsSeries ? SeriesComposer.Compose(draft, moment) : OnceComposer.Compose(draft, moment);
    }

    private static WhenReading After(Period elapsed, Draft draft, WhenContext context)
    {
        if (draft.Clocks.Count > 0 || draft.Days.Count > 0 || draft.Weekdays.Count > 0 || draft.IsSeries)
            return new WhenReading.Unclear(WhenProblem.NotAllUnderstood);
        return new WhenReading.Once((context.Now + elapsed.ToDuration()).InZone(draft.Zone ?? context.Zone));
    }

    /// <summary>Whether Friday's midnight begins or ends Friday is not said; every day's is the same.</summary>
    private static WhenReading AtMidnight(Draft draft, WhenContext context)
    {
        if (draft.Clocks.Count > 0)
            return new WhenReading.Unclear(WhenProblem.SeveralChoices);
        var start = At(LocalTime.Midnight, draft, context);
        if (draft is { IsSeries: true, Repetition: (TimeUnit.Day, 1), Weekdays.Count: 0 })
            return start;
        return start switch
        {
            WhenReading.Once once => new WhenReading.Unclear(WhenProblem.SeveralChoices, [once, DayAfter(once)]),

            // The midnight that began today is over, the one that ends it is not.
            WhenReading.Unclear { Problem: not WhenProblem.InThePast } unclear => unclear,
            _ => new WhenReading.Unclear(WhenProblem.SeveralChoices),
        };
    }

    private static WhenReading.Once DayAfter(WhenReading.Once once) => new(WallClock.At(once.At.LocalDateTime.PlusDays(1), once.At.Zone));

    private static (LocalTime? Time, WhenProblem Problem) TimeOf(Draft draft)
    {
        if (draft.Clocks.Count == 0)
            return (null, WhenProblem.NoTime);
        if (draft.Parts.Count > 1)
            return (null, WhenProblem.NotAllUnderstood);

        DayPart? part = draft.Parts.Count == 1 ? draft.Parts.Single() : null;
        var times = draft.Clocks.Select(clock => clock.On(part)).Distinct().ToList();
        if (times.Find(found => found.Time is null) is { Time: null } impossible && times.Exists(found => found.Time is null))
            return impossible;

        // "Mittags um eins": noon names the part of the day, then.
        if (times.Count == 2 && times.Exists(found => found.Time != LocalTime.Noon && found.Time?.Hour is >= 11 and <= 14))
            times.RemoveAll(found => found.Time == LocalTime.Noon);
        return times.Count == 1 ? times[0] : (null, WhenProblem.SeveralChoices);
    }
}

/// <summary>The time of day that a day is looked for, and what "ahead" means.</summary>
internal sealed record Moment(LocalTime Time, DateTimeZone Zone, Instant Now)
{
    public LocalDate Today => Now.InZone(Zone).Date;

    public ZonedDateTime On(LocalDate date) => WallClock.At(date + Time, Zone);

    public bool IsAhead(LocalDate date) => On(date).ToInstant() > Now;
}
