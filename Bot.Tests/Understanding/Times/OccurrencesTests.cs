using System.Globalization;
using Bot.Commands.Understanding.Times;
using CsCheck;
using NodaTime;

namespace Bot.Tests.Understanding.Times;

public sealed class OccurrencesTests
{
    private static readonly string[] DayNames = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static readonly DateTimeZone[] Zones =
    [
        .. new[] { "America/Boise", "Europe/Berlin", "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Kolkata", "America/St_Johns" }
            .Select(id => DateTimeZoneProviders.Tzdb[id]),
    ];

    private static readonly Gen<string> Rules = OneOf(
        "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", "FREQ=WEEKLY;BYDAY=MO,TH", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA", "FREQ=WEEKLY;INTERVAL=3;BYDAY=SU",
        "FREQ=MONTHLY;BYDAY=2TU", "FREQ=MONTHLY;BYDAY=2WE,4WE", "FREQ=MONTHLY;BYDAY=-1FR", "FREQ=MONTHLY;BYDAY=5FR", "FREQ=MONTHLY;BYDAY=-2TH",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=1SA", "FREQ=MONTHLY;BYMONTHDAY=30", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15", "FREQ=MONTHLY;BYMONTHDAY=1,15", "FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=12", "FREQ=YEARLY;BYMONTH=3;BYDAY=1MO");

    /// <summary>A scan day by day over two years, written without the library that the product counts with.</summary>
    [Fact]
    public void Counting_by_the_rule_finds_what_looking_at_every_day_finds()
    {
        Gen.Select(Rules, Gen.Int[0, 1400], Gen.Int[0, 700]).Sample(
            (rule, begin, ahead) =>
            {
                var start = FirstOn(rule, new LocalDate(2026, 1, 1).PlusDays(begin));
                var series = new WhenReading.Series(start.At(new LocalTime(18, 30)), DateTimeZone.Utc, rule);
                var after = start.PlusDays(ahead);

                var found = Occurrences.After(series, after.At(new LocalTime(18, 30)).InUtc().ToInstant(), 3).Select(at => at.Date).ToList();

                var scanned = Enumerable.Range(1, 900).Select(after.PlusDays).Where(day => IsOn(rule, start, day)).Take(3).ToList();
                Assert.Equal(scanned, found.Take(scanned.Count));
            },
            iter: 500);
    }

    [Fact]
    public void A_series_keeps_its_time_on_the_wall_over_every_clock_change()
    {
        Gen.Select(OneOf(Zones), Gen.Int[0, 23], Gen.Int[0, 59], Gen.Int[0, 365]).Sample(
            (zone, hour, minute, day) =>
            {
                var time = new LocalTime(hour, minute);
                var series = new WhenReading.Series(new LocalDate(2026, 1, 1).PlusDays(day) + time, zone, "FREQ=DAILY");

                foreach (var at in Occurrences.After(series, Instant.FromUtc(2025, 12, 31, 0, 0), 400))
                {
                    var map = zone.MapLocal(at.Date + time);
                    if (map.Count > 0)
                        Assert.Equal(map.First(), at);
                    else
                        Assert.Equal((map.LateInterval.WallOffset - map.EarlyInterval.WallOffset).ToTimeSpan(), (at.LocalDateTime - (at.Date + time)).ToDuration().ToTimeSpan());
                }
            },
            iter: 40);
    }

    [Fact]
    public void Occurrences_come_in_order_and_strictly_after_the_moment()
    {
        Gen.Select(Rules, OneOf(Zones), Gen.Int[0, 60 * 24 * 700]).Sample(
            (rule, zone, minutes) =>
            {
                var start = FirstOn(rule, new LocalDate(2026, 1, 1)).At(new LocalTime(2, 30));
                var series = new WhenReading.Series(start, zone, rule);
                var moment = WallClock.At(start, zone).ToInstant() + Duration.FromMinutes(minutes);

                var found = Occurrences.After(series, moment, 5).Select(at => at.ToInstant()).ToList();

                Assert.Equal(5, found.Count);
                Assert.True(found[0] > moment);
                Assert.Equal(found.Order(), found);
            },
            iter: 300);
    }

    [Fact]
    public void A_series_that_is_over_has_no_more()
    {
        var series = new WhenReading.Series(new LocalDateTime(2026, 12, 1, 18, 0), DateTimeZone.Utc, "FREQ=WEEKLY;BYDAY=TU;COUNT=2");

        Assert.Single(Occurrences.After(series, Instant.FromUtc(2026, 12, 1, 18, 0), 3));
        Assert.Empty(Occurrences.After(series, Instant.FromUtc(2026, 12, 8, 18, 0), 3));
    }

    [Fact]
    public void The_last_day_of_a_series_belongs_to_it()
    {
        var series = new WhenReading.Series(new LocalDateTime(2026, 12, 1, 18, 0), DateTimeZone.Utc, "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261215T235959");

        Assert.Equal(3, Occurrences.After(series, Instant.FromUtc(2026, 11, 1, 0, 0), 10).Count);
    }

    private static LocalDate FirstOn(string rule, LocalDate from)
    {
        while (!IsOn(rule, null, from))
            from = from.PlusDays(1);
        return from;
    }

    /// <param name="start">Null when the interval does not matter yet.</param>
    private static bool IsOn(string rule, LocalDate? start, LocalDate day)
    {
        var parts = rule.Split(';').Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
        var interval = int.Parse(parts.GetValueOrDefault("INTERVAL", "1"), CultureInfo.InvariantCulture);
        if (start is { } begin && Steps(parts["FREQ"], begin, day) % interval != 0)
            return false;
        if (parts.TryGetValue("BYMONTH", out var month) && month != day.Month.ToString(CultureInfo.InvariantCulture))
            return false;
        var last = CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);
        if (parts.TryGetValue("BYMONTHDAY", out var monthDays) && !monthDays.Split(',').Any(text => text == (day.Day == last ? "-1" : "0") || text == day.Day.ToString(CultureInfo.InvariantCulture)))
            return false;
        if (!parts.TryGetValue("BYDAY", out var days))
            return true;
        var name = DayNames[(int)day.DayOfWeek];
        var fromStart = (day.Day + 6) / 7;
        var fromEnd = -((last - day.Day + 7) / 7);
        return days.Split(',').Any(text => text == name || text == $"{fromStart}{name}" || text == $"{fromEnd}{name}");
    }

    private static int Steps(string frequency, LocalDate start, LocalDate day) => frequency switch
    {
        "DAILY" => Period.DaysBetween(start, day),
        "WEEKLY" => Period.DaysBetween(start.PlusDays(1 - (int)start.DayOfWeek), day) / 7,
        "MONTHLY" => ((day.Year - start.Year) * 12) + day.Month - start.Month,
        _ => day.Year - start.Year,
    };

    private static Gen<T> OneOf<T>(params T[] choices) => Gen.Int[0, choices.Length - 1].Select(index => choices[index]);
}
