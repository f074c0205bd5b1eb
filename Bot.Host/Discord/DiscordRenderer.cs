using System.Globalization;
using System.Text;
using Bot.Commands.Chat;
using Bot.Discord;
using Bot.Host.Rendering;

namespace Bot.Host.Discord;

/// <summary>Puts a composed message into Discord's markup and components, in as many parts as it needs.</summary>
internal static class DiscordRenderer
{
    /// <summary>Limit of a message's content, markup counted. (resources/message)</summary>
    /// <remarks>Discord counts characters; UTF-16 units are never fewer.</remarks>
    public const int LongestContent = 2000;

    /// <summary>Limit of a list in allowed_mentions. (resources/message)</summary>
    private const int MostCalled = 100;

    private const string CodeFence = "```";

    /// <summary>Stands where only buttons are left to show.</summary>
    private const string MoreButtons = "…";

    /// <param name="form">The button that opens the form for the awaited words; null where none is to be shown.</param>
    public static RenderedMessage Render(Composed message, Component? form = null)
    {
        var parts = new List<MessagePart>();
        parts.AddRange(Texts(message.Spans));

        // Anything can be copied by hand here; only what does not stand there yet is added.
        var text = message.PlainText;
        foreach (var copy in message.Buttons.Where(button => button.Kind is ComposedButtonKind.Copy && !text.Contains(button.Value, StringComparison.Ordinal)))
            Append(parts, copy);

        var rows = DiscordComponents.Of(message.Buttons, form);
        for (var i = 0; i < rows.Count && parts.Count > 0; i++)
        {
            if (i == 0) parts[^1] = parts[^1] with { Components = rows[i] };
            else parts.Add(new MessagePart(MoreButtons, rows[i], []));
        }

        return new RenderedMessage(parts);
    }

    /// <summary>The words alone, in one piece, for where they are part of something else.</summary>
    /// <param name="limit">Of the markup, in UTF-16 units.</param>
    public static string Words(Composed message, int limit) => Texts(message.Spans, limit).FirstOrDefault()?.Content ?? "";

    private static IEnumerable<MessagePart> Texts(IReadOnlyList<Span> spans, int limit = LongestContent)
    {
        var placed = new List<PlacedSpan>(spans.Count);
        var text = new StringBuilder();
        foreach (var span in spans)
        {
            var words = DiscordText.Clean(span.Words);
            if (words.Length == 0) continue;

            placed.Add(new PlacedSpan(span, text.Length, words.Length));
            text.Append(words);
        }

        var whole = text.ToString();
        for (var start = 0; start < whole.Length;)
        {
            var (end, part) = Longest(whole, start, limit, placed);
            if (!string.IsNullOrWhiteSpace(whole[start..end])) yield return part;
            start = end;
        }
    }

    // Markup makes words longer, and by how much shows only when it is there.
    private static (int End, MessagePart Part) Longest(string whole, int start, int limit, List<PlacedSpan> spans)
    {
        for (var room = limit; ;)
        {
            var end = TextCut.After(whole, start, room, spans);
            var part = Part(whole, start, end, spans);
            if (part.Content.Length <= limit) return (end, part);

            room = Math.Max(2, (end - start) * limit / part.Content.Length);
        }
    }

    private static MessagePart Part(string whole, int start, int end, List<PlacedSpan> spans)
    {
        var writer = new MarkupWriter();
        foreach (var span in spans.Where(span => span.Start < end && span.End > start))
        {
            var (from, to) = (Math.Max(span.Start, start), Math.Min(span.End, end));
            writer.Add(span.Span, whole[from..to]);
        }

        var called = writer.Called.Distinct().Take(MostCalled).ToList();
        return new MessagePart(writer.ToString(), [], called);
    }

    // Discord has no button that copies; a block of code has one, and on a phone a long press takes all of it.
    private static void Append(List<MessagePart> parts, ComposedButton copy)
    {
        var words = DiscordText.WithoutBackticks(DiscordText.Clean(copy.Value)).Trim();
        for (var start = 0; start < words.Length;)
        {
            var end = TextCut.After(words, start, LongestContent - (2 * (CodeFence.Length + 1)), []);
            var block = $"{CodeFence}\n{words[start..end]}\n{CodeFence}";
            if (parts.Count > 0 && parts[^1].Content.Length + 1 + block.Length <= LongestContent)
                parts[^1] = parts[^1] with { Content = $"{parts[^1].Content}\n{block}" };
            else
                parts.Add(new MessagePart(block, [], []));
            start = end;
        }
    }

    /// <summary>Writes the spans of one part one after the other.</summary>
    private sealed class MarkupWriter
    {
        private const string StrongMark = "**";
        private readonly StringBuilder markup = new();
        private bool isStrong;
        private bool isAtLineStart = true;

        public List<Snowflake> Called { get; } = [];

        public void Add(Span span, string words)
        {
            // Blanks need no emphasis, and two emphases side by side would be none.
            var becomesStrong = string.IsNullOrWhiteSpace(words) ? isStrong : span.Kind is SpanKind.Strong;
            if (becomesStrong != isStrong) markup.Append(StrongMark);
            isStrong = becomesStrong;
            markup.Append(Of(span, words));
            isAtLineStart = IsAtLineStartBehind(words);
        }

        public override string ToString() => isStrong ? $"{markup}{StrongMark}" : markup.ToString();

        private string Of(Span span, string words)
        {
            var escaped = DiscordText.Escape(words, isAtLineStart);
            switch (span)
            {
                case { Kind: SpanKind.Mention } when Snowflake.TryParse(span.ExternalId, null, out var person):
                    Called.Add(person);
                    return $"<@{person}>";
                case { Kind: SpanKind.Place } when Snowflake.TryParse(span.ExternalId, null, out var channel):
                    return $"<#{channel}>";
                case { Kind: SpanKind.Moment, At: { } at }:
                    // Each reader's own time, and the one that the community speaks of.
                    return string.Create(CultureInfo.InvariantCulture, $"<t:{at.ToUnixTimeSeconds()}:f> ({escaped})");
                default:
                    return escaped;
            }
        }

        private bool IsAtLineStartBehind(string words)
        {
            var line = words.AsSpan(words.LastIndexOf('\n') + 1);
            return line.IsWhiteSpace() && (isAtLineStart || line.Length < words.Length);
        }
    }
}
