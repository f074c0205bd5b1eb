using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>A guild as far as we know it, and what the bot may do there.</summary>
internal sealed record GuildPicture
{
    private const Permissions ToWrite = Permissions.ViewChannel | Permissions.SendMessages;

    public required Snowflake Id { get; init; }

    public required string Name { get; init; }

    public required Snowflake Owner { get; init; }

    public required Snowflake? SystemChannel { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    public required IReadOnlyList<Channel> Channels { get; init; }

    public required Snowflake Bot { get; init; }

    /// <summary>Roles of the bot.</summary>
    public required IReadOnlyList<Snowflake> BotRoles { get; init; }

    public bool BotIsAdministrator => BotPermissions.HasFlag(Permissions.Administrator);

    /// <summary>There is one text channel to write in and no other: no admin needs to choose.</summary>
    public bool HasOnePlace => Writable.Take(2).Count() == 1;

    /// <summary>
    /// Where what belongs nowhere in particular goes: where Discord itself greets, else the uppermost; null where the bot may
    /// not write at all.
    /// </summary>
    public Snowflake? DefaultChannel =>
        Writable.FirstOrDefault(channel => channel.Id == SystemChannel)?.Id ?? Writable.FirstOrDefault()?.Id;

    private Permissions BotPermissions => DiscordPermissions.InGuild(Id, Owner, Roles, Bot, BotRoles);

    // Channels of one position stand in the order of their ids. (resources/channel)
    private IEnumerable<Channel> Writable => Channels
        .Where(channel => channel.Type == Channel.TypeText && MayWriteIn(channel))
        .OrderBy(channel => channel.Position ?? 0).ThenBy(channel => channel.Id.Value);

    private bool MayWriteIn(Channel channel) =>
        DiscordPermissions.InChannel(BotPermissions, channel.PermissionOverwrites, Id, Bot, BotRoles).HasFlag(ToWrite);
}
