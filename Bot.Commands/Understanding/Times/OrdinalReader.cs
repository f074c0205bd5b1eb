using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>Finds what is counted: "second Tuesday", "1. und 3. Montag", "last working day", "the 1st and 15th", "el día 5".</summary>
internal static class OrdinalReader
{
    /// <summary>Words between which and a number only a day of the month can be meant.</summary>
    private static readonly string[] DayArticles = ["the", "le", "el", "am", "den", "der", "dem", "dia", "o", "no"];

    public static void Read(Terms terms, Draft draft)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            if (!terms.IsFree(index) || OrdinalAt(terms, index, isListed: false) is not { } first)
                continue;
            var counts = new List<int> { first.Count };
            var past = first.Past;
            while (terms.IsAny(past, Sense.And, Sense.Comma, Sense.Slash) && NextOrdinal(terms, past + 1) is { } next)
            {
                counts.Add(next.Count);
                past = next.Past;
            }

            if (terms.Ahead(past, Sense.Weekday, Sense.Weekdays) is var weekday and >= 0 && !terms.Is(past, Sense.Comma))
                AddWeekday(terms, draft, index, counts, weekday);
            else if (terms.Ahead(past, Sense.WorkingDay) is var working and >= 0)
                AddWorkingDay(terms, draft, index, counts, working);
            else
                AddMonthDays(terms, draft, index, counts, past);
        }
    }

    private static (int Count, int Past)? NextOrdinal(Terms terms, int index)
    {
        if (terms.Is(index, Sense.Weekday) && !terms.IsAny(index + 1, Sense.Weekday))
            return null;
        return OrdinalAt(terms, terms[index].IsSkippable && !terms.IsAny(index, Sense.Ordinal, Sense.Number) ? index + 1 : index, isListed: true);
    }

    private static (int Count, int Past)? OrdinalAt(Terms terms, int index, bool isListed)
    {
        // Portuguese "segunda" is Monday unless another day follows.
        if (terms.Is(index, Sense.Ordinal, out var count))
            return terms.Is(index, Sense.Weekday) && !IsBeforeWeekday(terms, index) ? null : (count, index + 1);
        if (!terms[index].IsDigits || !terms.Is(index, Sense.Number, out count) || count is < 1 or > 31
            || terms.IsAny(index + 1, Sense.Unit, Sense.Colon, Sense.Dash, Sense.Slash, Sense.Hours24, Sense.Meridiem))
        {
            return null;
        }

        if (terms.Is(index + 1, Sense.Dot) && !terms[index + 2].IsGlued)
        {
            var isCounting = terms.Ahead(index + 2, Sense.Weekday, Sense.And, Sense.WorkingDay) >= 0 || terms[index + 2].Is(Sense.EveryMonth);
            return isCounting || IsNamedDay(terms, index) ? (count, index + 2) : null;
        }

        return isListed || IsNamedDay(terms, index) || terms[index + 1].Is(Sense.EveryMonth) ? (count, index + 1) : null;
    }

    /// <summary>"Segunda quinta", "segunda e quarta quinta".</summary>
    private static bool IsBeforeWeekday(Terms terms, int index) =>
        terms.IsAny(index + 1, Sense.Weekday, Sense.Weekdays)
        || (terms.Is(index + 1, Sense.And) && terms.Is(index + 2, Sense.Ordinal) && terms.IsAny(index + 3, Sense.Weekday, Sense.Weekdays));

    private static bool IsNamedDay(Terms terms, int index) =>
        terms[index - 1].Is(Sense.Unit, out var unit) && unit == (int)TimeUnit.Day || DayArticles.Contains(terms[index - 1].Form);

    private static void AddWeekday(Terms terms, Draft draft, int index, List<int> counts, int place)
    {
        if (!terms.Is(place, Sense.Weekday, out var day))
            terms.Is(place, Sense.Weekdays, out day);
        if (counts.Exists(count => count is 0 or > 5 or < -2))
            draft.Problem ??= WhenProblem.ImpossibleDate;
        draft.IsLastOrOver |= counts is [-1] && terms[index].Is(Sense.Previous);
        terms.Claim(index, place + 1);

        var nths = counts.Select(count => new NthWeekday(count, (IsoDayOfWeek)day)).ToList();
        if (MonthBehind(terms, place + 1, nths[0]) is not { } single)
        {
            draft.NthWeekdays.AddRange(nths);
            return;
        }

        draft.IsLastOrOver = false;
        Roles.Add(terms, draft, place + 1, single.Past, single.Day);
        draft.Days.AddRange(nths.Skip(1).Select(nth => single.Day is DayRef.NthOfMonth of ? of with { Nth = nth } : single.Day));
    }

    /// <summary>"Of June", "of next month".</summary>
    private static (DayRef Day, int Past)? MonthBehind(Terms terms, int index, NthWeekday nth)
    {
        var place = terms.Ahead(index, Sense.Month, Sense.Next, Sense.This, Sense.Of, Sense.In);
        if (place >= 0 && terms.IsAny(place, Sense.Of, Sense.In) && !terms.Is(place, Sense.Month))
            place = terms.Ahead(place + 1, Sense.Month, Sense.Next, Sense.This, Sense.Unit);
        if (terms.Is(place, Sense.Month, out var month))
        {
            var (year, past) = DateReader.YearAt(terms, place + 1);
            return (new DayRef.NthOfMonth(nth, year, month, null), past);
        }

        var unit = terms.Is(place, Sense.Unit) ? place : place + 1;
        var word = terms.Is(place, Sense.Unit) ? place + 1 : place;
        if (place < 0 || !terms.Is(unit, Sense.Unit, out var what) || what != (int)TimeUnit.Month)
            return null;
        if (!terms.IsAny(word, Sense.Next, Sense.This, Sense.Coming))
            return null;
        return (new DayRef.NthOfMonth(nth, null, null, terms.Is(word, Sense.This) ? 0 : 1), Math.Max(unit, word) + 1);
    }

    private static void AddWorkingDay(Terms terms, Draft draft, int index, List<int> counts, int place)
    {
        if (counts is not [var count] || draft.NthWorkingDay != 0)
        {
            draft.Problem ??= WhenProblem.NotAllUnderstood;
            return;
        }

        draft.NthWorkingDay = count;
        terms.Claim(index, place + 1);
    }

    private static void AddMonthDays(Terms terms, Draft draft, int index, List<int> counts, int past)
    {
        var isCountedDay = terms.Is(past, Sense.Unit, out var unit) && unit == (int)TimeUnit.Day;
        if (counts.Exists(count => count is 0 or > 31 or < -1) || (counts.Contains(-1) && !isCountedDay))
        {
            draft.Problem ??= counts.Exists(count => count > 31) ? WhenProblem.ImpossibleDate : null;
            return;
        }

        draft.MonthDays.AddRange(counts);
        terms.Claim(index, isCountedDay ? past + 1 : past);
    }
}
