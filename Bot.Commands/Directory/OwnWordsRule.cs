using System.Buffers;
using System.Text;

namespace Bot.Commands.Directory;

/// <summary>Which words of a member's own can name a specialty: a few plain words, no link, handle, markup or phone number.</summary>
internal static class OwnWordsRule
{
    private const int MostDigits = 3;

    private static readonly SearchValues<char> Foreign = SearchValues.Create("@:<>/\\`{}[]|=");

    public static bool Allows(string words)
    {
        if (words.Length >= Understanding.SpecialtyReading.OwnWords.MaxLength) return false;
        if (words.AsSpan().ContainsAny(Foreign) || words.Contains("www.", StringComparison.OrdinalIgnoreCase)) return false;
        if (words.Count(char.IsDigit) > MostDigits) return false;

        return words.EnumerateRunes().Count(Rune.IsLetter) >= 2 && !NamesSite(words);
    }

    // "spam.example", but not "Dr. Vodder".
    private static bool NamesSite(string words) =>
        words.Split(' ').Any(word => word.Split('.') is [.., { Length: > 1 }, { Length: > 1 }]);
}
