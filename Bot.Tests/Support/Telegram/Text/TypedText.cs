using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Telegram;

/// <summary>Finds in a member's plain text what the server finds: commands, mentions, hashtags, links, addresses.</summary>
internal static partial class TypedText
{
    public static FormattedText Read(string text)
    {
        List<TextEntity> entities = [];
        foreach (Match match in Pattern.Matches(text))
        {
            var type = match.Groups.Cast<Group>().Skip(1).First(group => group.Success).Name;
            entities.Add(new TextEntity(type, match.Index, match.Length));
        }

        return new FormattedText(text, entities, text);
    }

    // An address before a mention: the @ of anna@example.org names nobody.
    [GeneratedRegex(
        """
        (?<url>https?://[^\s<>"]+[^\s<>".,;:!?)])
        |(?<email>[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)
        |(?<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))
        |(?<mention>(?<!\w)@[A-Za-z0-9_]{4,32}(?!\w))
        |(?<hashtag>(?<!\w)\#\w+)
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Pattern { get; }
}
