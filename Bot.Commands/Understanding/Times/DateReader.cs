namespace Bot.Commands.Understanding.Times;

/// <summary>Finds dates: "2026-12-08", "6/10", "10.11.", "12. Juni 2027", "June 12th", "el 12 de junio".</summary>
internal static class DateReader
{
    public static void Read(Terms terms, Draft draft, WhenContext context)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            if (!terms.IsFree(index))
                continue;
            if (IsoAt(terms, index) is { } iso)
                Roles.Add(terms, draft, index, iso.Past, iso.Day);
            else if (NumericAt(terms, draft, index, context) is { } numeric)
                Roles.Add(terms, draft, index, numeric.Past, numeric.Day);
            else if ((DayMonthAt(terms, index) ?? MonthDayAt(terms, index)) is { } named)
                Roles.Add(terms, draft, index, named.Past, named.Day);
            else
                ReadMonthAlone(terms, draft, index);
        }
    }

    /// <returns>The year at that place, or none: four digits of this century or the next.</returns>
    public static (int? Year, int Past) YearAt(Terms terms, int index)
    {
        var place = terms.Ahead(index, Sense.Number);
        if (place < 0)
            place = terms.IsAny(index, Sense.Of) ? index + 1 : index;
        return terms[place] is { IsDigits: true, Form.Length: 4 } && terms.Is(place, Sense.Number, out var year) && year is >= 1900 and < 2200
            && !terms.IsAny(place + 1, Sense.Hours24, Sense.Meridiem)
            ? (year, place + 1)
            : (null, index);
    }

    private static Found? IsoAt(Terms terms, int index)
    {
        if (!terms.Is(index, Sense.Number, out var year))
            return null;
        if (terms[index].Form.Length == 8 && year is >= 1900_00_00 and < 2200_00_00)
            return new Found(new DayRef.Dated(year / 1_00_00, year / 1_00 % 1_00, year % 1_00), index + 1);
        if (terms[index].Form.Length != 4 || year is < 1900 or >= 2200
            || !terms.IsAny(index + 1, Sense.Dash, Sense.Slash, Sense.Dot) || Part(terms, index + 2) is not { } month
            || !terms.IsAny(index + 3, Sense.Dash, Sense.Slash, Sense.Dot) || Part(terms, index + 4) is not { } day)
        {
            return null;
        }

        return new Found(new DayRef.Dated(year, month, day), index + 5);
    }

    private static Found? NumericAt(Terms terms, Draft draft, int index, WhenContext context)
    {
        if (Part(terms, index) is not { } first || !terms.IsAny(index + 1, Sense.Slash, Sense.Dot, Sense.Dash)
            || Part(terms, index + 2) is not { } second)
        {
            return null;
        }

        var separator = terms[index + 1].Form;
        var past = index + 3;
        int? year = null;
        if (terms[past].Form == separator && terms[past + 1] is { IsDigits: true, IsGlued: true, Form.Length: 2 or 4 }
            && terms.Is(past + 1, Sense.Number, out var written))
        {
            year = written < 100 ? 2000 + written : written;
            past += 2;
        }

        // "18.30 Uhr", "7.30pm", "at 7.30" and "18.30" are times; "6-8" is a range of hours.
        var isPlain = year is null && !(separator == "." && terms.Is(past, Sense.Dot));
        var isClock = terms.IsAny(past, Sense.Hours24, Sense.Meridiem, Sense.OClock) || terms.Behind(index, Sense.At) >= 0 || !IsDate(first, second);
        if (isPlain && (separator == "-" || (separator == "." && isClock)))
            return null;
        if (separator == "." && terms.Is(past, Sense.Dot))
            past++;

        var isMonthFirst = separator != "." && context.IsMonthFirst && terms.Language != "de";
        var (month, day) = isMonthFirst ? (first, second) : (second, first);
        var isMixed = separator == "/" && context.IsMixedOrder && IsDate(first, second) && IsDate(second, first) && first != second;
        if (!IsDate(day, month) && IsDate(month, day))
            (month, day) = (day, month);
        if (isMixed)
            draft.OtherOrder = new DayRef.Dated(year, day, month);
        return new Found(new DayRef.Dated(year, month, day), past);
    }

    private static bool IsDate(int day, int month) => month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(2000, month);

    private static Found? DayMonthAt(Terms terms, int index)
    {
        if (DayAt(terms, index) is not { } day)
            return null;
        var place = terms.Ahead(day.Past, Sense.Month, Sense.Of);
        if (terms.Is(place, Sense.Of) && !terms.Is(place, Sense.Month))
            place = terms.Ahead(place + 1, Sense.Month);
        if (!terms.Is(place, Sense.Month, out var month))
            return null;
        var (year, past) = YearAt(terms, place + 1);
        return new Found(new DayRef.Dated(year, month, day.Day), past);
    }

    private static Found? MonthDayAt(Terms terms, int index)
    {
        if (!terms.Is(index, Sense.Month, out var month) || DayAt(terms, terms.Ahead(index + 1, Sense.Number, Sense.Ordinal)) is not { } day
            || terms.IsAny(day.Past, Sense.Meridiem, Sense.Hours24, Sense.Colon, Sense.OClock))
        {
            return null;
        }

        var (year, past) = YearAt(terms, day.Past);
        return new Found(new DayRef.Dated(year, month, day.Day), past);
    }

    private static (int Day, int Past)? DayAt(Terms terms, int index)
    {
        if (terms.Is(index, Sense.Ordinal, out var day) && day > 0)
            return (day, index + 1);
        if (!terms.Is(index, Sense.Number, out day) || day is < 1 or > 99 || terms[index].Is(Sense.Filler))
            return null;
        return (day, terms.Is(index + 1, Sense.Dot) && !terms[index + 2].IsGlued ? index + 2 : index + 1);
    }

    /// <summary>"From March", "until June".</summary>
    private static void ReadMonthAlone(Terms terms, Draft draft, int index)
    {
        if (!terms.Is(index, Sense.Month, out var month) || terms.Behind(index, Sense.From, Sense.Until, Sense.Through) < 0)
            return;
        Roles.Add(terms, draft, index, index + 1, new DayRef.MonthStart(month));
    }

    private static int? Part(Terms terms, int index) =>
        terms[index] is { IsDigits: true, Form.Length: <= 2 } && terms.Is(index, Sense.Number, out var number) ? number : null;

    private readonly record struct Found(DayRef Day, int Past);
}
