using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Bot.Tests.Support.Discord;

/// <summary>
/// The part of JSON Schema 2020-12 that Discord's document uses. Stricter in one place: a field that no schema names is a fault, because
/// Discord ignores misspelt fields and nobody would notice.
/// </summary>
internal sealed class SchemaCheck(JsonObject schemas)
{
    // The documentation says strings where the document says integers; Discord follows the documentation.
    private static readonly HashSet<string> PermissionFields = ["default_member_permissions"];

    public IReadOnlyList<BodyFault> Check(JsonNode schema, JsonNode? value, bool isRequest) => new Pass(schemas, isRequest).Check(schema, value, []);

    private sealed class Pass(JsonObject schemas, bool isRequest)
    {
        public IReadOnlyList<BodyFault> Check(JsonNode schema, JsonNode? value, IReadOnlyList<string> path)
        {
            var resolved = Resolve(schema);
            if (path is [.., var field] && PermissionFields.Contains(field) && IsDigits(value)) return [];
            if (resolved["anyOf"] is JsonArray any) return CheckUnion(any, value, path);
            if (resolved["oneOf"] is JsonArray one && one[0]!["const"] is null) return CheckUnion(one, value, path);

            if (TypeFault(resolved, value, path) is { } wrongType) return [wrongType];
            if (value is null) return [];

            var faults = new List<BodyFault>();
            if (ListFault(resolved, value, path) is { } unlisted) faults.Add(unlisted);
            foreach (var part in resolved["allOf"] as JsonArray ?? []) faults.AddRange(Check(part!, value, path));
            faults.AddRange(value switch
            {
                JsonObject fields => CheckFields(resolved, fields, path),
                JsonArray items => CheckItems(resolved, items, path),
                JsonValue scalar => CheckScalar(resolved, scalar, path),
                _ => [],
            });
            return faults;
        }

        private IReadOnlyList<BodyFault> CheckUnion(JsonArray members, JsonNode? value, IReadOnlyList<string> path)
        {
            IReadOnlyList<BodyFault>? closest = null;
            foreach (var member in members)
            {
                var faults = Check(member!, value, path);
                if (faults.Count == 0) return [];

                // The member whose kind fits is the one that was meant.
                if (!IsOfOtherKind(faults, path) && (closest is null || faults.Count < closest.Count)) closest = faults;
            }

            return closest ?? [value is JsonObject
                ? new BodyFault([.. path, "type"], "UNION_TYPE_CHOICES", $"None of the {members.Count} kinds that fit here")
                : new BodyFault(path, "BASE_TYPE_CHOICES", $"{value?.ToJsonString() ?? "null"} is of no kind that fits here")];
        }

        private static bool IsOfOtherKind(IReadOnlyList<BodyFault> faults, IReadOnlyList<string> path) => faults.Any(fault =>
            fault.Code is "BASE_TYPE_CHOICES" or "UNION_TYPE_CHOICES"
            && (fault.Path.Count == path.Count || fault.Path.Count == path.Count + 1 && fault.Path[^1] == "type"));

        private IEnumerable<BodyFault> CheckFields(JsonNode schema, JsonObject fields, IReadOnlyList<string> path)
        {
            var known = schema["properties"] as JsonObject;
            foreach (var required in schema["required"] as JsonArray ?? [])
            {
                if (!fields.ContainsKey((string)required!)) yield return new BodyFault([.. path, (string)required!], "BASE_TYPE_REQUIRED", "This field is required");
            }

            foreach (var (name, value) in fields)
            {
                IReadOnlyList<string> inner = [.. path, name];
                if (known?[name] is { } field)
                {
                    foreach (var fault in Check(field, value, inner)) yield return fault;
                }
                else if (schema["additionalProperties"] is JsonObject additional)
                {
                    foreach (var fault in Check(additional, value, inner)) yield return fault;
                }
                else if (known is not null && schema["allOf"] is null)
                {
                    yield return new BodyFault(inner, "UNKNOWN_FIELD", "Discord's document has no such field");
                }
            }
        }

