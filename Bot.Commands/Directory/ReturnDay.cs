using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Commands.Directory;

/// <summary>Reads the day on which somebody is back, in English words.</summary>
internal static partial class ReturnDay
{
    private const int MostDaysAhead = 366;

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Weekdays = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];
    private static readonly string[] Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    /// <param name="typed">"12 Dec", "until Dec 12th", "2026-12-12", "tomorrow", "next Monday", "in 2 weeks".</param>
    /// <returns>A day after <paramref name="today"/> and within a year of it; null where none is meant. A date without a year is the next such.</returns>
    public static DateOnly? Read(string typed, DateOnly today)
    {
        if (typed.Length > 60) return null;

        var words = Filler().Replace(typed.Trim().ToLowerInvariant().TrimEnd('.', '!'), "").Trim();
        var day = IsoDate(words) ?? InNumbers(words, today) ?? Named(words, today) ?? DayAndMonth(words, today);
        return day > today && day.Value.DayNumber - today.DayNumber <= MostDaysAhead ? day : null;
    }

    private static DateOnly? IsoDate(string words) =>
        DateOnly.TryParseExact(words, "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static DateOnly? InNumbers(string words, DateOnly today)
    {
        if (Span().Match(words) is not { Success: true } span) return null;

        var number = NumberOf(span.Groups["number"].Value);
        if (number is < 1 or > MostDaysAhead) return null;

        return span.Groups["unit"].Value switch
        {
            "day" => today.AddDays(number),
            "week" => today.AddDays(7 * number),
            _ => today.AddMonths(number),
        };
    }

    private static int NumberOf(string word)
    {
        if (word is "a" or "an" or "next") return 1;
        if (word is "a couple of" or "couple of") return 2;

        var named = Array.IndexOf(Numbers, word);
        return named >= 0 ? named + 1 : int.Parse(word, CultureInfo.InvariantCulture);
    }

    private static DateOnly? Named(string words, DateOnly today)
    {
        if (words == "tomorrow") return today.AddDays(1);
        if (Weekday().Match(words) is not { Success: true } match) return null;

        var days = (Array.IndexOf(Weekdays, match.Groups["name"].Value) - (int)today.DayOfWeek + 7) % 7;
        return today.AddDays(days == 0 ? 7 : days);
    }

    private static DateOnly? DayAndMonth(string words, DateOnly today)
    {
        var match = DayFirst().Match(words) is { Success: true } dayFirst ? dayFirst : MonthFirst().Match(words);
        if (!match.Success) return null;

        var day = int.Parse(match.Groups["day"].Value, CultureInfo.InvariantCulture);
        var month = Array.IndexOf(Months, match.Groups["month"].Value) + 1;
        if (match.Groups["year"] is { Success: true } year)
            return On(int.Parse(year.Value, CultureInfo.InvariantCulture), month, day);

        return On(today.Year, month, day) is { } thisYear && thisYear > today ? thisYear : On(today.Year + 1, month, day);
    }

    private static DateOnly? On(int year, int month, int day) =>
        year is > 2000 and < 9999 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    [GeneratedRegex(@"^((i'?m|i am|back|away|until|till|on|the|to)\s+)+")]
    private static partial Regex Filler();

    [GeneratedRegex(@"^(in\s+)?(?<number>\d{1,3}|a couple of|couple of|an?|next|one|two|three|four|five|six|seven|eight|nine|ten)\s+(?<unit>day|week|month)s?$")]
    private static partial Regex Span();

    [GeneratedRegex(@"^((next|this)\s+)?(?<name>sun|mon|tue|wed|thu|fri|sat)(day|sday|nesday|rsday|urday|s|rs|r)?$")]
    private static partial Regex Weekday();

    [GeneratedRegex(@"^((sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\s+)?(?<day>\d{1,2})(st|nd|rd|th)?\.?\s+(of\s+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?(\s+(?<year>\d{4}))?$")]
    private static partial Regex DayFirst();

    [GeneratedRegex(@"^((sun|mon|tue|wed|thu|fri|sat)[a-z]*,?\s+)?(?<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+(?<day>\d{1,2})(st|nd|rd|th)?(,?\s+(?<year>\d{4}))?$")]
    private static partial Regex MonthFirst();
}
