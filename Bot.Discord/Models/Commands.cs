namespace Bot.Discord;

/// <summary>A slash command as it is registered. (interactions/application-commands)</summary>
public sealed record ApplicationCommand
{
    public const int ContextGuild = 0;
    public const int ContextBotDm = 1;

    public string Name { get; init; } = "";

    /// <summary>By locale, such as <c>es-ES</c>; null where there are none.</summary>
    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    /// <summary>1 to 100 characters.</summary>
    public string Description { get; init; } = "";

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    /// <summary>Up to 25; those that must be given come first.</summary>
    public IReadOnlyList<ApplicationCommandOption>? Options { get; init; }

    /// <summary>Who sees it before a server's own settings; null means everyone.</summary>
    public Permissions? DefaultMemberPermissions { get; init; }

    public IReadOnlyList<int>? Contexts { get; init; }
}

public sealed record ApplicationCommandOption
{
    public const int TypeSubCommand = 1;
    public const int TypeSubCommandGroup = 2;
    public const int TypeString = 3;
    public const int TypeInteger = 4;
    public const int TypeBoolean = 5;
    public const int TypeUser = 6;

    public int Type { get; init; }

    public string Name { get; init; } = "";

    public IReadOnlyDictionary<string, string>? NameLocalizations { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyDictionary<string, string>? DescriptionLocalizations { get; init; }

    public bool? Required { get; init; }

    public IReadOnlyList<OptionChoice>? Choices { get; init; }

    public bool? Autocomplete { get; init; }

    public int? MaxLength { get; init; }
}

/// <param name="Name">1 to 100 characters, shown.</param>
/// <param name="Value">1 to 100 characters, sent back.</param>
public sealed record OptionChoice(string Name, string Value);
