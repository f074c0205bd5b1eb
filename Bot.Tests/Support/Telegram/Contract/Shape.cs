using System.Text.Json;

namespace Bot.Tests.Support.Telegram;

/// <summary>A method or a type: its fields, or the types it is one of.</summary>
internal sealed record Shape(IReadOnlyDictionary<string, Field> Fields, IReadOnlyList<string> Subtypes, IReadOnlyList<string> Returns)
{
    public static Shape Read(JsonElement shape) => new(
        shape.TryGetProperty("fields", out var fields) ? fields.EnumerateArray().Select(Field.Read).ToDictionary(field => field.Name) : [],
        Strings(shape, "subtypes") ?? [],
        Strings(shape, "returns") ?? []);

    internal static IReadOnlyList<string>? Strings(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind is JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.ToString())]
            : null;
}

internal sealed record Field(string Name, bool IsRequired, FieldType Type)
{
    public static Field Read(JsonElement field) => new(
        field.GetProperty("name").GetString()!,
        field.GetProperty("required").GetBoolean(),
        new FieldType(Shape.Strings(field, "types")!, Shape.Strings(field, "enum")));
}

/// <param name="Names">Any of them: <c>Integer</c>, <c>Array of String</c>, <c>InlineKeyboardMarkup</c> …</param>
/// <param name="Allowed">The only strings allowed; null for any.</param>
internal sealed record FieldType(IReadOnlyList<string> Names, IReadOnlyList<string>? Allowed);
