using System.Text.Json.Serialization;

namespace Bot.Commands.Chat;

/// <summary>One message as it shall look: its text and what can be pressed under it.</summary>
[method: JsonConstructor]
public sealed record Drawing(Text Text, IReadOnlyList<Button> Buttons)
{
    public Drawing(Text text, params Button[] buttons)
        : this(text, (IReadOnlyList<Button>)buttons)
    {
    }

    /// <summary>It asks for words: where the platform can, the reply field opens.</summary>
    public bool AwaitsWords { get; init; }
}
