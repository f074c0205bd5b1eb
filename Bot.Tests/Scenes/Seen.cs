namespace Bot.Tests.Scenes;

/// <summary>Something of the bot's that stands before somebody. Alive: an edit shows here at once.</summary>
/// <param name="message">The platform's own; two views of one message are equal.</param>
internal sealed class Seen(object message, DateTimeOffset at, Func<string> text, Func<IReadOnlyList<string>> labels) : IEquatable<Seen>
{
    public object Message => message;

    public DateTimeOffset At => at;

    /// <summary>As read, without markup.</summary>
    public string Text => text();

    /// <summary>Of the buttons under it.</summary>
    public IReadOnlyList<string> Labels => labels();

    public bool Says(string words) => Text.Contains(words, StringComparison.Ordinal);

    public bool Equals(Seen? other) => ReferenceEquals(message, other?.Message);

    public override bool Equals(object? obj) => obj is Seen other && Equals(other);

    public override int GetHashCode() => message.GetHashCode();

    public override string ToString() => $"{Text} {string.Concat(Labels.Select(label => $"[{label}]"))}";
}
