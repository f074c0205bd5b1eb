using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Calls the fake with nothing in between, so that a test can say what no client library would.</summary>
internal sealed class WireClient(FakeBotApi telegram)
{
    private static readonly HttpClient Http = new();

    /// <returns>The whole envelope.</returns>
    public async Task<JsonNode> CallAsync(string method, JsonObject? parameters = null)
    {
        using var response = await SendAsync(method, parameters);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    /// <returns>The <c>description</c> of a refusal, or "ok".</returns>
    public async Task<string> TryAsync(string method, JsonObject? parameters = null) =>
        (string?)(await CallAsync(method, parameters))["description"] ?? "ok";

    /// <summary>As an urlencoded form.</summary>
    public async Task<JsonNode> PostFormAsync(string method, Dictionary<string, string> form)
    {
        using var content = new FormUrlEncodedContent(form);
        using var response = await Http.PostAsync(Address(method), content);
        return (await response.Content.ReadFromJsonAsync<JsonNode>())!;
    }

    public Task<HttpResponseMessage> SendAsync(string method, JsonObject? parameters = null) =>
        Http.PostAsync(Address(method), parameters is null ? null : JsonContent.Create<JsonNode>(parameters));

    private Uri Address(string method) => new($"{telegram.BaseUrl}/bot{telegram.Token}/{method}");
}
