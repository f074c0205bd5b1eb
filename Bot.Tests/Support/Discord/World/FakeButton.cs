using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>A button of a message.</summary>
/// <param name="CustomId">Null for a link.</param>
/// <param name="Url">Of a link.</param>
/// <param name="Style">1 primary, 2 secondary, 3 success, 4 danger, 5 link.</param>
public sealed record FakeButton(string Label, string? CustomId, string? Url, int Style, bool IsDisabled, int ComponentId)
{
    internal static FakeButton Read(JsonObject component) => new(
        (string?)component["label"] ?? (string?)component["emoji"]?["name"] ?? "",
        (string?)component["custom_id"],
        (string?)component["url"],
        (int)component["style"]!,
        (bool?)component["disabled"] ?? false,
        (int)component["id"]!);
}
