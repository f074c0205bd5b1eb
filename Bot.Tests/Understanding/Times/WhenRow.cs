using System.Text.Json;
using Bot.Commands.Understanding.Times;
using NodaTime;
using NodaTime.Text;

namespace Bot.Tests.Understanding.Times;

/// <summary>One labelled text of a development set.</summary>
/// <param name="Now">Local time in the zone.</param>
/// <param name="Expected">ISO instants: one, or the first three of a series.</param>
/// <param name="Accept">Other answers that count as right: instants, or "error" for asking back.</param>
public sealed record WhenRow(
    string Text,
    string Locale,
    string TimeZone,
    string Now,
    string[]? Expected,
    bool Recurring,
    JsonElement[]? Accept,
    bool Error,
    string? Part)
{
    private const string Asked = "error";

    private static readonly OffsetDateTimePattern Written = OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>");

    /// <param name="name">A file of Understanding/Data, which is copied beside the tests.</param>
    public static IReadOnlyList<WhenRow> Load(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "Data", name))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<WhenRow>(line, JsonSerializerOptions.Web)!),
    ];

    public WhenContext Context
    {
        get
        {
            var zone = DateTimeZoneProviders.Tzdb[TimeZone];
            var now = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(Now).Value;
            return new WhenContext(now.InZoneLeniently(zone).ToInstant(), zone, Locale);
        }
    }

    /// <returns>The answer as the sets write it: instants with the offset of the row's zone, or "error".</returns>
    public string Answer()
    {
        var context = Context;
        return WhenReader.Read(Text, context) switch
        {
            WhenReading.Once once => Write(once.At),
            WhenReading.Series series => string.Join(' ', Occurrences.After(series, context.Now, 3).Select(Write)),
            _ => Asked,
        };

        string Write(ZonedDateTime at) => Written.Format(at.WithZone(context.Zone).ToOffsetDateTime());
    }

    public bool IsRight(string answer) => answer == (Error ? Asked : string.Join(' ', Expected!)) || (Accept ?? []).Any(other => Joined(other) == answer);

    /// <summary>A date was named, and not the one that was meant.</summary>
    public bool IsConfidentlyWrong(string answer) => answer != Asked && !IsRight(answer);

    private static string Joined(JsonElement accepted) =>
        accepted.ValueKind is JsonValueKind.Array ? string.Join(' ', accepted.EnumerateArray().Select(item => item.GetString())) : accepted.GetString()!;
}
