using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

internal static class WireJson
{
    /// <summary>The same value as it reads after its way over the wire: numbers of no particular width.</summary>
    public static JsonNode Of(JsonNode value) => JsonNode.Parse(value.ToJsonString())!;
}
