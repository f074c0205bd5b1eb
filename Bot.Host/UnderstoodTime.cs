using System.Text.Json;
using Bot.Commands.Understanding.Times;
using NodaTime;
using NodaTime.Text;

namespace Bot.Host;

/// <summary>One answer of <c>understand times</c>, in the development set's form.</summary>
/// <param name="Expected">ISO 8601 with the offset of the row's zone: the first three occurrences of a series, or the one.</param>
/// <param name="Error">No date was understood; a question would be asked.</param>
/// <param name="Reason"><c>missing-time</c>, <c>missing-date</c>, <c>invalid</c>, <c>past</c>, <c>conflict</c> or <c>ambiguous</c>.</param>
internal sealed record UnderstoodTime(string Text, IReadOnlyList<string>? Expected, bool? Recurring, bool? Error, string? Reason)
{
    private const int Shown = 3;

    private static readonly OffsetDateTimePattern Written = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    private static readonly LocalDateTimePattern[] NowForms =
    [
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.GeneralIso,
    ];

    /// <returns>The answer, or null and what is wrong with the line.</returns>
    public static (object? Answer, string Problem) Read(string line)
    {
        Row? row;
        try
        {
            row = JsonSerializer.Deserialize<Row>(line, UnderstandTool.Format);
        }
        catch (JsonException)
        {
            return (null, "is not a JSON object of the expected form.");
        }

        if (row?.Text is null)
            return (null, "has no \"text\".");
        if (row.TimeZone is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(row.TimeZone) is not { } zone)
            return (null, "has no \"timeZone\" of the tz database.");
        return NowOf(row.Now, zone) is { } now
            ? (Of(row.Text, new WhenContext(now, zone, row.Locale ?? "en")), "")
            : (null, "has no \"now\" such as 2026-12-08T12:15.");
    }

    private static UnderstoodTime Of(string text, WhenContext context) => WhenReader.Read(text, context) switch
    {
        WhenReading.Once once => new UnderstoodTime(text, [Write(once.At, context.Zone)], false, null, null),
        WhenReading.Series series =>
            new UnderstoodTime(text, [.. Occurrences.After(series, context.Now, Shown).Select(at => Write(at, context.Zone))], true, null, null),
        WhenReading.Unclear unclear => new UnderstoodTime(text, null, null, true, ReasonOf(unclear.Problem)),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static string Write(ZonedDateTime at, DateTimeZone zone) => Written.Format(at.WithZone(zone).ToOffsetDateTime());

    private static Instant? NowOf(string? text, DateTimeZone zone)
    {
        if (text is null)
            return null;
        foreach (var form in NowForms)
        {
            if (form.Parse(text).TryGetValue(default, out var local))
                return local.InZoneLeniently(zone).ToInstant();
        }

        return OffsetDateTimePattern.ExtendedIso.Parse(text).TryGetValue(default, out var exact) ? exact.ToInstant() : null;
    }

    private static string ReasonOf(WhenProblem problem) => problem switch
    {
        WhenProblem.NoTime => "missing-time",
        WhenProblem.NoDate => "missing-date",
        WhenProblem.InThePast => "past",
        WhenProblem.WeekdayAndDateDisagree => "conflict",
        WhenProblem.SeveralChoices => "ambiguous",
        _ => "invalid",
    };

    private sealed record Row(string? Text, string? Locale, string? TimeZone, string? Now);
}
