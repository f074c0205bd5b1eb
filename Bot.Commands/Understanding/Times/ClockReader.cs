using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>Finds clock times: "7:30 pm", "18h30", "half seven", "halb sieben", "siete y media", "6 to 8pm" (its start).</summary>
internal static class ClockReader
{
    public static void Read(Terms terms, Draft draft)
    {
        for (var index = 0; index < terms.Count; index++)
        {
            if (terms.IsFree(index) && RangeAt(terms, index) is { } found)
                Take(terms, draft, index, found);
        }
    }

    /// <summary>A number that nothing else has explained, in a text that names no other time: "tonight 8", "Tuesdays 1830".</summary>
    public static void ReadBare(Terms terms, Draft draft)
    {
        if (draft.Clocks.Count > 0)
            return;
        var numbers = Enumerable.Range(0, terms.Count).Where(index => terms.Is(index, Sense.Number) && !terms[index].IsSkippable).ToList();
        if (numbers.Count is 0 or > 2 || terms.Ahead(numbers[0] + 1, Sense.Unit) >= 0)
            return;

        var isRange = numbers.Count == 2 && numbers[1] == numbers[0] + 2 && terms.IsAny(numbers[0] + 1, Sense.Dash, Sense.To);
        if ((numbers.Count == 1 || isRange) && HourAt(terms, numbers[0]) is { } start)
            Take(terms, draft, numbers[0], (start.Clock, isRange ? numbers[1] + 1 : start.Past));
    }

    private static void Take(Terms terms, Draft draft, int index, (SpokenClock Clock, int Past) found)
    {
        if (IsRangeOrMinutes(terms, index))
            draft.Problem ??= WhenProblem.SeveralChoices;
        terms.Claim(index, found.Past);
        draft.Clocks.Add(found.Clock);
        if (terms.Behind(index, Sense.At, Sense.Between) is var at and >= 0)
            terms.Claim(at, at + 1);
    }

    private static (SpokenClock Clock, int Past)? RangeAt(Terms terms, int index)
    {
        var start = ClockAt(terms, index);
        if ((start ?? HourAt(terms, index)) is not { } from)
            return null;
        var joint = terms.Ahead(from.Past, Sense.Dash, Sense.To, Sense.And);
        if (joint < 0 || Number(terms, index) is null || !IsJoint(terms, index, joint))
            return start;

        // "a las", "bis", "to" may be followed by another word of the kind: "de 6 a las 8".
        var second = terms.Ahead(joint + 1, Sense.Number);
        if (second < 0 || ClockAt(terms, second) is not { } to || to.IsMinutesToHour)
        {
            if (start is null || second < 0 || HourAt(terms, second) is not { } bare || !IsEnd(terms, bare.Past))
                return start;
            return (from.Clock, bare.Past);
        }

        return (from.Clock.ReadWithEnd(to.Clock), to.Past);
    }

    /// <summary>"And" joins hours behind "between" only; "a", "à" and "às" mean "at" as well: "el 15 a las 18", "de 15 a 18".</summary>
    private static bool IsJoint(Terms terms, int index, int joint)
    {
        if (terms.Is(joint, Sense.And))
            return terms.Behind(index, Sense.Between) >= 0;
        return !terms.Is(joint, Sense.At) || ClockAt(terms, index) is { IsCertain: true }
            || terms.IsAny(index - 1, Sense.Of, Sense.From, Sense.Between, Sense.At);
    }

    /// <summary>"Five to seven" may begin at five, or be five minutes before; "ten to seven" in words and "5 to 7" in digits are plain.</summary>
    private static bool IsRangeOrMinutes(Terms terms, int index)
    {
        if (Number(terms, index) is not (5 or 10) || !terms.Is(index + 1, Sense.Before) || !terms.Is(index + 1, Sense.To)
            || terms.Behind(index, Sense.From, Sense.Between) >= 0 || !terms.Is(index + 2, Sense.Number, out var hour))
        {
            return false;
        }

        return terms[index].IsDigits == hour < Number(terms, index);
    }

    private static bool IsEnd(Terms terms, int index) =>
        !terms.IsAny(index, Sense.Unit, Sense.Month, Sense.Times, Sense.Slash, Sense.Dot, Sense.Dash);

