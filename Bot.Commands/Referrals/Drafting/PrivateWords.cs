using System.Globalization;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>What a member writes for one colleague, cut to a length that every platform shows in one message.</summary>
internal static class PrivateWords
{
    /// <summary>In UTF-16 units; a message of Discord holds 2,000 and ours say something around it.</summary>
    public const int MostLength = 1000;

    /// <summary>Whether words that were left over may point at a person: a name, a number, an address somewhere on the net.</summary>
    public static bool MayPointAtSomebody(string leftOver) =>
        leftOver.Any(letter => char.IsDigit(letter) || letter == '@')
        || leftOver.Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(word => word.Length > 1 && char.IsUpper(word[0]));

    /// <returns>Null where nothing is left to keep.</returns>
    public static string? Keep(string? typed)
    {
        var trimmed = typed?.Trim();
        if (string.IsNullOrEmpty(trimmed)) return null;
        if (trimmed.Length <= MostLength) return trimmed;

        var end = MostLength - 1;
        var starts = StringInfo.ParseCombiningCharacters(trimmed[..(end + 1)]);
        var whole = starts.LastOrDefault(start => start <= end);
        return $"{trimmed[..(whole > 0 ? whole : end)]}…";
    }
}
