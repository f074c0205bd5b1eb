using System.Text.Json;

namespace Bot.Commands.Understanding.Phrases;

/// <summary>Further wordings by specialty and language, and what the taxonomy does not cover: the embedded <c>translations.json</c>.</summary>
/// <param name="Names">Specialty id to language to names.</param>
/// <param name="Stories">Specialty id to language to client phrasing.</param>
/// <param name="Beyond">Language to health services that have no entry.</param>
internal sealed record Translations(
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string[]>> Names,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string[]>> Stories,
    IReadOnlyDictionary<string, string[]> Beyond)
{
    public static Translations Load()
    {
        using var stream = EmbeddedText.Open("translations.json");
        return JsonSerializer.Deserialize<Translations>(stream, JsonSerializerOptions.Web)
            ?? throw new InvalidOperationException("translations.json is empty.");
    }
}
