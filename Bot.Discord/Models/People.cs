namespace Bot.Discord;

public sealed record User
{
    public Snowflake Id { get; init; }

    public string Username { get; init => field = value ?? ""; } = "";

    /// <summary>The name that people chose to be shown; null where they chose none.</summary>
    public string? GlobalName { get; init; }

    public bool Bot { get; init; }
}

/// <summary>A user in a guild.</summary>
public sealed record GuildMember
{
    /// <summary>Left out in the events of messages, which name the user beside it.</summary>
    public User? User { get; init; }

    /// <summary>The name in this guild; null where it is the user's own.</summary>
    public string? Nick { get; init; }

    public IReadOnlyList<Snowflake> Roles { get; init => field = value ?? []; } = [];

    /// <summary>Computed for the channel; present in interactions only.</summary>
    public Permissions? Permissions { get; init; }
}

/// <summary>The application as <c>GET /applications/@me</c> and READY give it.</summary>
public sealed record Application
{
    public Snowflake Id { get; init; }
}
