using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Discord;

/// <summary>One call as it came in, with the values that stood in its path.</summary>
/// <param name="Path">Under <c>/api/v10</c>.</param>
/// <param name="Body">Null where there is none.</param>
internal sealed record ApiCall(
    string Method,
    string Path,
    Route Route,
    IReadOnlyDictionary<string, string> Values,
    IReadOnlyDictionary<string, string> Query,
    JsonNode? Body,
    string? Authorization,
    string UserAgent)
{
    public string Template => Route.Template;

    public JsonObject Fields => Body as JsonObject ?? [];

    /// <exception cref="ApiRefusal">It is no id.</exception>
    public ulong Id(string name) => ulong.TryParse(Values[name], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
        ? id
        : throw ApiRefusal.InvalidBody(name, "NUMBER_TYPE_COERCE", $"Value \"{Values[name]}\" is not snowflake.");

    public bool Flag(string name) => Query.GetValueOrDefault(name)?.ToLowerInvariant() is "true" or "1";

    /// <exception cref="ApiRefusal">The body is no JSON, or does not say that it is.</exception>
    public static async Task<JsonNode?> ReadBodyAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(request.HttpContext.RequestAborted);
        if (text.Length == 0) return null;
        if (!request.HasJsonContentType())
            throw ApiRefusal.InvalidBody("_content_type", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be \"application/json\".");

        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw new ApiRefusal(400, 50109, "The request body contains invalid JSON.");
        }
    }
}
