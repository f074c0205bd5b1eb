using System.Globalization;
using System.Text;

namespace Bot.Commands.Directory;

/// <summary>What somebody typed, as one tidy line: no breaks, no invisible marks that could turn or hide what stands around it.</summary>
internal static class TypedLine
{
    public static string Of(string typed)
    {
        var line = new StringBuilder(typed.Length);
        foreach (var rune in typed.EnumerateRunes())
        {
            var category = Rune.GetUnicodeCategory(rune);
            if (Rune.IsWhiteSpace(rune) || category is UnicodeCategory.Control)
                line.Append(' ');
            else if (category is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
                line.Append(rune);
        }

        return string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The beginning of a line, short enough to be quoted back.</summary>
    public static string Beginning(string typed)
    {
        var line = Of(typed);
        if (line.Length <= 40) return line;

        var end = char.IsHighSurrogate(line[38]) ? 38 : 39;
        return $"{line[..end]}…";
    }
}
