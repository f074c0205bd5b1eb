using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Host.Telegram;

/// <summary>Makes words safe to send: the one place where they are cleaned, and the one where they are escaped.</summary>
internal static partial class TelegramText
{
    private const char WordJoiner = '\u2060';

    /// <summary>Replaces halves of surrogate pairs; drops control characters, and those that turn the direction of all that follows.</summary>
    /// <remarks>The Bot API server drops U+2028 to U+202E itself; the isolates U+2066 to U+2069 do the same and pass.</remarks>
    public static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (IsKept(rune.Value)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>Telegram calls everyone whose @name stands in a message. Names in a post are no calls.</summary>
    /// <param name="except">The bot's own name, which people shall be able to tap.</param>
    public static string WithoutCalls(string words, string except) =>
        AtName.Replace(words, match => match.Groups["name"].Value.Equals(except, StringComparison.OrdinalIgnoreCase)
            ? match.Value
            : $"@{WordJoiner}{match.Groups["name"].Value}");

    /// <remarks>Bot API, "HTML style": these three everywhere, and the quotation mark inside attributes.</remarks>
    public static string Escape(ReadOnlySpan<char> words)
    {
        var escaped = new StringBuilder(words.Length + 16);
        foreach (var next in words)
        {
            switch (next)
            {
                case '&': escaped.Append("&amp;"); break;
                case '<': escaped.Append("&lt;"); break;
                case '>': escaped.Append("&gt;"); break;
                case '"': escaped.Append("&quot;"); break;
                default: escaped.Append(next); break;
            }
        }

        return escaped.ToString();
    }

    private static bool IsKept(int rune) => rune switch
    {
        '\n' or '\t' => true,
        < 0x20 or 0x7F => false,
        >= 0x2028 and <= 0x202E or >= 0x2066 and <= 0x2069 => false,
        _ => true,
    };

    // Behind a letter or a digit it is an address or a command for a bot, not a call.
    [GeneratedRegex(@"(?<![\w@])@(?<name>[A-Za-z0-9_]{2,32})\b", RegexOptions.CultureInvariant)]
    private static partial Regex AtName { get; }
}