    private static Found? ClockAt(Terms terms, int index)
    {
        if (terms.Is(index, Sense.Noon))
            return NoonAt(terms, index);
        if (MinutesToHour(terms, index) is { } spoken)
            return spoken;
        if (HourAt(terms, index) is not { } hour)
            return null;
        return hour.IsCertain || IsCalledHour(terms, index, hour.Past) ? hour : null;
    }

    private static Found NoonAt(Terms terms, int index)
    {
        var noon = new Found(SpokenClock.Of(LocalTime.Noon), index + 1, true);
        return AndMinutes(terms, index + 1, noon.Clock) ?? noon;
    }

    /// <summary>"half past six", "quarter to 7", "ten past six", "fünf vor halb acht", "quinze para as sete".</summary>
    private static Found? MinutesToHour(Terms terms, int index)
    {
        if (terms.Is(index, Sense.QuarterTo))
            return At(terms, index + 1, -15);
        if (terms.Is(index, Sense.HalfBefore))
            return At(terms, index + 1, -30);
        if (terms.Is(index, Sense.ThreeQuarter))
            return At(terms, index + 1, -15);

        var isQuarter = terms.Is(index, Sense.Quarter);
        var isHalf = terms.Is(index, Sense.Half);
        var minutes = isQuarter ? 15 : isHalf ? 30 : terms.Is(index, Sense.Number, out var number) ? number : 0;
        if (minutes is 0 or > 30)
            return null;

        var joint = terms.Is(index + 1, Sense.Unit, out var unit) && unit == (int)TimeUnit.Minute ? index + 2 : index + 1;
        if (terms.Is(joint, Sense.Past))
            return At(terms, joint + 1, minutes);
        if (terms.Is(joint, Sense.Before) && (isQuarter || minutes > 12 || !terms[index].IsDigits))
            return At(terms, joint + 1, -minutes);

        // British "half six" is past it; German "viertel sieben" lies before.
        if (isHalf && terms.Language == "en")
            return At(terms, joint, 30);
        return isQuarter && terms.Language == "de" ? At(terms, joint, -45) : null;
    }

    private static Found? At(Terms terms, int index, int minutes)
    {
        if (terms.Is(index, Sense.Noon))
            return new Found(new SpokenClock(12, 0, true, null).Plus(minutes), index + 1, true, true);
        if (terms.Is(index, Sense.HalfBefore))
            return At(terms, index + 1, minutes - 30);
        if (Number(terms, index) is not (>= 1 and <= 24) || HourAt(terms, index) is not { Clock.Minute: 0 } hour)
            return null;
        return new Found(hour.Clock.Plus(minutes), hour.Past, true, true);
    }

    /// <summary>A number, with the minutes and whatever says that it is an hour behind it.</summary>
    private static Found? HourAt(Terms terms, int index)
    {
        if (Number(terms, index) is not { } hour)
            return null;
        if (terms[index].IsDigits && terms[index].Form.Length is 3 or 4)
            return Together(terms, index, hour);

        var past = index + 1;
        var isOn24 = hour is 0 or > 12 || (terms[index].IsDigits && terms[index].Form[0] == '0');
        var clock = new SpokenClock(hour, 0, isOn24, null);
        if (terms[index].IsDigits && terms[index].Form.Length > 2)
            return null;
        if (terms.IsAny(past, Sense.Colon, Sense.Dot) && TwoGluedDigits(terms, past + 1) is { } minute)
        {
            clock = clock with { Minute = minute };
            var isCertain = terms.Is(past, Sense.Colon) || terms.Behind(index, Sense.At) >= 0;
            return Suffixed(terms, PastSeconds(terms, past + 2), clock, isCertain || minute > 12);
        }

        return AndMinutes(terms, past, clock) ?? Suffixed(terms, past, clock, false);
    }

    private static int PastSeconds(Terms terms, int past)
    {
        if (!terms.Is(past, Sense.Colon) || TwoGluedDigits(terms, past + 1) is null)
            return past;
        past += 2;
        return terms[past] is { IsGlued: true } && terms.Is(past, Sense.Dot) && terms[past + 1].IsDigits ? past + 2 : past;
    }

