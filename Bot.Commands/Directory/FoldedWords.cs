using System.Globalization;
using System.Text;

namespace Bot.Commands.Directory;

/// <summary>Words as they are compared: lower case, without accents and marks, one space between them.</summary>
internal static class FoldedWords
{
    public static string Of(string words)
    {
        var folded = new StringBuilder(words.Length);
        foreach (var letter in words.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
