using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>In a form every value is a string; this gives it the type that its field asks for.</summary>
internal static class FormValue
{
    public static JsonNode? Read(JsonNode? value, FieldType type)
    {
        if (value is not JsonValue scalar || !scalar.TryGetValue<string>(out var text)) return value?.DeepClone();

        foreach (var name in type.Names)
        {
            if (Read(text, name) is { } typed) return typed;
        }

        return text;
    }

    private static JsonNode? Read(string text, string type) => type switch
    {
        "String" or "InputFile" => null,
        "Integer" when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        "Float" when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        "Boolean" or "True" when text.ToLowerInvariant() is "true" or "1" => true,
        "Boolean" when text.ToLowerInvariant() is "false" or "0" => false,
        "Integer" or "Float" or "Boolean" or "True" => null,
        _ => Parse(text),
    };

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
