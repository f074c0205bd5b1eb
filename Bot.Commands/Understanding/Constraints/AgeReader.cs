using System.Globalization;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Reads a client's age where it decides who would suit: infants, the young and the old.</summary>
internal static class AgeReader
{
    private const int LastOfChildhood = 17;
    private const int FirstOfOldAge = 75;
    private const int OldestPerson = 120;

    /// <summary>Fewer weeks are more often the time since something happened.</summary>
    private const int FirstTalkedOf = 14;
    private const int LastOfPregnancy = 42;

    private static readonly string[] Numbers =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen",
        "fifteen", "sixteen", "seventeen",
    ];

    /// <returns>Ids of the populations that the ages in the text point to.</returns>
    public static IReadOnlyList<string> Read(Passage passage)
    {
        var ids = new List<string>();
        for (var index = 0; index < passage.Wording.Count; index++)
        {
            if (!passage.IsRelevant(index) || NumberAt(passage.Wording, index) is not { } number)
                continue;
            if (IsPregnancy(passage.Wording, index, number))
            {
                ids.Add("prenatal");
                passage.Claim(index, index + 2);
                continue;
            }

            var past = PastUnit(passage.Wording, index, out var isYears);
            if (past < 0)
                continue;
            if (!isYears)
                ids.Add("infant");
            else if (number <= LastOfChildhood)
                ids.Add(number == 0 ? "infant" : "pediatric");
            else if (number is >= FirstOfOldAge and <= OldestPerson)
                ids.Add("geriatric");
            passage.Claim(index, past);
        }

        return ids;
    }

    /// <summary>"She is 31 weeks" counts a pregnancy; "in 31 weeks", "12 weeks post op" and "20 weeks ago" do not.</summary>
    private static bool IsPregnancy(Wording wording, int index, int number) =>
        number is >= FirstTalkedOf and <= LastOfPregnancy
        && wording.Is(index + 1, "weeks", "week", "semanas", "semaines")
        && !wording.Is(index + 2, "old", "post", "ago", "after", "out", "of", "from", "later", "since", "now", "today", "waiting", "wait", "apart", "off")
        && !wording.Is(index - 1, "in", "for", "every", "after", "last", "next", "past", "about", "over", "within", "than", "a", "another", "hace", "il");

    private static int? NumberAt(Wording wording, int index)
    {
        var form = wording[index].Form;
        var digits = form.EndsWith("yo", StringComparison.Ordinal) ? form[..^2] : form;
        if (digits.Length is 1 or 2 or 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return number;
        return Array.IndexOf(Numbers, form) is >= 0 and var value ? value : null;
    }

    private static int PastUnit(Wording wording, int index, out bool isYears)
    {
        isYears = true;
        if (wording[index].Form.EndsWith("yo", StringComparison.Ordinal) || wording.Is(index + 1, "yo"))
            return wording.Is(index + 1, "yo") ? index + 2 : index + 1;
        if (wording.Is(index + 1, "y") && wording.Is(index + 2, "o"))
            return index + 3;
        if (wording.Is(index + 1, "month", "months", "week", "weeks", "day") && wording.Is(index + 2, "old"))
        {
            isYears = false;
            return index + 3;
        }

        if (wording.Is(index + 1, "year", "years", "yr", "yrs") && wording.Is(index + 2, "old", "olds", "of"))
            return index + 3;
        if (wording.Is(index + 1, "anos", "ans") && !wording.Is(index + 2, "de"))
            return index + 2;
        if (wording.Is(index + 1, "jahre") && wording.Is(index + 2, "alt"))
            return index + 3;
        var isPredicate = wording.Is(index - 1, "is") && wording.Is(index - 2, "she", "he", "who", "mom", "dad", "mother", "father", "client");
        return isPredicate && char.IsAsciiDigit(wording[index].Form[0]) && wording[index].Form.Length == 2 && !wording.Is(index + 1, "months", "weeks") ? index + 1 : -1;
    }
}
