namespace Bot.Commands.Directory;

/// <summary>Languages between their codes and what people call them.</summary>
public static class LanguageNames
{
    private const int LongestName = 30;

    private static readonly Dictionary<string, string> EnglishNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic",
        ["asl"] = "American Sign Language",
        ["bs"] = "Bosnian",
        ["de"] = "German",
        ["en"] = "English",
        ["es"] = "Spanish",
        ["fa"] = "Farsi",
        ["fr"] = "French",
        ["hi"] = "Hindi",
        ["it"] = "Italian",
        ["ja"] = "Japanese",
        ["ko"] = "Korean",
        ["nl"] = "Dutch",
        ["pl"] = "Polish",
        ["pt"] = "Portuguese",
        ["ru"] = "Russian",
        ["so"] = "Somali",
        ["sw"] = "Swahili",
        ["th"] = "Thai",
        ["tl"] = "Tagalog",
        ["tr"] = "Turkish",
        ["uk"] = "Ukrainian",
        ["vi"] = "Vietnamese",
        ["zh"] = "Chinese",
    };

    // What their speakers call them, folded, and other names in use.
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["espanol"] = "es",
        ["castellano"] = "es",
        ["ingles"] = "en",
        ["anglais"] = "en",
        ["englisch"] = "en",
        ["francais"] = "fr",
        ["frances"] = "fr",
        ["deutsch"] = "de",
        ["aleman"] = "de",
        ["portugues"] = "pt",
        ["italiano"] = "it",
        ["russkiy"] = "ru",
        ["русскии"] = "ru",
        ["українська"] = "uk",
        ["persian"] = "fa",
        ["mandarin"] = "zh",
        ["filipino"] = "tl",
        ["sign language"] = "asl",
    };

    /// <param name="code">ISO 639-1, or "asl".</param>
    /// <returns>The English name, or the code itself where we have none.</returns>
    public static string English(string code) => EnglishNames.GetValueOrDefault(code, code);

    /// <summary>Reads "English, español and sign language".</summary>
    /// <returns>English names; a language that we do not know as it was typed. What cannot be a language is left out.</returns>
    public static IReadOnlyList<string> Read(string typed) =>
    [
        .. typed.Split([',', ';', '/', '\n', '+', '&'], StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(piece => piece.Split([" and ", " y ", " und ", " et "], StringSplitOptions.RemoveEmptyEntries))
            .Select(TypedLine.Of)
            .Where(name => name.Length is > 1 and <= LongestName && name.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '\''))
            .Select(Known)
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    private static string Known(string typed)
    {
        if (EnglishNames.TryGetValue(typed, out var english)) return english;
        if (OtherNames.TryGetValue(FoldedWords.Of(typed), out var code)) return EnglishNames[code];

        return EnglishNames.Values.FirstOrDefault(name => name.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? $"{char.ToUpperInvariant(typed[0])}{typed[1..]}";
    }
}
