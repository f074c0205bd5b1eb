namespace Bot.Commands.Directory;

/// <summary>Languages between their codes and what people call them.</summary>
public static class LanguageNames
{
    private static readonly Dictionary<string, string> EnglishNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = "Arabic", ["asl"] = "American Sign Language", ["bs"] = "Bosnian", ["de"] = "German", ["en"] = "English", ["es"] = "Spanish",
        ["fa"] = "Farsi", ["fr"] = "French", ["hi"] = "Hindi", ["it"] = "Italian", ["ja"] = "Japanese", ["ko"] = "Korean", ["nl"] = "Dutch",
        ["pl"] = "Polish", ["pt"] = "Portuguese", ["ru"] = "Russian", ["so"] = "Somali", ["sw"] = "Swahili", ["th"] = "Thai", ["tl"] = "Tagalog",
        ["tr"] = "Turkish", ["uk"] = "Ukrainian", ["vi"] = "Vietnamese", ["zh"] = "Chinese",
    };

    /// <param name="code">ISO 639-1, or "asl".</param>
    /// <returns>The English name, or the code itself where we have none.</returns>
    public static string English(string code) => EnglishNames.GetValueOrDefault(code, code);
}
