using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>A button under a message, as the bot described it.</summary>
/// <param name="Label">What people read on it.</param>
/// <param name="CallbackData">What a tap sends to the bot; null for any other kind of button.</param>
/// <param name="Url">Where a link button leads; null for any other kind of button.</param>
/// <param name="Style"><c>danger</c>, <c>success</c>, <c>primary</c> or null.</param>
/// <param name="IsDisabled">Shown, but a tap does nothing.</param>
public sealed record FakeButton(string Label, string? CallbackData, string? Url, string? Style, bool IsDisabled)
{
    internal static IReadOnlyList<IReadOnlyList<FakeButton>> Rows(JsonObject? markup) =>
        markup?["inline_keyboard"] is not JsonArray rows
            ? []
            : [.. rows.OfType<JsonArray>().Select(row => row.OfType<JsonObject>().Select(Read).ToList())];

    private static FakeButton Read(JsonObject button) => new(
        (string)button["text"]!,
        (string?)button["callback_data"],
        (string?)button["url"],
        (string?)button["style"],
        button["disabled"] is not null);
}
