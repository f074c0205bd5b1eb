namespace Bot.Commands.Understanding.Times;

/// <summary>What a word can mean in a sentence about times. One word may have several: "second" counts, Portuguese "segunda" is Monday too.</summary>
internal enum Sense
{
    /// <summary>Value: the number.</summary>
    Number,

    /// <summary>Value: 1 and up from the beginning, −1 and down from the end.</summary>
    Ordinal,

    /// <summary>Value: 1 Monday to 7 Sunday, as in ISO 8601; so in the next two.</summary>
    Weekday,

    /// <summary>Every such day: "Mondays".</summary>
    Weekdays,

    /// <summary>Most often every such day, but also one of them: French "le mardi".</summary>
    MaybeWeekdays,

    /// <summary>Value: 1 to 12.</summary>
    Month,
    Every,

    /// <summary>Every other one.</summary>
    Alternate,

    /// <summary>Value: a <see cref="Times.Frequency"/>.</summary>
    Frequency,

    /// <summary>Value: a <see cref="TimeUnit"/>.</summary>
    Unit,
    HalfHour,
    NinetyMinutes,

    /// <summary>Value: a <see cref="DayPart"/>.</summary>
    Part,
    Noon,
    Midnight,

    /// <summary>Value: days from today.</summary>
    DayOffset,
    Tonight,
    TodayMorning,
    TodayAfternoon,
    Next,
    This,

    /// <summary>The nearest one ahead, whichever week that is in.</summary>
    Coming,
    Previous,
    From,

    /// <summary>Up to a day or, with a month, up to its beginning.</summary>
    Until,

    /// <summary>To the end of a month.</summary>
    Through,
    For,
    In,
    FromNow,
    At,
    And,
    Or,
    To,
    Between,
    Half,

    /// <summary>German: half an hour before the hour that follows.</summary>
    HalfBefore,
    Quarter,
    ThreeQuarter,
    Past,
    Before,
    AndHalf,
    AndQuarter,
    LessQuarter,
    QuarterTo,
    Less,

    /// <summary>Value: 0 or 12.</summary>
    Meridiem,
    OClock,

    /// <summary>The hour before it is on the 24-hour clock: "18 Uhr", "18h".</summary>
    Hours24,

    /// <summary>Monday to Friday, every week.</summary>
    Workdays,

    /// <summary>One day of Monday to Friday, to be counted: "last working day".</summary>
    WorkingDay,

    /// <summary>Value: 1 for every weekend.</summary>
    Weekend,

    /// <summary>Takes something out or turns it round: nothing that we could read past.</summary>
    Except,

    /// <summary>Speaks of a time without naming it.</summary>
    Vague,
    Times,
    Of,
    EveryMonth,
    EveryQuarter,
    EveryYear,

    /// <summary>A time zone; the term carries it.</summary>
    Zone,

    /// <summary>Says nothing about the time; other words are looked for across it.</summary>
    Filler,

    /// <summary>So close to the names of two days or months that either may be meant.</summary>
    Garbled,
    Colon,
    Dot,
    Slash,
    Dash,
    Comma,
    Plus,
}

internal enum Frequency
{
    Daily = 1,
    Weekly,
    Fortnightly,
    Monthly,
    TwoMonthly,
    Quarterly,
    Yearly,
}

internal enum TimeUnit
{
    Minute = 1,
    Hour,
    Day,
    Week,
    Fortnight,
    Month,
    Quarter,
    Year,
}

internal enum DayPart
{
    Morning = 1,
    Afternoon,
    Evening,
    Night,
    SmallHours,
}
