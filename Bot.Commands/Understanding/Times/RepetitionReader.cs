using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>Finds how often: "every 2 weeks", "monthly", "every other", "of each month", "this week".</summary>
internal static class RepetitionReader
{
    /// <summary>More than this many of a unit apart is no rhythm anybody keeps.</summary>
    private const int Most = 400;

    private static readonly Sense[] Repeatable =
    [
        Sense.Weekday, Sense.Weekdays, Sense.MaybeWeekdays, Sense.Ordinal, Sense.Part, Sense.Unit, Sense.Number, Sense.Month, Sense.Weekend,
        Sense.WorkingDay,
    ];

    public static void Read(Terms terms, Draft draft)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            if (!terms.IsFree(index))
                continue;
            _ = ReadFrequency(terms, draft, index) || ReadEvery(terms, draft, index)
                || ReadInTurn(terms, draft, index) || ReadWeek(terms, draft, index);
        }
    }

    private static bool ReadFrequency(Terms terms, Draft draft, int index)
    {
        if (terms.Is(index, Sense.Frequency, out var frequency))
        {
            // Portuguese "todo dia 5" is the fifth of every month, "todo dia às 5" every day.
            if (frequency == (int)Frequency.Daily && terms[index + 1].IsDigits && terms.Is(index + 1, Sense.Number, out var day) && day <= 31
                && !terms.IsAny(index + 2, Sense.Colon, Sense.Hours24, Sense.Meridiem, Sense.Dot))
            {
                (draft.IsOfMonth, index) = (true, index + 1);
                draft.MonthDays.Add(day);
                terms.Claim(index - 1, index + 1);
                return true;
            }

            Repeat(draft, Of((Frequency)frequency));
        }
        else if (terms.Is(index, Sense.EveryMonth))
        {
            draft.IsOfMonth = true;
        }
        else if (terms.Is(index, Sense.EveryQuarter) || terms.Is(index, Sense.EveryYear))
        {
            Repeat(draft, (terms.Is(index, Sense.EveryYear) ? TimeUnit.Year : TimeUnit.Quarter, 1));
        }
        else if (terms.Is(index, Sense.Workdays) && terms.Behind(index, Sense.Ordinal) < 0)
        {
            draft.IsHabit = true;
            draft.Weekdays.AddRange([IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday]);
        }
        else if (terms.Is(index, Sense.Weekend, out var isHabit))
        {
            if (isHabit == 0)
                draft.Problem ??= WhenProblem.SeveralChoices;
            draft.IsHabit = true;
            draft.Weekdays.AddRange([IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday]);
        }
        else
        {
            return false;
        }

        terms.Claim(index, index + 1);
        return true;
    }

    private static bool ReadEvery(Terms terms, Draft draft, int index)
    {
        var isAlternate = terms.Is(index, Sense.Alternate);
        var isEvery = terms.Is(index, Sense.Every) && !terms.Is(index + 1, Sense.Comma)
            && (terms.Ahead(index + 1, Repeatable) >= 0 || terms[index + 1].Form == "morgen");
        if (!isAlternate && !isEvery)
            return false;

        var count = isAlternate ? 2 : 1;
        var past = terms.Ahead(index + 1, Sense.Number, Sense.Ordinal, Sense.Unit) is var next and >= 0 ? next : index + 1;
        if (terms.IsAny(past, Sense.Number, Sense.Ordinal) && terms.Is(past + 1, Sense.Unit)
            && (terms.Is(past, Sense.Number, out var number) || terms.Is(past, Sense.Ordinal, out number)) && number is >= 1 and <= Most)
        {
            count *= number;
            past++;
        }

        if (terms.Is(past, Sense.Unit, out var unit) && !IsMonthDay(terms, past))
        {
            if (unit <= (int)TimeUnit.Hour)
                draft.Problem ??= WhenProblem.NotAllUnderstood;
            Repeat(draft, ((TimeUnit)unit, count));
            terms.Claim(index, past + 1);
            return true;
        }

        draft.IsEvery |= !isAlternate;
        draft.IsAlternate |= isAlternate;
        terms.Claim(index, index + 1);
        return true;
    }

    /// <summary>Portuguese "de duas em duas semanas", Spanish "de dos en dos semanas".</summary>
    private static bool ReadInTurn(Terms terms, Draft draft, int index)
    {
        if (!terms.Is(index, Sense.Number, out var first) || !terms.Is(index + 1, Sense.In) || !terms.Is(index + 2, Sense.Number, out var second)
            || first != second || first is < 1 or > Most || !terms.Is(index + 3, Sense.Unit, out var unit))
        {
            return false;
        }

        Repeat(draft, ((TimeUnit)unit, first));
        terms.Claim(index, index + 4);
        return true;
    }

    /// <summary>"Next week", "semaine prochaine": which week or month the day named beside it is in.</summary>
    private static bool ReadWeek(Terms terms, Draft draft, int index)
    {
        if (!terms.Is(index, Sense.Unit, out var unit) || unit is not ((int)TimeUnit.Week or (int)TimeUnit.Month))
            return false;
        var word = terms.Behind(index, Sense.Next, Sense.This, Sense.Coming);
        if (word < 0 && terms.IsAny(index + 1, Sense.Next, Sense.Coming))
            word = index + 1;
        if (word < 0 || (unit == (int)TimeUnit.Month && terms.Behind(Math.Min(word, index), Sense.From) < 0))
            return false;

        var steps = terms.Is(word, Sense.This) ? 0 : 1;
        var first = Math.Min(word, index);
        if (terms.Behind(first, Sense.From) is var from and >= 0)
        {
            draft.From = unit == (int)TimeUnit.Week ? new DayRef.WeekStart(steps) : new DayRef.MonthStart(null, steps);
            terms.Claim(from, from + 1);
        }
        else
        {
            draft.Weeks = steps;
        }

        terms.Claim(first, Math.Max(word, index) + 1);
        return true;
    }

    /// <summary>The day in "the first day of every month" or "cada día 5" is counted, not repeated.</summary>
    private static bool IsMonthDay(Terms terms, int unit) =>
        terms.Is(unit, Sense.Unit, out var what) && what == (int)TimeUnit.Day
        && (terms.Ahead(unit + 1, Sense.EveryMonth) >= 0 || (terms[unit + 1].IsDigits && terms.Is(unit + 1, Sense.Number)));

    private static void Repeat(Draft draft, (TimeUnit, int) repetition)
    {
        if (draft.Repetition is { } other && other != repetition)
            draft.Problem ??= WhenProblem.SeveralChoices;
        draft.Repetition = repetition;
    }

    private static (TimeUnit, int) Of(Frequency frequency) => frequency switch
    {
        Frequency.Daily => (TimeUnit.Day, 1),
        Frequency.Weekly => (TimeUnit.Week, 1),
        Frequency.Fortnightly => (TimeUnit.Week, 2),
        Frequency.Monthly => (TimeUnit.Month, 1),
        Frequency.TwoMonthly => (TimeUnit.Month, 2),
        Frequency.Quarterly => (TimeUnit.Quarter, 1),
        _ => (TimeUnit.Year, 1),
    };
}
