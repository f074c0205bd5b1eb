using Bot.Commands.Chat;

namespace Bot.Host.Rendering;

/// <summary>Finds where a text that is too long for one message is best cut.</summary>
internal static class TextCut
{
    /// <returns>
    /// Behind a line's end, else behind a blank, else at the limit; inside a name, a time or an emphasis only where that
    /// alone is too long.
    /// </returns>
    public static int After(string text, int start, int limit, IReadOnlyList<PlacedSpan> spans)
    {
        if (text.Length - start <= limit) return text.Length;

        var last = start + limit;
        return Behind(text, start, last, spans, mark => mark == '\n')
            ?? Behind(text, start, last, spans, char.IsWhiteSpace)
            ?? At(text, start, last, spans);
    }

    private static int? Behind(string text, int start, int last, IReadOnlyList<PlacedSpan> spans, Predicate<char> isMark)
    {
        for (var cut = last; cut > start + 1; cut--)
        {
            if (!isMark(text[cut - 1])) continue;
            if (SpanAround(cut, spans) is not { } around) return cut;

            cut = around.Start + 1;
        }

        return null;
    }

    private static int At(string text, int start, int last, IReadOnlyList<PlacedSpan> spans)
    {
        if (SpanAround(last, spans) is { } around && around.Start > start) return around.Start;

        return char.IsLowSurrogate(text[last]) ? last - 1 : last;
    }

    private static PlacedSpan? SpanAround(int cut, IReadOnlyList<PlacedSpan> spans) =>
        spans.FirstOrDefault(span => span.IsWhole && span.Start < cut && cut < span.End);
}

/// <summary>A span and where its words stand in the whole text.</summary>
internal sealed record PlacedSpan(Span Span, int Start, int Length)
{
    public int End => Start + Length;

    /// <summary>Cutting it would make two of one name, time or emphasis.</summary>
    public bool IsWhole => Span.Kind is not SpanKind.Plain;
}
