using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Discord;

/// <summary>Application commands. (interactions/application-commands)</summary>
internal static partial class CommandRules
{
    private const int ChatInput = 1;
    private const int MaxCharacters = 8000;

    private static readonly HashSet<string> Locales =
    [
        "id", "da", "de", "en-GB", "en-US", "es-ES", "es-419", "fr", "hr", "it", "lt", "hu", "nl", "no", "pl", "pt-BR", "ro", "fi", "sv-SE", "vi", "tr",
        "cs", "el", "bg", "ru", "uk", "hi", "th", "zh-CN", "ja", "zh-TW", "ko",
    ];

    public static IEnumerable<BodyFault> Check(IReadOnlyList<JsonObject> commands, bool isGlobal)
    {
        foreach (var (type, most) in ((int, int)[])[(ChatInput, 100), (2, 15), (3, 15)])
        {
            if (commands.Count(command => TypeOf(command) == type) > most)
                yield return BodyFault.At("", "APPLICATION_COMMAND_TOO_MANY", $"At most {most} commands of type {type}");
        }

        for (var index = 0; index < commands.Count; index++)
        {
            var command = commands[index];
            if (commands.Take(index).Any(one => TypeOf(one) == TypeOf(command) && (string?)one["name"] == (string?)command["name"]))
                yield return BodyFault.At($"{index}", "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
            foreach (var fault in Check(command, isGlobal)) yield return fault with { Path = [$"{index}", .. fault.Path] };
        }
    }

    /// <summary>Of an option, or as suggestions.</summary>
    public static IEnumerable<BodyFault> Choices(JsonArray? choices, string path)
    {
        if (choices?.Count > 25) yield return BodyFault.At(path, "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 25 in length.");

        foreach (var (choice, index) in (choices ?? []).OfType<JsonObject>().Select((choice, index) => (choice, index)))
        {
            if ((string?)choice["name"] is not { Length: >= 1 and <= 100 })
                yield return BodyFault.At($"{path}.{index}.name", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
            if (choice["value"] is JsonValue value && value.TryGetValue<string>(out var text) && text.Length is 0 or > 100)
                yield return BodyFault.At($"{path}.{index}.value", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        }
    }

    private static IEnumerable<BodyFault> Check(JsonObject command, bool isGlobal)
    {
        if (!isGlobal)
        {
            foreach (var field in ((string[])["contexts", "integration_types"]).Where(field => command[field] is not null))
                yield return BodyFault.At(field, "APPLICATION_COMMAND_GLOBAL_ONLY", "Only for global commands");
        }

        if (TypeOf(command) != ChatInput)
        {
            if (!string.IsNullOrEmpty((string?)command["description"])) yield return BodyFault.At("description", "APPLICATION_COMMAND_DESCRIPTION", "Only slash commands have one");
            yield break;
        }

        foreach (var fault in Described(command, "")) yield return fault;
        foreach (var fault in Options(command, "", depth: 0)) yield return fault;
        if (Characters(command) > MaxCharacters)
            yield return BodyFault.At("", "APPLICATION_COMMAND_TOO_LARGE", $"At most {MaxCharacters} characters over names, descriptions and values");
    }

    private static IEnumerable<BodyFault> Options(JsonObject level, string path, int depth)
    {
        var options = (level["options"] as JsonArray)?.OfType<JsonObject>().ToList() ?? [];
        if (options.Count > 25) yield return BodyFault.At($"{path}options", "BASE_TYPE_BAD_LENGTH", "Must be between 0 and 25 in length.");

        var nested = options.Count(option => TypeOf(option) is 1 or 2);
        if (nested > 0 && nested < options.Count) yield return BodyFault.At($"{path}options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-commands and options cannot be mixed");

        var mayStillBeRequired = true;
        for (var index = 0; index < options.Count; index++)
        {
            var (option, here) = (options[index], $"{path}options.{index}");
            if (options.Take(index).Any(one => (string?)one["name"] == (string?)option["name"]))
                yield return BodyFault.At($"{here}.name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED", "Option names must be unique");
            if ((bool?)option["required"] == true && !mayStillBeRequired)
                yield return BodyFault.At(here, "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            mayStillBeRequired = (bool?)option["required"] == true;
            if ((bool?)option["autocomplete"] == true && option["choices"] is JsonArray { Count: > 0 })
                yield return BodyFault.At(here, "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES", "Autocomplete and choices exclude each other");
            if (TypeOf(option) is 2 && depth > 0) yield return BodyFault.At($"{here}.type", "APPLICATION_COMMAND_OPTIONS_NESTED", "Groups nest once");

            foreach (var fault in Described(option, $"{here}.")) yield return fault;
            foreach (var fault in Choices(option["choices"] as JsonArray, $"{here}.choices")) yield return fault;
            foreach (var fault in Options(option, $"{here}.", depth + 1)) yield return fault;
        }
    }

    private static IEnumerable<BodyFault> Described(JsonObject item, string path)
    {
        var names = Localized(item, "name").ToList();
        foreach (var (place, name) in names.Where(pair => !Name.IsMatch(pair.Text) || pair.Text.Any(char.IsUpper)))
            yield return BodyFault.At($"{path}{place}", "APPLICATION_COMMAND_INVALID_NAME", $"Command name is invalid: {name}");
        var descriptions = Localized(item, "description").ToList();
        if (descriptions.All(pair => pair.Place != "description") || descriptions.Any(pair => pair.Text.Length is 0 or > 100))
            yield return BodyFault.At($"{path}description", "BASE_TYPE_BAD_LENGTH", "Must be between 1 and 100 in length.");
        foreach (var (place, _) in names.Concat(descriptions).Where(pair => pair.Place.Contains('.') && !Locales.Contains(pair.Place.Split('.')[1])))
            yield return BodyFault.At($"{path}{place}", "BASE_TYPE_CHOICES", "No locale of Discord's");
    }

    private static IEnumerable<(string Place, string Text)> Localized(JsonObject item, string field)
    {
        if ((string?)item[field] is { } text) yield return (field, text);
        foreach (var (locale, translated) in item[$"{field}_localizations"] as JsonObject ?? []) yield return ($"{field}_localizations.{locale}", (string)translated!);
    }

    // Only the longest of all languages counts.
    private static int Characters(JsonObject item) =>
        Longest(item, "name") + Longest(item, "description") + (item["value"]?.ToString().Length ?? 0)
        + ((string[])["options", "choices"]).SelectMany(list => item[list] as JsonArray ?? []).OfType<JsonObject>().Sum(Characters);

    private static int Longest(JsonObject item, string field) => Localized(item, field).Select(pair => pair.Text.Length).DefaultIfEmpty().Max();

    private static int TypeOf(JsonObject item) => (int?)item["type"] ?? ChatInput;

    // The documentation's \p{sc=Deva} and \p{sc=Thai}, as the blocks that .NET knows.
    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Name { get; }
}
