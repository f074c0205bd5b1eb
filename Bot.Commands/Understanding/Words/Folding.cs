using System.Globalization;
using System.Text;

namespace Bot.Commands.Understanding.Words;

/// <summary>Makes spellings comparable.</summary>
internal static class Folding
{
    private const string Curly = "\u2019\u2018\u02BC\u0060\u00B4\u2032";

    /// <returns>Lower case without accents; ß and the ligatures written out; every apostrophe straight.</returns>
    /// <param name="text">No lone surrogates: those cannot be decomposed.</param>
    public static string Fold(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        var decomposed = IsPlain(text) ? text.ToString() : text.ToString().Normalize(NormalizationForm.FormD);
        foreach (var letter in decomposed)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark)
                continue;
            _ = char.ToLowerInvariant(letter) switch
            {
                'ß' => folded.Append("ss"),
                'œ' => folded.Append("oe"),
                'æ' => folded.Append("ae"),
                'ø' => folded.Append('o'),
                'ł' => folded.Append('l'),
                var other when IsApostrophe(other) => folded.Append('\''),
                var other => folded.Append(other),
            };
        }

        return folded.ToString();
    }

    public static bool IsApostrophe(char letter) => letter is '\'' || Curly.Contains(letter, StringComparison.Ordinal);

    /// <summary>The part of a word that plural and trade leave alone: "reflexologists" and "reflexology" share theirs.</summary>
    /// <param name="form">A folded word.</param>
    public static string Stem(string form)
    {
        if (Possessives.Contains(form))
            return "their";
        if (form.Length >= 9 && Without(form, "ologists", "ologist") is { } science)
            return science + "ology";
        if (form.Length >= 11 && Without(form, "therapists", "therapist") is { } therapy)
            return therapy + "therapy";
        if (form.Length < 5 || form[^1] != 's' || form[^2] is 's' or 'u' or 'i')
            return form;
        return form.EndsWith("ies", StringComparison.Ordinal) && form.Length > 5 ? form[..^3] + "y" : form[..^1];
    }

    private static readonly HashSet<string> Possessives = ["his", "her", "hers", "my", "your", "our", "the"];

    private static bool IsPlain(ReadOnlySpan<char> text)
    {
        foreach (var letter in text)
        {
            if (!char.IsAscii(letter))
                return false;
        }

        return true;
    }

    private static string? Without(string form, string plural, string singular) =>
        form.EndsWith(plural, StringComparison.Ordinal) ? form[..^plural.Length]
        : form.EndsWith(singular, StringComparison.Ordinal) ? form[..^singular.Length]
        : null;
}
