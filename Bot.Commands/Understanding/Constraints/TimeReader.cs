using System.Collections.Frozen;
using System.Globalization;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Reads the time of day that would suit: part of the day, an hour, or "after" an hour.</summary>
internal static class TimeReader
{
    /// <summary>A bare hour up to this one is in the afternoon, a later one in the morning: nobody books a massage at three at night.</summary>
    private const int LastAfternoonHour = 7;

    private static readonly FrozenDictionary<string, string> Parts = new Dictionary<string, string>
    {
        ["morning"] = "morning mornings vormittag vormittags morgens matin matinee matins manha manhas samstagvormittag",
        ["afternoon"] = "afternoon afternoons tarde tardes nachmittag nachmittags",
        ["evening"] = "evening evenings night nights tonight weeknight weeknights noche noches abend abends soir soiree noite noites freitagabend",
    }.SelectMany(pair => pair.Value.Split(' ').Select(word => (word, pair.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key);

    /// <summary>Before one of these a part of the day greets, repeats in a story, or is over.</summary>
    private static readonly FrozenSet<string> Elsewhere = Set(
        "good guten gute bonne buenas boa last at every all each mas mais beautiful lovely awake first");

    /// <summary>Before one of these a bare number is an hour.</summary>
    private static readonly FrozenSet<string> HourWords = Set("at around about las la um gegen as after from before by");

    private static readonly FrozenSet<string> Units = Set(
        "week weeks month months year years day days minute minutes min mins hour hours people clients client therapists session sessions percent dollars kids children weeks of other more yrs yr yo");

    private static readonly FrozenSet<string> Taking = Set("take cover see do have fill on for");

    public static string? Read(Passage passage)
    {
        string? part = null;
        string? hour = null;
        for (var index = 0; index < passage.Wording.Count; index++)
        {
            if (!passage.IsRelevant(index))
                continue;
            hour ??= HourAt(passage, index);
            part ??= PartAt(passage, index);
        }

        return hour ?? part;
    }

    private static string? PartAt(Passage passage, int index)
    {
        var wording = passage.Wording;
        var form = wording[index].Form;
        if (form is "noon" or "midday")
        {
            passage.Claim(index, index + 1);
            return "12:00";
        }

        if (form is "manana" && wording.Is(index - 1, "la"))
        {
            passage.Claim(index - 1, index + 1);
            return "morning";
        }

        if (form is "midi" && wording.Is(index - 1, "apres"))
        {
            passage.Claim(index - 1, index + 1);
            return "afternoon";
        }

        if (form is "morgen" && wording.Is(index - 1, "am"))
        {
            passage.Claim(index - 1, index + 1);
            return "morning";
        }

        // "Night" alone tells when it hurts; "Friday night" when the client could come.
        if (!Parts.TryGetValue(form, out var part) || Elsewhere.Contains(wording.FormAt(index - 1)))
            return null;
        // "Evening all!" greets too.
        if (index == 0 && wording.Is(1, "all", "everyone", "everybody", "team", "folks", "friends", "guys", "gang", "ladies", "you"))
            return null;
        var isAfterDay = index > 0 && !passage.IsFree(index - 1);
        if (form is "night" or "nights" && !isAfterDay)
            return null;
        if (wording.Is(index - 1, "the") && wording.Is(index + 1, "hurt", "hurts", "is", "are"))
            return null;
        passage.Claim(index, index + 1);
        return part;
    }

    private static string? HourAt(Passage passage, int index)
    {
        var wording = passage.Wording;
        if (!passage.IsFree(index) || !TryClock(passage, index, out var hour, out var minute, out var past))
            return null;
        if (wording.Is(index - 1, "my") && !Taking.Contains(wording.FormAt(index - 2)) && DayWords.Find(wording.FormAt(past)) is null)
            return null;

        var isAfter = wording.Is(index - 1, "after", "nach", "apres", "depois");
        var first = HourWords.Contains(wording.FormAt(index - 1)) || isAfter ? index - 1 : index;
        passage.Claim(first, past);
        passage.Tag("time", index, past);
        var clock = string.Create(CultureInfo.InvariantCulture, $"{hour:00}:{minute:00}");
        return isAfter ? "after " + clock : clock;
    }

    private static bool TryClock(Passage passage, int index, out int hour, out int minute, out int past)
    {
        var wording = passage.Wording;
        var form = wording[index].Form;
        (minute, past) = (0, index + 1);
        var digits = LeadingDigits(form);
        hour = digits is 1 or 2 ? int.Parse(form.AsSpan(0, digits), CultureInfo.InvariantCulture) : -1;
        if (hour is < 0 or > 24)
            return false;

        var rest = form[digits..];
        if (rest.Length >= 3 && rest[0] is ':' or '.' or 'h' && LeadingDigits(rest[1..]) == 2)
        {
            minute = int.Parse(rest.AsSpan(1, 2), CultureInfo.InvariantCulture);
            rest = rest[3..];
            if (rest.Length == 0 && form[digits] is '.' && !wording.Is(past, "am", "pm", "uhr") && !HourWords.Contains(wording.FormAt(index - 1)))
                return false;
        }

        var hasMinutes = form.Length > digits && form[digits] is ':' or '.' or 'h';
        if (rest.Length == 0 && wording.Is(past, "am", "pm", "uhr", "oclock", "h", "heures", "a", "p"))
        {
            rest = wording.FormAt(past);
            past++;
            if (rest is "a" or "p")
            {
                if (!wording.Is(past, "m"))
                    return false;
                rest += "m";
                past++;
            }
        }

        if (minute > 59 || !Settle(rest, ref hour, hasMinutes, form[0] == '0'))
            return false;
        if (rest.Length > 0 || hasMinutes)
            return true;
        var isRange = wording.Is(past, "to") && LeadingDigits(wording.FormAt(past + 1)) > 0;
        if (isRange && index > 0 && !passage.IsFree(index - 1))
        {
            past += 2;
            return true;
        }

        var isCount = past < wording.Count && wording[past].Before == Break.None
            && (Units.Contains(wording[past].Form) || LeadingDigits(wording[past].Form) > 0);
        return hour > 0 && HourWords.Contains(wording.FormAt(index - 1)) && !isCount;
    }

    /// <summary>Brings the hour to the 24-hour clock by what follows it.</summary>
    private static bool Settle(string suffix, ref int hour, bool hasMinutes, bool hasLeadingZero)
    {
        switch (suffix)
        {
            case "pm" when hour is >= 1 and <= 12:
                hour = (hour % 12) + 12;
                return true;
            case "am" when hour is >= 1 and <= 12:
                hour %= 12;
                return true;
            case "uhr" or "h" or "heures" or "hrs":
                return hour < 24;
            case "oclock" or "ish":
            case "" when hasMinutes || !hasLeadingZero:
                if (hour is >= 1 and <= LastAfternoonHour && !hasLeadingZero)
                    hour += 12;
                return hour < 24;
            case "":
                return hour < 24;
            default:
                return false;
        }
    }

    private static int LeadingDigits(string text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
            count++;
        return count;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
