namespace Bot.Discord;

/// <summary>A server. Of GUILD_CREATE, GUILD_DELETE and <c>GET /guilds/{id}</c> what we use.</summary>
public sealed record Guild
{
    public Snowflake Id { get; init; }

    public string Name { get; init => field = value ?? ""; } = "";

    public Snowflake OwnerId { get; init; }

    /// <summary>Where Discord itself greets newcomers; null where nowhere.</summary>
    public Snowflake? SystemChannelId { get; init; }

    public IReadOnlyList<Role> Roles { get; init => field = value ?? []; } = [];

    /// <summary>Those that the bot may see; in GUILD_CREATE only.</summary>
    public IReadOnlyList<Channel> Channels { get; init => field = value ?? []; } = [];

    /// <summary>In GUILD_CREATE: some of the members, the bot itself among them.</summary>
    public IReadOnlyList<GuildMember> Members { get; init => field = value ?? []; } = [];

    /// <summary>In GUILD_DELETE: an outage, not a removal.</summary>
    public bool Unavailable { get; init; }
}

public sealed record Role
{
    public Snowflake Id { get; init; }

    public Permissions Permissions { get; init; }
}

/// <summary>A channel, or a thread.</summary>
public sealed record Channel
{
    public const int TypeText = 0;
    public const int TypeDm = 1;
    public const int TypeAnnouncement = 5;

    public Snowflake Id { get; init; }

    /// <summary>A number that may be one we do not know.</summary>
    public int Type { get; init; }

    public Snowflake? GuildId { get; init; }

    public string? Name { get; init; }

    public int? Position { get; init; }

    public IReadOnlyList<PermissionOverwrite> PermissionOverwrites { get; init => field = value ?? []; } = [];
}

public sealed record PermissionOverwrite
{
    public const int TypeRole = 0;
    public const int TypeMember = 1;

    public Snowflake Id { get; init; }

    public int Type { get; init; }

    public Permissions Allow { get; init; }

    public Permissions Deny { get; init; }
}
