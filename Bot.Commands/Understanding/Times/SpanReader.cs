using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>Finds lengths of time: "in 2 weeks", "two hours from now", "for 6 weeks", "5 times".</summary>
internal static class SpanReader
{
    /// <summary>More of any unit is a slip or a joke, and would leave the calendar.</summary>
    private const int Most = 10_000;

    public static void Read(Terms terms, Draft draft)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            if (!terms.IsFree(index))
                continue;
            _ = ReadIn(terms, draft, index) || ReadFor(terms, draft, index) || ReadFrom(terms, draft, index)
                || ReadWeekAfter(terms, draft, index) || ReadTimes(terms, draft, index);
        }
    }

    private static bool ReadIn(Terms terms, Draft draft, int index)
    {
        if (!terms.Is(index, Sense.In) || draft.Elapsed is not null || LengthAt(terms, index + 1) is not { } length)
            return false;
        draft.Elapsed = length.Period;
        terms.Claim(index, length.Past);
        return true;
    }

    private static bool ReadFor(Terms terms, Draft draft, int index)
    {
        var isBefore = terms.Is(index, Sense.For);
        if (LengthAt(terms, isBefore ? index + 1 : index) is not { } length || (!isBefore && terms[length.Past].Form != "lang"))
            return false;

        // How long each meetup lasts is not a "when"; how long the series lasts is.
        if (!length.Period.HasTimeComponent)
            draft.Span = length.Period;
        terms.Claim(index, isBefore ? length.Past : length.Past + 1);
        return true;
    }

    /// <summary>"Two hours from now", "a week from Saturday".</summary>
    private static bool ReadFrom(Terms terms, Draft draft, int index)
    {
        if (LengthAt(terms, index) is not { } length)
            return false;
        if (terms.Is(length.Past, Sense.FromNow))
            draft.Elapsed = length.Period;
        else if (terms.Is(length.Past, Sense.From) && terms.IsAny(length.Past + 1, Sense.Weekday, Sense.DayOffset, Sense.Next, Sense.This))
            draft.After = length.Period;
        else if (terms.Language == "en" && length.Period.Weeks > 0 && terms[length.Past].Form == "on" && terms.Is(length.Past + 1, Sense.Weekday)
            && terms.Behind(index, Sense.Every, Sense.Alternate) < 0)
            draft.After = length.Period;
        else
            return false;
        terms.Claim(index, length.Past + 1);
        return true;
    }

    /// <summary>British "Friday week", "Tuesday fortnight".</summary>
    private static bool ReadWeekAfter(Terms terms, Draft draft, int index)
    {
        if (terms.Language != "en" || !terms.Is(index, Sense.Weekday) || terms.IsAny(index + 2, Sense.Next, Sense.Coming))
            return false;
        if (!terms.Is(index + 1, Sense.Unit, out var unit) || unit is not ((int)TimeUnit.Week or (int)TimeUnit.Fortnight))
            return false;

        draft.After = Of((TimeUnit)unit, 1);
        terms.Claim(index + 1, index + 2);
        return true;
    }

    private static bool ReadTimes(Terms terms, Draft draft, int index)
    {
        if (!terms.Is(index, Sense.Number, out var count) || !terms.Is(index + 1, Sense.Times) || count is < 1 or > Most)
            return false;
        draft.Count = count;
        terms.Claim(terms.Is(index - 1, Sense.For) ? index - 1 : index, index + 2);
        return true;
    }

    /// <summary>"An hour", "90 minutes", "2 hours and 30 minutes", "an hour and a half".</summary>
    private static (Period Period, int Past)? LengthAt(Terms terms, int index)
    {
        if (terms.Is(index, Sense.HalfHour))
            return (Period.FromMinutes(30), index + 1);
        if (terms.Is(index, Sense.NinetyMinutes))
            return (Period.FromMinutes(90), index + 1);
        if (!terms.Is(index, Sense.Number, out var count) || count is < 1 or > Most)
            return null;
        if (!terms.Is(index + 1, Sense.Unit, out var unit) && terms[index + 1] is { Form: "h", IsGlued: true })
            unit = (int)TimeUnit.Hour;
        if (unit == 0)
            return null;

        var (period, past) = (Of((TimeUnit)unit, count), index + 2);
        if (unit != (int)TimeUnit.Hour)
            return (period, past);
        if (terms.Is(past, Sense.AndHalf))
            return (period + Period.FromMinutes(30), past + 1);
        var next = terms.Is(past, Sense.And) ? past + 1 : past;
        if (!terms.Is(next, Sense.Number, out var more) || more > Most)
            return (period, past);
        if (terms.Is(next + 1, Sense.Unit, out var minor) && minor == (int)TimeUnit.Minute)
            return (period + Period.FromMinutes(more), next + 2);
        return next > past && terms.Is(next + 1, Sense.Half) ? (period + Period.FromMinutes(30), next + 2) : (period, past);
    }

    private static Period Of(TimeUnit unit, int count) => unit switch
    {
        TimeUnit.Minute => Period.FromMinutes(count),
        TimeUnit.Hour => Period.FromHours(count),
        TimeUnit.Day => Period.FromDays(count),
        TimeUnit.Week => Period.FromWeeks(count),
        TimeUnit.Fortnight => Period.FromWeeks(2 * count),
        TimeUnit.Month => Period.FromMonths(count),
        TimeUnit.Quarter => Period.FromMonths(3 * count),
        _ => Period.FromYears(Math.Min(count, 100)),
    };
}
