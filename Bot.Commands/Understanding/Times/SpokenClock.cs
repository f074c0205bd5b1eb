using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>A clock time as it was said, before it is known which half of the day it is in.</summary>
/// <param name="Hour">As said, or for "quarter to 7" what that comes to: 6.</param>
/// <param name="IsOn24">By a leading zero, an hour of 13 or more, "Uhr" or "h".</param>
/// <param name="Meridiem">0 for am, 12 for pm.</param>
internal readonly record struct SpokenClock(int Hour, int Minute, bool IsOn24, int? Meridiem)
{
    /// <summary>A bare hour up to this one is in the afternoon or evening, a later one in the morning.</summary>
    private const int LastAfternoonHour = 7;

    private const int Noon = 12;

    public static SpokenClock Of(LocalTime time) => new(time.Hour, time.Minute, true, null);

    /// <summary>Some minutes before or after the full hour.</summary>
    public SpokenClock Plus(int minutes)
    {
        var total = (Hour * 60) + Minute + minutes;
        var hour = total < 60 && Hour == 1 ? Noon : total / 60;
        return this with { Hour = hour, Minute = (total + 60) % 60 };
    }

    /// <summary>The start of "6 to 8pm" and of "18-20 Uhr": what stands behind the end says of both.</summary>
    public SpokenClock ReadWithEnd(SpokenClock end)
    {
        if (Meridiem is not null || IsOn24)
            return this;
        if (end.IsOn24)
            return this with { IsOn24 = true };
        if (end.Meridiem is not { } meridiem)
            return this;

        // "11-1pm" begins in the morning.
        var isBefore = (Hour % Noon * 60) + Minute < (end.Hour % Noon * 60) + end.Minute;
        return this with { Meridiem = isBefore ? meridiem : Noon - meridiem };
    }

    /// <param name="part">Morning, evening …: what the sentence says about the half of the day; null for nothing.</param>
    /// <returns>The time, or null with the problem.</returns>
    public (LocalTime? Time, WhenProblem Problem) On(DayPart? part)
    {
        if (Minute > 59 || Hour > 23)
            return (null, WhenProblem.ImpossibleTime);
        if (Meridiem is { } meridiem)
            return Hour is >= 1 and <= Noon ? Hour24((Hour % Noon) + meridiem) : (null, WhenProblem.ImpossibleTime);
        if (part is { } said)
            return Hour > Noon || Hour == 0 ? Checked(said) : In(said);
        return Hour24(!IsOn24 && Hour is >= 1 and <= LastAfternoonHour ? Hour + Noon : Hour);
    }

    private (LocalTime?, WhenProblem) Hour24(int hour) => (new LocalTime(hour, Minute), default);

    private (LocalTime?, WhenProblem) Checked(DayPart part)
    {
        var fits = part switch
        {
            DayPart.Morning => Hour is 0,
            DayPart.SmallHours => Hour is 0,
            DayPart.Afternoon => Hour is > Noon and <= 20,
            DayPart.Evening => Hour >= 16,
            _ => true,
        };
        return fits ? Hour24(Hour) : (null, WhenProblem.ImpossibleTime);
    }

    private (LocalTime?, WhenProblem) In(DayPart part) => (part, Hour) switch
    {
        (DayPart.Morning, < Noon) => Hour24(Hour),
        (DayPart.Afternoon, Noon) => Hour24(Noon),
        (DayPart.Afternoon, < 10) => Hour24(Hour + Noon),
        (DayPart.Evening, >= 4 and < Noon) => Hour24(Hour + Noon),
        (DayPart.Night, >= 6 and < Noon) => Hour24(Hour + Noon),
        (DayPart.SmallHours, <= 6) => Hour24(Hour),

        // "At night, at 2", "tonight at 12": which night is not said.
        (DayPart.Night or DayPart.Evening, _) => (null, WhenProblem.SeveralChoices),
        _ => (null, WhenProblem.ImpossibleTime),
    };
}