    /// <summary>"1830", "0700".</summary>
    private static Found? Together(Terms terms, int index, int digits)
    {
        if (terms[index].Form.Length == 3 && !terms.IsAny(index + 1, Sense.Meridiem))
            return null;
        var clock = new SpokenClock(digits / 100, digits % 100, digits >= 1300 || terms[index].Form[0] == '0', null);
        return clock.Hour > 24 ? null : Suffixed(terms, index + 1, clock, terms.Behind(index, Sense.At) >= 0);
    }

    /// <summary>Words that come between or behind: "18 Uhr 30", "6 heures et demie", "siete menos cuarto", "18h30", "six thirty".</summary>
    private static Found? AndMinutes(Terms terms, int past, SpokenClock clock)
    {
        var isOn24 = terms.Is(past, Sense.Hours24);
        if (isOn24)
        {
            past++;
            clock = clock with { IsOn24 = true };
        }

        if (terms.Is(past, Sense.AndHalf))
            return Suffixed(terms, past + 1, clock.Plus(30) with { IsOn24 = clock.Hour > 12 }, true);
        if (terms.Is(past, Sense.AndQuarter))
            return Suffixed(terms, past + 1, clock.Plus(15) with { IsOn24 = clock.Hour > 12 }, true);
        if (terms.Is(past, Sense.LessQuarter))
            return Suffixed(terms, past + 1, clock.Plus(-15) with { IsOn24 = clock.Hour > 12 }, true);
        if (terms.Is(past, Sense.Less) && terms.Is(past + 1, Sense.Number, out var less) && less < 30)
            return Suffixed(terms, past + 2, clock.Plus(-less), true);
        if (terms.Is(past, Sense.And) && terms.Language is "es" or "pt" && !terms[past + 1].IsDigits
            && terms.Is(past + 1, Sense.Number, out var more) && more is >= 5 and < 60)
        {
            return Suffixed(terms, past + 2, clock.Plus(more), true);
        }

        var canBeMinutes = !terms[past].IsDigits || (isOn24 && terms[past].Form.Length == 2);
        if (canBeMinutes && terms.Is(past, Sense.Number, out var minutes) && minutes is >= 10 and < 60)
            return Suffixed(terms, past + 1, clock with { Minute = minutes }, true);
        return isOn24 && TwoGluedDigits(terms, past) is { } glued ? Suffixed(terms, past + 1, clock with { Minute = glued }, true) : null;
    }

    private static int? TwoGluedDigits(Terms terms, int index) =>
        terms[index] is { IsDigits: true, IsGlued: true, Form.Length: 2 } && terms.Is(index, Sense.Number, out var number) ? number : null;

    private static Found Suffixed(Terms terms, int past, SpokenClock clock, bool isCertain)
    {
        for (; ; past++)
        {
            if (terms.Is(past, Sense.Hours24) && clock.Meridiem is null)
                clock = clock with { IsOn24 = true };
            else if (terms.Is(past, Sense.Meridiem, out var meridiem) && clock.Meridiem is null)
                clock = clock with { Meridiem = meridiem };
            else if (!terms.Is(past, Sense.OClock))
                return new Found(clock, past, isCertain);
            isCertain = true;
        }
    }

    private static bool IsCalledHour(Terms terms, int index, int past)
    {
        var isArticle = Number(terms, index) == 1 && !terms[index].IsDigits && terms[index].Form is not ("one" or "una");
        if (terms[index].Is(Sense.Filler) || isArticle)
            return terms.Is(past, Sense.Part);
        if (terms.IsAny(past, Sense.Unit, Sense.Month, Sense.Slash, Sense.Times) || (terms.Is(past, Sense.Dot) && terms[past + 1].IsDigits))
            return false;
        return terms.Is(past, Sense.Part) || terms.Behind(index, Sense.At) >= 0;
    }

    private static int? Number(Terms terms, int index) => terms.Is(index, Sense.Number, out var number) ? number : null;

    /// <param name="IsCertain">Its own words say that it is a time.</param>
    /// <param name="IsMinutesToHour">"Ten to seven": no end of a range.</param>
    private readonly record struct Found(SpokenClock Clock, int Past, bool IsCertain, bool IsMinutesToHour = false)
    {
        public static implicit operator (SpokenClock Clock, int Past)(Found found) => (found.Clock, found.Past);
    }
}
