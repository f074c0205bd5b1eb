namespace Bot.Tests.Support.Telegram;

/// <summary>A text as people see it, with what its stretches mean.</summary>
/// <param name="Text">Without markup.</param>
/// <param name="Entities">In order of their offset, outer before inner.</param>
/// <param name="Source">As it was sent: HTML where the call said so.</param>
public sealed record FormattedText(string Text, IReadOnlyList<TextEntity> Entities, string Source)
{
    internal static FormattedText Empty { get; } = new("", [], "");

    /// <summary>The server removes blanks at both ends and moves the entities along.</summary>
    internal FormattedText Trimmed()
    {
        var end = Text.TrimEnd().Length;
        var start = end - Text[..end].TrimStart().Length;
        var kept = Entities
            .Select(entity => (entity, from: Math.Clamp(entity.Offset, start, end), to: Math.Clamp(entity.End, start, end)))
            .Where(part => part.to > part.from)
            .Select(part => part.entity with { Offset = part.from - start, Length = part.to - part.from });

        return this with { Text = Text[start..end], Entities = [.. kept] };
    }
}
