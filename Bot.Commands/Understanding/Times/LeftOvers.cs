namespace Bot.Commands.Understanding.Times;

/// <summary>
/// A word that matters and that no reader explained is never read past: "every Tuesday except the first", "6pm, room 12". Words that say
/// nothing about times may stay: people write sentences.
/// </summary>
internal static class LeftOvers
{
    private static readonly Sense[] Mattering =
    [
        Sense.Number, Sense.Ordinal, Sense.Weekday, Sense.Weekdays, Sense.MaybeWeekdays, Sense.DayOffset, Sense.Alternate,
        Sense.Frequency, Sense.Previous, Sense.Until, Sense.Through, Sense.Except, Sense.Vague, Sense.Garbled, Sense.Or,
        Sense.Half, Sense.HalfBefore, Sense.Quarter, Sense.HalfHour, Sense.AndHalf, Sense.Noon, Sense.Tonight, Sense.FromNow,
        Sense.Workdays, Sense.Weekend, Sense.Month, Sense.Meridiem, Sense.Hours24, Sense.EveryQuarter, Sense.EveryYear, Sense.Zone, Sense.Past, Sense.Unit,
    ];

    public static WhenProblem? ProblemOf(Terms terms, Draft draft)
    {
        var left = Enumerable.Range(0, terms.Count).Where(index => terms.IsFree(index)).Select(index => terms[index]).ToList();
        if (left.Exists(term => term.Is(Sense.Garbled)))
            return WhenProblem.SeveralChoices;
        if (left.Exists(term => term.Is(Sense.Previous)))
            return WhenProblem.InThePast;
        var isVague = left.Exists(term => term.Is(Sense.Vague));
        if (isVague && draft is { HasDay: false, Clocks.Count: 0 })
            return WhenProblem.Nothing;
        return left.Exists(Matters) ? WhenProblem.NotAllUnderstood : null;
    }

    /// <remarks>"May" is a verb too, "one" a pronoun.</remarks>
    private static bool Matters(Term term)
    {
        var isOne = !term.IsDigits && term.Is(Sense.Number, out var number) && number == 1;
        return !isOne && !term.IsSkippable && term.Form is not "may" && Mattering.Any(term.Is);
    }
}
