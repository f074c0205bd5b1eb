using System.Globalization;
using System.Text;
using Bot.Commands.Chat;
using Bot.Host.Rendering;

namespace Bot.Host.Telegram;

/// <summary>Puts a composed message into Telegram's HTML, in as many parts as its length needs.</summary>
internal sealed class TelegramRenderer(string botUsername)
{
    /// <summary>Limit of a message's text. (Bot API, sendMessage: "1-4096 characters after entities parsing".)</summary>
    /// <remarks>The server counts characters; UTF-16 units are never fewer.</remarks>
    public const int LongestText = 4096;

    /// <param name="isForGroup">Others read it: an @name in it must not call the one who is named.</param>
    public RenderedMessage Render(Composed message, bool isForGroup)
    {
        var spans = new List<PlacedSpan>(message.Spans.Count);
        var text = new StringBuilder();
        foreach (var span in message.Spans)
        {
            var words = TelegramText.Clean(span.Words);
            if (isForGroup && span.Kind is SpanKind.Plain or SpanKind.Strong) words = TelegramText.WithoutCalls(words, botUsername);
            if (words.Length == 0) continue;

            spans.Add(new PlacedSpan(span, text.Length, words.Length));
            text.Append(words);
        }

        var whole = text.ToString();
        var parts = new List<MessagePart>();
        for (var start = 0; start < whole.Length;)
        {
            var end = TextCut.After(whole, start, LongestText, spans);
            if (!string.IsNullOrWhiteSpace(whole[start..end])) parts.Add(Part(whole, start, end, spans));
            start = end;
        }

        return new RenderedMessage(
            parts, TelegramKeyboard.Of(message.Buttons, botUsername, message.AwaitsWords), message.AwaitsWords);
    }

    private static MessagePart Part(string whole, int start, int end, List<PlacedSpan> spans)
    {
        var html = new StringBuilder();
        foreach (var span in spans.Where(span => span.Start < end && span.End > start))
        {
            var (from, to) = (Math.Max(span.Start, start), Math.Min(span.End, end));
            html.Append(Tagged(span.Span, TelegramText.Escape(whole.AsSpan(from, to - from))));
        }

        return new MessagePart(html.ToString(), whole[start..end]);
    }

    private static string Tagged(Span span, string escaped) => span switch
    {
        { Kind: SpanKind.Strong } => $"<b>{escaped}</b>",
        { Kind: SpanKind.Mention } when long.TryParse(span.ExternalId, NumberStyles.None, CultureInfo.InvariantCulture, out var user) =>
            string.Create(CultureInfo.InvariantCulture, $"<a href=\"tg://user?id={user}\">{escaped}</a>"),
        { Kind: SpanKind.Moment, At: { } at } =>
            string.Create(CultureInfo.InvariantCulture, $"<tg-time unix=\"{at.ToUnixTimeSeconds()}\" format=\"wDt\">{escaped}</tg-time>"),
        _ => escaped,
    };
}
