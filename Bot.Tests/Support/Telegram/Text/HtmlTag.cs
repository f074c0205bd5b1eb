using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Telegram;

/// <summary>What each tag of <see cref="HtmlMarkup"/> turns into.</summary>
internal static partial class HtmlTag
{
    private const string UserLink = "tg://user?id=";

    public static bool IsSupported(string name) =>
        name is "b" or "i" or "u" or "s" or "a" or "code" or "pre" or "blockquote" or "tg-spoiler" or "tg-time";

    /// <returns>Null where the tag means nothing, such as a link without an address.</returns>
    public static TextEntity? ToEntity(
        string name, int offset, string stretch, Dictionary<string, string> attributes, Func<long, FakeUser?> findUser)
    {
        TextEntity Plain(string type) => new(type, offset, stretch.Length);
        return name switch
        {
            "b" => Plain("bold"),
            "i" => Plain("italic"),
            "u" => Plain("underline"),
            "s" => Plain("strikethrough"),
            "code" => Plain("code"),
            "pre" => Plain("pre") with { Language = attributes.GetValueOrDefault("language") },
            "blockquote" => Plain(attributes.ContainsKey("expandable") ? "expandable_blockquote" : "blockquote"),
            "tg-spoiler" => Plain("spoiler"),
            "tg-time" => Time(Plain("date_time"), attributes),
            _ => Link(Plain("text_link"), attributes.GetValueOrDefault("href", stretch), findUser),
        };
    }

    public static string Unescape(string value) => Reference.Replace(value, match => Decode(match.ValueSpan[1..^1]) ?? match.Value);

    /// <returns>Null for a name the server leaves as it stands: it knows four, and numbers.</returns>
    public static string? Decode(ReadOnlySpan<char> name) => name switch
    {
        "lt" => "<",
        "gt" => ">",
        "amp" => "&",
        "quot" => "\"",
        ['#', 'x', .. var digits] => Character(digits, NumberStyles.AllowHexSpecifier),
        ['#', .. var digits] => Character(digits, NumberStyles.None),
        _ => null,
    };

    private static string? Character(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var rune) && rune > 0 && Rune.IsValid(rune)
            ? new Rune(rune).ToString()
            : null;

    private static TextEntity Time(TextEntity entity, Dictionary<string, string> attributes)
    {
        if (!long.TryParse(attributes.GetValueOrDefault("unix"), NumberStyles.None, CultureInfo.InvariantCulture, out var unix))
            throw ApiRefusal.BadRequest("can't parse entities: Invalid date-time specified in the tag \"tg-time\"");

        var format = attributes.GetValueOrDefault("format", "");
        if (!TimeFormat.IsMatch(format))
            throw ApiRefusal.BadRequest("can't parse entities: Invalid date-time format specified in the tag \"tg-time\"");

        return entity with { UnixTime = unix, DateTimeFormat = format };
    }

    private static TextEntity? Link(TextEntity entity, string address, Func<long, FakeUser?> findUser)
    {
        if (address.StartsWith(UserLink, StringComparison.OrdinalIgnoreCase))
        {
            var known = long.TryParse(address[UserLink.Length..], NumberStyles.None, CultureInfo.InvariantCulture, out var id);
            var user = known ? findUser(id) : null;
            return user is null ? null : entity with { Type = "text_mention", User = user };
        }

        // The server drops a link it cannot read and keeps its words.
        var absolute = address.Contains("://", StringComparison.Ordinal) ? address : $"http://{address}";
        return Uri.TryCreate(absolute, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" or "tg"
            ? entity with { Url = absolute }
            : null;
    }

    [GeneratedRegex("&[^;&]+;")]
    private static partial Regex Reference { get; }

    [GeneratedRegex("^(?:r|w?[dD]?[tT]?)$")]
    private static partial Regex TimeFormat { get; }
}
