using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Compares values with their described types, all the way down.</summary>
internal sealed class ContractCheck(IReadOnlyDictionary<string, Shape> types)
{
    /// <summary>Stands for an uploaded file among the values of a call.</summary>
    public const string UploadMark = "attach://";

    private const string ArrayPrefix = "Array of ";

    public IReadOnlyList<string> Check(FieldType type, JsonNode? value, string path)
    {
        IReadOnlyList<string>? fewest = null;
        foreach (var name in type.Names)
        {
            var violations = Check(name, type.Allowed, value, path);
            if (violations.Count == 0) return [];
            if (fewest is null || violations.Count < fewest.Count) fewest = violations;
        }

        return fewest ?? [];
    }

    public IReadOnlyList<string> Check(Shape shape, JsonObject value, string path) =>
    [
        .. value.Where(field => !shape.Fields.ContainsKey(field.Key)).Select(field => $"{path} has no {field.Key}"),
        .. shape.Fields.Values.Where(field => field.IsRequired && value[field.Name] is null).Select(field => $"{path} lacks {field.Name}"),
        .. value.Where(field => field.Value is not null && shape.Fields.ContainsKey(field.Key))
            .SelectMany(field => Check(shape.Fields[field.Key].Type, field.Value, $"{path}.{field.Key}")),
    ];

    private IReadOnlyList<string> Check(string type, IReadOnlyList<string>? allowed, JsonNode? value, string path)
    {
        if (type.StartsWith(ArrayPrefix, StringComparison.Ordinal))
        {
            var items = new FieldType([type[ArrayPrefix.Length..]], allowed);
            return value is JsonArray array
                ? [.. array.SelectMany((item, index) => Check(items, item, $"{path}[{index}]"))]
                : [Expected(type, value, path)];
        }

        return type switch
        {
            "String" when KindOf(value) is JsonValueKind.String => CheckAllowed(allowed, (string)value!, path),
            "InputFile" when IsUpload(value) => [],
            "Integer" when value is JsonValue number && IsInteger(number) => [],
            "Float" when KindOf(value) is JsonValueKind.Number => [],
            "Boolean" when KindOf(value) is JsonValueKind.True or JsonValueKind.False => [],
            "True" when KindOf(value) is JsonValueKind.True => [],
            "String" or "InputFile" or "Integer" or "Float" or "Boolean" or "True" => [Expected(type, value, path)],
            _ => CheckObject(type, value, path),
        };
    }

    private IReadOnlyList<string> CheckObject(string type, JsonNode? value, string path)
    {
        if (!types.TryGetValue(type, out var shape)) return [$"{path} is of the unknown type {type}"];
        if (shape.Subtypes.Count > 0) return Check(new FieldType(shape.Subtypes, null), value, path);

        return value is JsonObject fields ? Check(shape, fields, path) : [Expected(type, value, path)];
    }

    private static IReadOnlyList<string> CheckAllowed(IReadOnlyList<string>? allowed, string value, string path)
    {
        // The server reads parse modes in any case, and Telegram.Bot writes "Html".
        var comparer = path.EndsWith("parse_mode", StringComparison.Ordinal) ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        return allowed is null || allowed.Contains(value, comparer)
            ? []
            : [$"{path} is \"{value}\", not one of {string.Join(", ", allowed)}"];
    }

    private static bool IsUpload(JsonNode? value) =>
        KindOf(value) is JsonValueKind.String && ((string)value!).StartsWith(UploadMark, StringComparison.Ordinal);

    private static bool IsInteger(JsonValue value) =>
        KindOf(value) is JsonValueKind.Number && (value.TryGetValue<long>(out _) || value.TryGetValue<int>(out _));

    private static JsonValueKind KindOf(JsonNode? value) => value?.GetValueKind() ?? JsonValueKind.Null;

    private static string Expected(string type, JsonNode? value, string path) => $"{path} is {value?.ToJsonString() ?? "null"}, not {type}";
}
