using System.Text.Json.Serialization;

namespace Bot.Discord;

/// <summary>A component of a message or a form: one shape for every kind, as in Discord's JSON. (components/reference)</summary>
public sealed record Component
{
    public const int TypeRow = 1;
    public const int TypeButton = 2;
    public const int TypeTextInput = 4;
    public const int TypeChannelSelect = 8;
    public const int TypeTextDisplay = 10;
    public const int TypeLabel = 18;

    /// <summary>A number that may be one we do not know.</summary>
    public int Type { get; init; }

    /// <summary>Of a text display: up to 4,000 characters, with markup.</summary>
    public string? Content { get; init; }

    /// <summary>Of a row.</summary>
    public IReadOnlyList<Component>? Components { get; init; }

    /// <summary>Of a label: the one component that it names.</summary>
    [JsonPropertyName("component")]
    public Component? Child { get; init; }

    /// <summary>1 to 100 characters. It comes back unchanged, and anybody can forge it.</summary>
    public string? CustomId { get; init; }

    /// <summary>A button's (80 characters) or a label's (45).</summary>
    public string? Label { get; init; }

    /// <summary>A button's: 1 primary, 2 secondary, 3 success, 4 danger, 5 link. A text input's: 1 short, 2 paragraph.</summary>
    public int? Style { get; init; }

    public string? Url { get; init; }

    /// <summary>Up to 150 characters on a select, 100 on a text input.</summary>
    public string? Placeholder { get; init; }

    public int? MinValues { get; init; }

    /// <summary>1 to 25.</summary>
    public int? MaxValues { get; init; }

    public IReadOnlyList<int>? ChannelTypes { get; init; }

    /// <summary>Of a text input, up to 4,000.</summary>
    public int? MaxLength { get; init; }

    public bool? Required { get; init; }

    /// <summary>What a text input holds; in a submitted form, what was written.</summary>
    public string? Value { get; init; }

    /// <summary>Of a label, up to 100 characters.</summary>
    public string? Description { get; init; }
}

/// <summary>A form that opens over the chat.</summary>
public sealed record Modal
{
    /// <summary>1 to 100 characters.</summary>
    public string CustomId { get; init; } = "";

    /// <summary>Up to 45 characters.</summary>
    public string Title { get; init; } = "";

    /// <summary>1 to 5.</summary>
    public IReadOnlyList<Component> Components { get; init; } = [];
}
