namespace Bot.Commands.Understanding.Times;

/// <summary>
/// Reads the "when" of a meetup in plain words: "every 2nd Tuesday 12:15", "tomorrow at 6", "le dernier vendredi du mois à 18h". English,
/// Spanish, German, French, Portuguese and ISO 8601. It never guesses a date: what is past, impossible or left over is asked about.
/// </summary>
public static class WhenReader
{
    /// <summary>UTF-16 units; longer texts are no time.</summary>
    public const int MostCharacters = 500;

    /// <summary>Words for "or" up to which every choice is read: each doubles the work, and nobody wants more buttons.</summary>
    private const int MostChoices = 2;

    public static WhenReading Read(string text, WhenContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        if (text.Length > MostCharacters)
            return new WhenReading.Unclear(WhenProblem.NotAllUnderstood);
        return Read(TermCutter.Cut(text, context), context);
    }

    private static WhenReading Read(Terms terms, WhenContext context)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            if (terms.Is(index, Sense.Or) && IsBetween(terms, index, out var left, out var right))
                return Choose(terms, left, index, right, context);
        }

        var draft = new Draft();
        SpanReader.Read(terms, draft);
        RepetitionReader.Read(terms, draft);
        DateReader.Read(terms, draft, context);
        ClockReader.Read(terms, draft);
        OrdinalReader.Read(terms, draft);
        DayReader.Read(terms, draft);
        ClockReader.ReadBare(terms, draft);
        draft.Problem ??= LeftOvers.ProblemOf(terms, draft);
        return WhenComposer.Compose(draft, context);
    }

    private static bool IsBetween(Terms terms, int index, out int left, out int right)
    {
        ReadOnlySpan<Sense> choices =
        [
            Sense.Weekday, Sense.Weekdays, Sense.Number, Sense.Ordinal, Sense.Month, Sense.DayOffset, Sense.Meridiem, Sense.Hours24, Sense.Noon,
            Sense.Frequency,
        ];
        left = terms.Behind(index, choices);
        right = terms.Ahead(index + 1, choices);
        return left >= 0 && right >= 0;
    }

    /// <summary>"Friday or Saturday 6pm": the readings with either left out.</summary>
    private static WhenReading.Unclear Choose(Terms terms, int left, int or, int right, WhenContext context)
    {
        if (Enumerable.Range(0, terms.Count).Count(index => terms.Is(index, Sense.Or)) > MostChoices)
            return new WhenReading.Unclear(WhenProblem.SeveralChoices);
        var candidates = new[] { terms.Without(or, right + 1), terms.Without(left, or + 1) }
            .Select(choice => Read(choice, context))
            .SelectMany(reading => reading is WhenReading.Unclear unclear ? unclear.Candidates : [reading])
            .Distinct()
            .ToList();
        return new WhenReading.Unclear(WhenProblem.SeveralChoices, candidates);
    }
}
