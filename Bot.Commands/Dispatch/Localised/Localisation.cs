using System.Collections.Frozen;

namespace Bot.Commands.Dispatch.Localised;

/// <summary>The names and summaries of the catalog in one language.</summary>
/// <param name="Locale">As the platforms call it.</param>
/// <param name="Commands">By the command's name.</param>
/// <param name="Options">By the option's name, or by <c>command/option</c> where it says something else there.</param>
internal sealed record Language(string Locale, IReadOnlyDictionary<string, LocalName> Commands, IReadOnlyDictionary<string, LocalName> Options);

/// <summary>Puts the languages into an entry of the catalog. What a language lacks stays in English there.</summary>
internal static class Localisation
{
    private static readonly Language[] Languages = [Spanish.Names, German.Names, French.Names, Portuguese.Names];

    public static CommandEntry Of(CommandEntry entry) => entry with
    {
        Localised = InEach(language => language.Commands.GetValueOrDefault(entry.Name)),
        Options =
        [
            .. entry.Options.Select(option => option with
            {
                Localised = InEach(language =>
                    language.Options.GetValueOrDefault($"{entry.Name}/{option.Name}") ?? language.Options.GetValueOrDefault(option.Name)),
            }),
        ],
    };

    private static FrozenDictionary<string, LocalName> InEach(Func<Language, LocalName?> find) => Languages
        .Select(language => (language.Locale, Name: find(language)))
        .Where(found => found.Name is not null)
        .ToFrozenDictionary(found => found.Locale, found => found.Name!);
}
