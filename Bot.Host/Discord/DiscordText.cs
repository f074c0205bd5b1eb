using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Host.Discord;

/// <summary>Makes words safe to send: the one place where they are cleaned, and the one where they are escaped.</summary>
internal static partial class DiscordText
{
    /// <summary>Replaces halves of surrogate pairs; drops control characters, and those that turn the direction of all that follows.</summary>
    public static string Clean(string words)
    {
        var clean = new StringBuilder(words.Length);
        foreach (var rune in words.EnumerateRunes())
        {
            if (IsKept(rune.Value)) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }

    /// <summary>So that the words show as they are: no emphasis, no heading, no list, no name that calls, no time, no hidden address.</summary>
    /// <param name="isAtLineStart">Nothing but blanks stands before them on their line.</param>
    /// <remarks>
    /// The documentation has no list of what is markup. A backslash makes any of these signs an ordinary one. A plain
    /// address is a link all the same, and a backslash in it would become part of it: in angle brackets, which are not shown,
    /// it stays as it is and opens no preview.
    /// </remarks>
    public static string Escape(string words, bool isAtLineStart)
    {
        var escaped = new StringBuilder(words.Length + 16);
        var from = 0;
        foreach (var address in Address.EnumerateMatches(words))
        {
            EscapeInto(escaped, words.AsSpan(from, address.Index - from), isAtLineStart && from == 0);
            escaped.Append('<').Append(words.AsSpan(address.Index, address.Length)).Append('>');
            from = address.Index + address.Length;
        }

        EscapeInto(escaped, words.AsSpan(from), isAtLineStart && from == 0);
        return escaped.ToString();
    }

    /// <summary>For a block of code, where a backslash is a backslash: nothing in it can end it.</summary>
    public static string WithoutBackticks(string words) => words.Replace('`', '\'');

    private static void EscapeInto(StringBuilder escaped, ReadOnlySpan<char> words, bool isAtLineStart)
    {
        var isLineStart = isAtLineStart;
        for (var at = 0; at < words.Length; at++)
        {
            var next = words[at];
            if (isLineStart && char.IsAsciiDigit(next) && NumberAtStart(words[at..]) is var digits and > 0)
            {
                escaped.Append(words.Slice(at, digits)).Append('\\');
                at += digits;
                next = words[at];
            }
            else if (next is '\\' or '*' or '_' or '~' or '|' or '`' or '<' or '[' or ']' || (isLineStart && next is '>' or '#' or '-' or '+'))
            {
                escaped.Append('\\');
            }

            escaped.Append(next);
            isLineStart = next == '\n' || (isLineStart && char.IsWhiteSpace(next));
        }
    }

    /// <returns>How many digits stand before a dot or a bracket, as in "1." of a list; 0 where none do.</returns>
    private static int NumberAtStart(ReadOnlySpan<char> words)
    {
        var end = words.IndexOfAnyExceptInRange('0', '9');
        return end > 0 && words[end] is '.' or ')' ? end : 0;
    }

    private static bool IsKept(int rune) => rune switch
    {
        '\n' or '\t' => true,
        < 0x20 or 0x7F => false,
        >= 0x2028 and <= 0x202E or >= 0x2066 and <= 0x2069 => false,
        _ => true,
    };

    // Without the signs that could end our own emphasis around it, or the brackets.
    [GeneratedRegex(@"https?://[^\s<>*`|\\]+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address { get; }
}
