using Bot.Data.Referrals;
namespace Bot.Commands.Understanding.Constraints;

/// <summary>Turns words for days into dates.</summary>
internal static class NeedWindows
{
    private const int DaysPerWeek = 7;

    /// <returns>The window of the first wish that names one; null where only habits are named.</returns>
    public static NeedWindow? Of(IReadOnlyList<DayWish> wishes, DateOnly today)
    {
        // Near the calendar's end there are no dates left to name.
        if (today.DayNumber > DateOnly.MaxValue.DayNumber - (3 * DaysPerWeek))
            return null;
        foreach (var wish in wishes)
        {
            if (Of(wish, today) is { } window)
                return window;
        }

        return null;
    }

    private static NeedWindow? Of(DayWish wish, DateOnly today)
    {
        var monday = today.AddDays(-DaysSinceMonday(today.DayOfWeek));
        var sunday = monday.AddDays(DaysPerWeek - 1);
        if (wish.IsHabit)
            return null;

        return wish.Day switch
        {
            null when wish.Week is WeekWord.Next => new NeedWindow(WindowKind.NextWeek, monday.AddDays(DaysPerWeek), sunday.AddDays(DaysPerWeek)),
            null => new NeedWindow(WindowKind.ThisWeek, today, sunday),
            "today" => OneDay(today),
            "tomorrow" => OneDay(today.AddDays(1)),
            "weekday" => null,
            "weekend" when wish.Week is WeekWord.Next => new NeedWindow(WindowKind.Weekend, sunday.AddDays(DaysPerWeek - 1), sunday.AddDays(DaysPerWeek)),
            "weekend" => new NeedWindow(WindowKind.Weekend, Later(today, sunday.AddDays(-1)), sunday),
            var name => OneDay(Weekday(Enum.Parse<DayOfWeek>(name, ignoreCase: true), wish.Week, today, monday)),
        };
    }

    /// <summary>"Friday" is the next one ahead, today included; "next Friday" the one of the following week.</summary>
    private static DateOnly Weekday(DayOfWeek day, WeekWord week, DateOnly today, DateOnly monday)
    {
        var thisWeek = monday.AddDays(DaysSinceMonday(day));
        return week is WeekWord.Next || thisWeek < today ? thisWeek.AddDays(DaysPerWeek) : thisWeek;
    }

    private static NeedWindow OneDay(DateOnly day) => new(WindowKind.Day, day, day);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static int DaysSinceMonday(DayOfWeek day) => ((int)day + DaysPerWeek - 1) % DaysPerWeek;
}
