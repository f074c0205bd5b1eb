using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>One call as it came in. Reads numbers and objects also from strings, as the server does for forms.</summary>
internal sealed class ApiCall(string method, JsonObject parameters, IReadOnlyDictionary<string, UploadedFile> files, bool isForm)
{
    public string Method => method;

    public JsonObject Parameters => parameters;

    public IReadOnlyDictionary<string, UploadedFile> Files => files;

    /// <summary>Every value came as a string: a form or a query.</summary>
    public bool IsForm => isForm;

    public long? ChatId => Integer("chat_id");

    public bool Has(string name) => parameters[name] is not null;

    public string Text(string name) => parameters[name] switch
    {
        null => "",
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        var other => other.ToJsonString(),
    };

    public long? Integer(string name) => ReadInteger(parameters[name]);

    public bool Flag(string name) => Text(name).ToLowerInvariant() is "true" or "1" or "yes" or "t";

    /// <exception cref="ApiRefusal">It is there but no JSON of this kind.</exception>
    public JsonObject? Object(string name) => Json<JsonObject>(name);

    /// <inheritdoc cref="Object"/>
    public JsonArray? List(string name) => Json<JsonArray>(name);

    /// <summary>The file in this field, directly or by <c>attach://</c>.</summary>
    public UploadedFile? File(string name)
    {
        if (files.TryGetValue(name, out var file)) return file;

        const string attached = "attach://";
        var reference = Text(name);
        return reference.StartsWith(attached, StringComparison.Ordinal) ? files.GetValueOrDefault(reference[attached.Length..]) : null;
    }

    public static long? ReadInteger(JsonNode? node) => node switch
    {
        JsonValue value when value.TryGetValue<long>(out var number) => number,
        JsonValue value when value.TryGetValue<string>(out var text)
            && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    private T? Json<T>(string name)
        where T : JsonNode
    {
        var node = parameters[name];
        if (node is JsonValue value && value.TryGetValue<string>(out var text))
        {
            if (text.Length == 0) return null;
            try
            {
                node = JsonNode.Parse(text);
            }
            catch (JsonException)
            {
                node = value;
            }
        }

        return node as T ?? (node is null ? null : throw ApiRefusal.BadRequest($"can't parse {name} JSON object"));
    }
}
