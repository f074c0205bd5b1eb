using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>Finds weekdays, "tomorrow" and parts of the day, with "next", "this" and the like beside them.</summary>
internal static class DayReader
{
    public static void Read(Terms terms, Draft draft)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            if (!terms.IsFree(index))
                continue;
            if (terms.IsAny(index, Sense.Weekday, Sense.Weekdays, Sense.MaybeWeekdays))
                ReadWeekdays(terms, draft, index);
            else
                _ = ReadGermanMorning(terms, draft, index) || ReadNearDay(terms, draft, index) || ReadPart(terms, draft, index);
        }
    }

    private static void ReadWeekdays(Terms terms, Draft draft, int index)
    {
        var days = new List<IsoDayOfWeek> { DayAt(terms, draft, index) };
        var past = index + 1;
        var isRange = false;
        while (terms.Ahead(past, Sense.And, Sense.Comma, Sense.Slash, Sense.Dash, Sense.To, Sense.Through) is var joint and >= 0
            && terms.Ahead(joint + 1, Sense.Weekday, Sense.Weekdays, Sense.MaybeWeekdays) is var next and >= 0)
        {
            var day = DayAt(terms, draft, next);
            if (terms.IsAny(joint, Sense.Dash, Sense.To, Sense.Through))
            {
                isRange = true;
                for (var between = NextDay(days[^1]); between != day; between = NextDay(between))
                    days.Add(between);
            }

            days.Add(day);
            past = next + 1;
        }

        var isFree = draft.Weekdays.Count == 0;
        var role = terms.Behind(index, Sense.From, Sense.Until, Sense.Through);
        terms.Claim(index, past);
        if (isRange)
        {
            draft.IsHabit = true;
            if (role >= 0)
                terms.Claim(role, role + 1);
        }
        else if (role >= 0 && days is [var edge] && !draft.IsMaybeHabit)
        {
            Roles.Add(terms, draft, index, past, new DayRef.OfWeek(edge, null));
            return;
        }

        if (!isFree)
            draft.Problem ??= WhenProblem.SeveralChoices;
        draft.Weekdays.AddRange(days.Distinct());
        ReadWeek(terms, draft, index, past);
    }

    private static IsoDayOfWeek DayAt(Terms terms, Draft draft, int index)
    {
        if (terms.Is(index, Sense.Weekdays, out var day))
            draft.IsHabit = true;
        else if (terms.Is(index, Sense.MaybeWeekdays, out day))
            draft.IsMaybeHabit = true;
        else
            terms.Is(index, Sense.Weekday, out day);
        return (IsoDayOfWeek)day;
    }

    private static IsoDayOfWeek NextDay(IsoDayOfWeek day) => day == IsoDayOfWeek.Sunday ? IsoDayOfWeek.Monday : day + 1;

    private static void ReadWeek(Terms terms, Draft draft, int index, int past)
    {
        var word = terms.Behind(index, Sense.Coming, Sense.Next, Sense.This, Sense.Previous);
        if (word < 0)
            word = terms.IsAny(past, Sense.Coming, Sense.Next, Sense.Previous) ? past : -1;
        if (word < 0)
            return;
        if (terms.Is(word, Sense.Next) && draft.Weeks is null)
            (draft.IsNext, draft.IsNextNearest) = (true, terms.Language is "es" or "pt");
        else if (terms.Is(word, Sense.This))
            draft.Weeks ??= 0;
        else if (terms.Is(word, Sense.Previous))
            draft.Problem ??= WhenProblem.InThePast;
        draft.IsMaybeHabit = false;
        terms.Claim(word, word + 1);
    }

    /// <summary>"Morgen" is tomorrow, but behind a weekday or "jeden" the morning.</summary>
    private static bool ReadGermanMorning(Terms terms, Draft draft, int index)
    {
        var before = terms[index - 1];
        if (terms[index].Form != "morgen" || !(before.Is(Sense.Weekday) || before.Is(Sense.Weekdays) || before.Is(Sense.Every)))
            return false;
        draft.Parts.Add(DayPart.Morning);
        terms.Claim(index, index + 1);
        return true;
    }

    private static bool ReadNearDay(Terms terms, Draft draft, int index)
    {
        DayPart? part = terms.Is(index, Sense.Tonight) ? DayPart.Evening
            : terms.Is(index, Sense.TodayMorning) ? DayPart.Morning
            : terms.Is(index, Sense.TodayAfternoon) ? DayPart.Afternoon
            : terms.Is(index, Sense.Part, out var said) ? (DayPart)said
            : null;
        var isToday = terms.IsAny(index, Sense.Tonight, Sense.TodayMorning, Sense.TodayAfternoon);
        if (!terms.Is(index, Sense.DayOffset, out var days) && !isToday)
            return false;

        if (part is { } found)
            draft.Parts.Add(found);
        Roles.Add(terms, draft, index, index + 1, new DayRef.Offset(Period.FromDays(days)));
        return true;
    }

    private static bool ReadPart(Terms terms, Draft draft, int index)
    {
        if (terms.Is(index, Sense.Midnight))
            draft.HasMidnight = true;
        else if (terms.Is(index, Sense.Part, out var part))
            draft.Parts.Add((DayPart)part);
        else if (terms.Is(index, Sense.Zone) && (draft.Zone is null || draft.Zone.Equals(terms[index].Zone)))
            draft.Zone = terms[index].Zone;
        else
            return false;
        terms.Claim(index, index + 1);
        return true;
    }
}
