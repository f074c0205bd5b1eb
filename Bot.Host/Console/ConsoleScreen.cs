using Bot.Commands.Chat;

namespace Bot.Host.Console;

/// <param name="Number">What can be typed instead of the label.</param>
internal sealed record ConsoleButton(int Number, string Label, string Token, string MessageId);

/// <summary>The terminal as a group chat: who sees what, and which buttons are there to press.</summary>
internal sealed class ConsoleScreen(TextWriter output, ConsoleRenderer renderer)
{
    private readonly Lock gate = new();
    private readonly List<Shown> messages = [];
    private int lastButton;

    /// <summary>False while nobody is looking: what is shown then is gone.</summary>
    public bool IsOn { get; set; } = true;

    /// <summary>Shows a message, or shows it again in its new form.</summary>
    /// <param name="onlyFor">The one who sees it; null for everyone.</param>
    /// <param name="name">How that person is called on the screen.</param>
    public void Show(string messageId, Composed composed, string? onlyFor, string? name)
    {
        lock (gate)
        {
            if (!IsOn) return;

            var earlier = messages.FirstOrDefault(message => message.Id == messageId);
            if (earlier is not null) messages.Remove(earlier);

            var buttons = composed.Buttons
                .Where(button => button.Kind is ComposedButtonKind.Press)
                .Select(button => new ConsoleButton(NumberOf(earlier, button.Label), button.Label, button.Value, messageId))
                .ToList();
            messages.Add(new Shown(messageId, onlyFor, composed.AwaitsWords, buttons));
            output.Write(renderer.Message(composed, buttons, name, isRedrawn: earlier is not null));
        }
    }

    public void Say(string line)
    {
        lock (gate) output.WriteLine(line);
    }

    public ConsoleButton? FindButton(string person, string label) =>
        Find(person, button => string.Equals(button.Label.TrimStart('✓', ' '), label.TrimStart('✓', ' '), StringComparison.OrdinalIgnoreCase));

    public ConsoleButton? FindButton(string person, int number) => Find(person, button => button.Number == number);

    /// <summary>Whether the last thing that this person was told privately asks for their words.</summary>
    public bool AwaitsWordsOf(string person)
    {
        lock (gate) return messages.LastOrDefault(message => message.OnlyFor == person)?.AwaitsWords ?? false;
    }

    private ConsoleButton? Find(string person, Predicate<ConsoleButton> wanted)
    {
        lock (gate)
        {
            return messages
                .Where(message => message.OnlyFor is null || message.OnlyFor == person)
                .Reverse()
                .Select(message => message.Buttons.Find(wanted))
                .FirstOrDefault(button => button is not null);
        }
    }

    // A button that stays keeps its number.
    private int NumberOf(Shown? earlier, string label) => earlier?.Buttons.Find(button => button.Label == label)?.Number ?? ++lastButton;

    private sealed record Shown(string Id, string? OnlyFor, bool AwaitsWords, List<ConsoleButton> Buttons);
}
