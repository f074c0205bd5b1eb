using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Host.Telegram;

/// <param name="Html">With tags; each is opened and closed in the same part.</param>
/// <param name="Plain">The same without, for a server that does not take the tags.</param>
internal sealed record MessagePart(string Html, string Plain);

/// <summary>A message as Telegram takes it: one part, or several where it is too long for one.</summary>
/// <param name="Parts">None where there is nothing to read in it.</param>
/// <param name="Keyboard">Hangs on the last part.</param>
/// <param name="AwaitsWords">The reply field opens.</param>
internal sealed record RenderedMessage(IReadOnlyList<MessagePart> Parts, InlineKeyboardMarkup? Keyboard, bool AwaitsWords)
{
    /// <summary>Limit of ForceReply.input_field_placeholder.</summary>
    private const int LongestPlaceholder = 64;

    /// <summary>What hangs on a new message. An edited one can only have the <see cref="Keyboard"/>.</summary>
    public ReplyMarkup? Markup => AwaitsWords && Keyboard is null
        ? new ForceReplyMarkup { Selective = true, InputFieldPlaceholder = Placeholder() }
        : Keyboard;

    // The last line of a question is its example.
    private string? Placeholder()
    {
        var line = Parts.Count == 0 ? "" : Parts[^1].Plain.TrimEnd().Split('\n')[^1].Trim();
        return line.Length is > 0 and <= LongestPlaceholder ? line : null;
    }
}
