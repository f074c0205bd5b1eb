using System.Text.Json;

namespace Bot.Discord;

/// <summary>Something that a person did with a command, a component or a form. (interactions/receiving-and-responding)</summary>
public sealed record Interaction
{
    public const int TypePing = 1;
    public const int TypeCommand = 2;
    public const int TypeComponent = 3;
    public const int TypeAutocomplete = 4;
    public const int TypeModal = 5;

    public Snowflake Id { get; init; }

    public Snowflake ApplicationId { get; init; }

    /// <summary>A number that may be one we do not know.</summary>
    public int Type { get; init; }

    /// <summary>The secret with which it is answered, for fifteen minutes. Never in a log.</summary>
    public string Token { get; init => field = value ?? ""; } = "";

    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    /// <summary>Who did it, in a guild.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>Who did it, in a private chat.</summary>
    public User? User { get; init; }

    /// <summary>The message that a component hung on; of a form, the one whose component opened it.</summary>
    public Message? Message { get; init; }

    public InteractionData? Data { get; init; }

    /// <summary>The language of the person's client, such as <c>es-ES</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>Without the token.</summary>
    public override string ToString() => $"Interaction {Id}";
}

public sealed record InteractionData
{
    /// <summary>The command's.</summary>
    public string Name { get; init => field = value ?? ""; } = "";

    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>The component's or the form's.</summary>
    public string CustomId { get; init => field = value ?? ""; } = "";

    /// <summary>What was picked in a select.</summary>
    public IReadOnlyList<string> Values { get; init => field = value ?? []; } = [];

    /// <summary>Who the ids are that were picked; null where none were.</summary>
    public Resolved? Resolved { get; init; }

    /// <summary>What a form holds.</summary>
    public IReadOnlyList<Component> Components { get; init => field = value ?? []; } = [];
}

public sealed record InteractionOption
{
    public string Name { get; init => field = value ?? ""; } = "";

    public int Type { get; init; }

    /// <summary>A string, a number or a boolean; absent on a subcommand.</summary>
    public JsonElement? Value { get; init; }

    /// <summary>Of a subcommand.</summary>
    public IReadOnlyList<InteractionOption> Options { get; init => field = value ?? []; } = [];

    /// <summary>The one that is being typed; autocomplete only.</summary>
    public bool Focused { get; init; }
}

/// <summary>The people whose ids stand in options and values.</summary>
public sealed record Resolved
{
    public IReadOnlyDictionary<Snowflake, User> Users { get; init => field = value ?? new Dictionary<Snowflake, User>(); } =
        new Dictionary<Snowflake, User>();

    /// <summary>Those of them who are in the guild; without their users.</summary>
    public IReadOnlyDictionary<Snowflake, GuildMember> Members { get; init => field = value ?? new Dictionary<Snowflake, GuildMember>(); } =
        new Dictionary<Snowflake, GuildMember>();
}
