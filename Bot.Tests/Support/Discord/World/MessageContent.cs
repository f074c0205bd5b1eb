using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>One version of a message.</summary>
internal sealed record MessageContent(string Text, JsonArray Components, JsonArray Embeds)
{
    public static MessageContent Empty { get; } = Of("");

    /// <summary>Content, then text displays and the text of embeds.</summary>
    public IEnumerable<string> Texts =>
    [
        .. Text.Length > 0 ? new[] { Text } : [],
        .. ComponentTree.Walk(Components).Select(pair => (string?)pair.Component["content"]).OfType<string>(),
        .. Embeds.OfType<JsonObject>().SelectMany(embed => new[] { (string?)embed["title"], (string?)embed["description"] }).OfType<string>(),
    ];

    /// <summary>All that can be read in it, labels included.</summary>
    public string Everything => string.Join(
        '\n', Texts.Concat(ComponentTree.Walk(Components).Select(pair => (string?)(pair.Component["label"] ?? pair.Component["placeholder"])).OfType<string>()));

    public bool IsEmpty => Text.Length == 0 && Components.Count == 0 && Embeds.Count == 0;

    public static MessageContent Of(string text) => new(text, [], []);

    public static MessageContent Read(JsonObject body) => Empty.With(body);

    /// <summary>What a body names replaces what was there; null empties it.</summary>
    public MessageContent With(JsonObject body) => new(
        body.ContainsKey("content") ? ((string?)body["content"] ?? "").Trim() : Text,
        body.ContainsKey("components") ? ComponentTree.Numbered(body["components"] as JsonArray) : Components,
        body.ContainsKey("embeds") ? (JsonArray?)body["embeds"]?.DeepClone() ?? [] : Embeds);
}
