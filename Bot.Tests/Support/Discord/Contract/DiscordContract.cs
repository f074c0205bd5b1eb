using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Discord's own OpenAPI document, where the machine has it.</summary>
public sealed class DiscordContract
{
    internal const string FileName = "discord-openapi.json";

    private static readonly Lazy<DiscordContract?> Found = new(Load);

    private readonly JsonObject paths;
    private readonly SchemaCheck check;

    private DiscordContract(JsonObject document)
    {
        paths = (JsonObject)document["paths"]!;
        check = new SchemaCheck((JsonObject)document["components"]!["schemas"]!);
    }

    /// <returns>Null where the document is absent.</returns>
    public static DiscordContract? FindOrNull() => Found.Value;

    /// <summary>What is wrong with an answer of the fake; empty if nothing.</summary>
    internal IReadOnlyList<BodyFault> CheckAnswer(LoggedCall call)
    {
        if (call.Outcome is not { IsOk: true } outcome || Operation(call.Method, call.Template) is not { } operation) return [];
        if (operation["responses"]?[$"{outcome.Status}"] is not { } answer)
            return [BodyFault.At("", "STATUS_UNKNOWN", $"{call.Method} {call.Template} never answers {outcome.Status}")];

        return answer["content"]?["application/json"]?["schema"] is { } schema ? check.Check(schema, outcome.Body, isRequest: false) : [];
    }

    /// <summary>What is wrong with a request's query and body; empty if nothing.</summary>
    internal IReadOnlyList<BodyFault> CheckRequest(ApiCall call)
    {
        if (Operation(call.Method, call.Template) is not { } operation)
            return [BodyFault.At("", "OPERATION_UNKNOWN", $"{call.Method} {call.Template} is not in Discord's document")];

        var known = ((operation["parameters"] as JsonArray) ?? []).Select(parameter => (string)parameter!["name"]!).ToHashSet();
        var faults = call.Query.Keys.Where(name => !known.Contains(name))
            .Select(name => BodyFault.At(name, "UNKNOWN_FIELD", "No such query parameter"));
        var schema = operation["requestBody"]?["content"]?["application/json"]?["schema"];
        return schema is null
            ? [.. faults, .. call.Body is null ? [] : new[] { BodyFault.At("", "BODY_UNEXPECTED", "This call takes no body") }]
            : [.. faults, .. check.Check(schema, call.Body, isRequest: true)];
    }

    private JsonNode? Operation(string method, string template) => paths[template]?[method.ToLowerInvariant()];

    private static DiscordContract? Load() =>
        SpecFolder.Find(FileName) is { } path ? new DiscordContract(JsonNode.Parse(File.ReadAllBytes(path))!.AsObject()) : null;
}
