using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>From the time on the wall to the instant.</summary>
public static class WallClock
{
    /// <summary>
    /// A time skipped when clocks go forward moves forward by the length of the gap; a time that comes twice when they go back means the
    /// first. That is NodaTime's lenient resolver, which iCalendar (RFC 5545, 3.3.5) asks for too.
    /// </summary>
    public static ZonedDateTime At(LocalDateTime local, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return zone.AtLeniently(local);
    }
}
