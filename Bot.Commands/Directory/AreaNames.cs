using System.Globalization;
using System.Text;

namespace Bot.Commands.Directory;

/// <summary>Compares areas the way people write them: case, accents and order do not matter.</summary>
public static class AreaNames
{
    /// <summary>True where one names the other, in whole words: "Boise" and "North Boise, Eagle".</summary>
    public static bool Overlap(string first, string? second) =>
        second is not null && (Holds(Fold(first), Fold(second)) || Holds(Fold(second), Fold(first)));

    private static bool Holds(string whole, string part) =>
        part.Length > 2 && $" {whole} ".Contains($" {part.Trim()} ", StringComparison.Ordinal);

    private static string Fold(string area)
    {
        var folded = new StringBuilder(area.Length);
        foreach (var letter in area.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark) continue;
            folded.Append(char.IsLetterOrDigit(letter) ? char.ToLowerInvariant(letter) : ' ');
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
