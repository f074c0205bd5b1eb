using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Calls as they look on the wire: no client library in between.</summary>
internal sealed class DiscordWire(FakeDiscord discord)
{
    private static readonly HttpClient Http = new();

    /// <param name="path">Under the version.</param>
    /// <param name="authorization">The bot's, unless another is named; "" for none.</param>
    public async Task<WireAnswer> SendAsync(
        string method, string path, JsonNode? body = null, string? authorization = null, string userAgent = "DiscordBot (https://example.org, 1.0)")
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), $"{discord.ApiBaseUrl}{path}");
        if (body is not null) request.Content = new StringContent(body.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        if (userAgent.Length > 0) request.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        if (authorization is not "") request.Headers.TryAddWithoutValidation("Authorization", authorization ?? $"Bot {discord.Token}");

        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
        return new WireAnswer(
            (int)response.StatusCode,
            text.Length > 0 && isJson ? JsonNode.Parse(text) : null,
            response.Headers.ToDictionary(header => header.Key, header => header.Value.First(), StringComparer.OrdinalIgnoreCase));
    }

    public Task<WireAnswer> PostAsync(FakeChannel channel, JsonObject message) => SendAsync("POST", $"/channels/{channel.Id}/messages", message);

    public Task<WireAnswer> AnswerAsync(FakeInteraction interaction, int type, JsonObject? data = null)
    {
        var body = new JsonObject { ["type"] = type };
        if (data is not null) body["data"] = data;
        return SendAsync("POST", $"/interactions/{interaction.Id}/{interaction.Token}/callback", body, authorization: "");
    }

    /// <param name="rest">After the token: empty, or <c>/messages/@original</c>.</param>
    public Task<WireAnswer> FollowAsync(FakeInteraction interaction, string method, string rest, JsonObject? body = null) =>
        SendAsync(method, $"/webhooks/{discord.Application.Id}/{interaction.Token}{rest}", body, authorization: "");

    /// <summary>Registers these global commands, and only these.</summary>
    public Task<WireAnswer> RegisterAsync(params JsonNode[] commands) =>
        SendAsync("PUT", $"/applications/{discord.Application.Id}/commands", new JsonArray([.. commands]));

    public static JsonObject Button(string label, string customId) => new()
    {
        ["type"] = 1,
        ["components"] = new JsonArray(new JsonObject { ["type"] = 2, ["style"] = 1, ["label"] = label, ["custom_id"] = customId }),
    };
}

/// <param name="Body">Null where there is none, or no JSON.</param>
internal sealed record WireAnswer(int Status, JsonNode? Body, IReadOnlyDictionary<string, string> Headers)
{
    /// <summary>Discord's own; 0 for none.</summary>
    public int Code => (int?)(Body as JsonObject)?["code"] ?? 0;

    /// <summary>The code of the first thing wrong there, such as <c>content</c> or <c>components.0.type</c>; null for nothing.</summary>
    public string? FaultAt(string path) =>
        (string?)path.Split('.').Aggregate((Body as JsonObject)?["errors"], (node, step) => node?[step])?["_errors"]?[0]?["code"];
}
