using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>One version of a message: what it says and what hangs below it.</summary>
/// <param name="Body">Its words.</param>
/// <param name="Markup">The <c>reply_markup</c> as sent: an inline keyboard, a forced reply; null for none.</param>
public sealed record MessageContent(FormattedText Body, JsonObject? Markup)
{
    public string Text => Body.Text;

    /// <summary>As the bot sent it, tags and all.</summary>
    public string Html => Body.Source;

    public IReadOnlyList<IReadOnlyList<FakeButton>> Keyboard { get; } = FakeButton.Rows(Markup);

    internal JsonObject? InlineKeyboard => Markup?["inline_keyboard"] is null ? null : Markup;

    internal bool SaysTheSameAs(MessageContent other) =>
        Text == other.Text
        && Body.Entities.SequenceEqual(other.Body.Entities)
        && JsonNode.DeepEquals(InlineKeyboard, other.InlineKeyboard);
}
