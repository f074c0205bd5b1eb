using System.Globalization;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Discord;

/// <summary>Discord's markup as one reads it: without stars and backslashes, with names for mentions. (reference, Message Formatting)</summary>
internal static partial class Markdown
{
    public static string Plain(FakeWorld world, string text) => Markup.Replace(text, match =>
    {
        if (match.Groups["inner"] is { Success: true } inner) return Plain(world, inner.Value);
        if (match.Groups["literal"] is { Success: true } literal) return literal.Value;
        if (match.Groups["user"] is { Success: true } user) return $"@{Name(user, world.Users)?.Name ?? "unknown-user"}";
        if (match.Groups["channel"] is { Success: true } channel) return $"#{Name(channel, world.Channels)?.Name ?? "unknown"}";
        if (match.Groups["role"] is { Success: true } role) return $"@{RoleName(world, role) ?? "unknown-role"}";
        if (match.Groups["command"] is { Success: true } command) return $"/{command.Value}";
        return match.Groups["time"] is { Success: true } time ? Time(time) : "";
    });

    private static T? Name<T>(Group id, IReadOnlyDictionary<ulong, T> all)
        where T : class => all.GetValueOrDefault(ulong.Parse(id.Value, CultureInfo.InvariantCulture));

    private static string? RoleName(FakeWorld world, Group id) =>
        world.Guilds.Values.SelectMany(guild => guild.Roles).FirstOrDefault(role => $"{role.Id}" == id.Value)?.Name;

    // Every reader sees their own zone; here everybody lives in UTC.
    private static string Time(Group seconds) => DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds.Value, CultureInfo.InvariantCulture))
        .ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    [GeneratedRegex(
        """
        ```(?:[a-z]+\n)?(?<literal>.*?)```
        | `(?<literal>[^`]+)`
        | \\(?<literal>[^A-Za-z0-9\s])
        | <@!?(?<user>[0-9]+)>
        | <@&(?<role>[0-9]+)>
        | <\#(?<channel>[0-9]+)>
        | </(?<command>[^:>]+):[0-9]+>
        | <t:(?<time>-?[0-9]+)(?::[tTdDfFsSR])?>
        | <(?<literal>https?://[^>\s]+)>
        | \[(?<inner>(?:\\.|[^\\\]])+)\]\([^)\s]+\)
        | \*\*(?<inner>(?:\\.|[^\\])+?)\*\*
        | __(?<inner>(?:\\.|[^\\])+?)__
        | ~~(?<inner>(?:\\.|[^\\])+?)~~
        | \|\|(?<inner>(?:\\.|[^\\])+?)\|\|
        | \*(?!\s)(?<inner>(?:\\.|[^\\*])+?)\*
        | (?<!\w)_(?<inner>(?:\\.|[^\\_])+?)_(?!\w)
        | ^(?:\#{1,3}|-\#|>)[ ]
        """,
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Markup { get; }
}
