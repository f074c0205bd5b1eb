namespace Bot.Commands.Chat;

public enum SpanKind
{
    Plain,
    Strong,
    Mention,

    /// <summary>A place of the chat; the words stand in for it where the platform cannot show it.</summary>
    Place,
    Moment,
}

/// <summary>A run of words for one reader. It is data: the platform's renderer escapes it.</summary>
/// <param name="ExternalId">Whom a mention calls, or the topic of a place, on the platform that it is for.</param>
/// <param name="At">The instant of a moment; the words give it in the community's zone.</param>
public sealed record Span(string Words, SpanKind Kind = SpanKind.Plain, string? ExternalId = null, DateTimeOffset? At = null);

public enum ComposedButtonKind
{
    Press,
    Copy,
    AddBotAsAdmin,
    PickPlaces,
}

/// <param name="Value">The signed token of a press or a pick, or the words to copy.</param>
public sealed record ComposedButton(string Label, ComposedButtonKind Kind, string Value);

/// <summary>A <see cref="Drawing"/> in words for one reader, on one platform.</summary>
public sealed record Composed(IReadOnlyList<Span> Spans, IReadOnlyList<ComposedButton> Buttons, bool AwaitsWords)
{
    /// <summary>What a form for the awaited words gives back: <see cref="WordsSaid.Question"/>. Null where no question was asked.</summary>
    public string? Question { get; init; }

    public string PlainText => string.Concat(Spans.Select(span => span.Words));
}