        private IEnumerable<BodyFault> CheckItems(JsonNode schema, JsonArray items, IReadOnlyList<string> path)
        {
            if (Number(schema, "minItems") is { } least && items.Count < least
                || Number(schema, "maxItems") is { } most && items.Count > most)
            {
                yield return new BodyFault(path, "BASE_TYPE_BAD_LENGTH", $"Must be between {schema["minItems"] ?? 0} and {schema["maxItems"]} in length.");
            }

            if ((bool?)schema["uniqueItems"] == true && items.Select(item => item?.ToJsonString()).Distinct().Count() < items.Count)
                yield return new BodyFault(path, "SET_TYPE_ALREADY_CONTAINS_VALUE", "The values must differ");

            if (schema["items"] is not { } itemSchema) yield break;

            for (var index = 0; index < items.Count; index++)
            {
                foreach (var fault in Check(itemSchema, items[index], [.. path, $"{index}"])) yield return fault;
            }
        }

        private IEnumerable<BodyFault> CheckScalar(JsonNode schema, JsonValue scalar, IReadOnlyList<string> path)
        {
            if (!isRequest && schema["pattern"] is null) yield break;

            if (scalar.GetValueKind() is JsonValueKind.String)
            {
                var text = (string)scalar!;
                if (Number(schema, "maxLength") is { } most && text.EnumerateRunes().Count() > most)
                    yield return new BodyFault(path, "BASE_TYPE_MAX_LENGTH", $"Must be {most} or fewer in length.");
                if (Number(schema, "minLength") is { } least && text.EnumerateRunes().Count() < least)
                    yield return new BodyFault(path, "BASE_TYPE_MIN_LENGTH", $"Must be {least} or more in length.");
                if ((string?)schema["pattern"] is { } pattern && !Regex.IsMatch(text, pattern))
                    yield return new BodyFault(path, "STRING_TYPE_REGEX", $"Does not match {pattern}");
            }

            if (scalar.GetValueKind() is JsonValueKind.Number)
            {
                var number = Amount(scalar);
                if (Number(schema, "minimum") is { } lowest && number < lowest)
                    yield return new BodyFault(path, "NUMBER_TYPE_MIN", $"int value should be greater than or equal to {lowest}.");
                if (Number(schema, "maximum") is { } highest && number > highest)
                    yield return new BodyFault(path, "NUMBER_TYPE_MAX", $"int value should be less than or equal to {highest}.");
            }
        }

        private BodyFault? TypeFault(JsonNode schema, JsonNode? value, IReadOnlyList<string> path)
        {
            IReadOnlyList<string> allowed = schema["type"] switch
            {
                JsonArray several => [.. several.Select(type => (string)type!)],
                { } single => [(string)single!],
                null => [],
            };
            return allowed.Count == 0 || allowed.Any(type => IsOf(type, value))
                ? null
                : new BodyFault(path, "BASE_TYPE_CHOICES", $"{value?.ToJsonString() ?? "null"} is not {string.Join(" or ", allowed)}");
        }

        private static BodyFault? ListFault(JsonNode schema, JsonNode value, IReadOnlyList<string> path)
        {
            var written = value.ToJsonString();
            var listed = schema["enum"] as JsonArray
                ?? (schema["oneOf"] is JsonArray named ? [.. named.Select(item => item!["const"]?.DeepClone())] : null);
            return listed is null || listed.Any(item => item?.ToJsonString() == written)
                ? null
                : new BodyFault(path, "BASE_TYPE_CHOICES", $"{written} is not one of {listed.ToJsonString()}");
        }

        private JsonNode Resolve(JsonNode schema)
        {
            while ((string?)schema["$ref"] is { } reference) schema = schemas[reference[(reference.LastIndexOf('/') + 1)..]]!;
            return schema;
        }

        private static bool IsOf(string type, JsonNode? value) => type switch
        {
            "null" => value is null,
            "object" => value is JsonObject,
            "array" => value is JsonArray,
            "string" => value?.GetValueKind() is JsonValueKind.String,
            "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
            "number" => value?.GetValueKind() is JsonValueKind.Number,
            "integer" => value?.GetValueKind() is JsonValueKind.Number && decimal.IsInteger(Amount(value)),
            _ => throw new InvalidOperationException($"The document uses the unknown type {type}."),
        };

        private static bool IsDigits(JsonNode? value) =>
            value?.GetValueKind() is JsonValueKind.String && ulong.TryParse((string)value!, out _);

        private static decimal? Number(JsonNode schema, string name) => schema[name] is { } bound ? Amount(bound) : null;

        private static decimal Amount(JsonNode number) =>
            decimal.Parse(number.ToJsonString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
    }
}
