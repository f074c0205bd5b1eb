using Bot.Commands.Chat;

namespace Bot.Tests.Support;

/// <summary>A message as people see it now.</summary>
internal sealed class ShownMessage(string id, Composed composed, string? onlyFor, string? mentionedIn)
{
    public string Id { get; } = id;

    public Composed Composed { get; private set; } = composed;

    /// <summary>As it was when it was sent.</summary>
    public Composed First { get; } = composed;

    /// <summary>The external id of the one who sees it; null for everyone.</summary>
    public string? OnlyFor { get; } = onlyFor;

    /// <summary>The place it stands in; null for a private one.</summary>
    public string? Place { get; } = mentionedIn;

    public int Edits { get; private set; }

    public string PlainText => Composed.PlainText;

    public IReadOnlyList<string> Labels => [.. Composed.Buttons.Select(button => button.Label)];

    public ComposedButton? Button(string label) => Composed.Buttons.FirstOrDefault(button => button.Label == label);

    public void Change(Composed composed)
    {
        Composed = composed;
        Edits++;
    }

    public override string ToString() => $"{(OnlyFor is null ? "" : $"(only {OnlyFor}) ")}{PlainText} [{string.Join("] [", Labels)}]";
}
