using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using IcalRule = Ical.Net.DataTypes.RecurrenceRule;

namespace Bot.Commands.Understanding.Times;

/// <summary>The occurrences of a series as instants.</summary>
/// <remarks>
/// The rule is evaluated on times without a zone, and only NodaTime maps these to instants: the wall-clock time stays put across clock
/// changes, and one tz database answers for all. Skipped and repeated hours: <see cref="WallClock"/>.
/// </remarks>
public static class Occurrences
{
    /// <returns>At most <paramref name="count"/> occurrences, each strictly after <paramref name="instant"/>, in order.</returns>
    public static IReadOnlyList<ZonedDateTime> After(WhenReading.Series series, Instant instant, int count)
    {
        ArgumentNullException.ThrowIfNull(series);
        return
        [
            .. Local(series, instant)
                .Select(local => WallClock.At(local, series.Zone))
                .Where(at => at.ToInstant() > instant)
                .DistinctBy(at => at.ToInstant())
                .Take(count),
        ];
    }

    private static IEnumerable<LocalDateTime> Local(WhenReading.Series series, Instant instant)
    {
        var meetup = new CalendarEvent { Start = Floating(series.Start), RecurrenceRule = new IcalRule(series.Rule) };

        // A day early: a skipped hour may move an occurrence across the instant.
        var from = LocalDateTime.Max(series.Start, instant.InZone(series.Zone).LocalDateTime.PlusDays(-1));
        return meetup.GetOccurrences(Floating(from)).Select(occurrence => LocalDateTime.FromDateTime(occurrence.Period.StartTime.Value));
    }

    private static CalDateTime Floating(LocalDateTime local) => new(local.ToDateTimeUnspecified(), tzId: null);
}
