using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>What a member may do. (topics/permissions)</summary>
internal static class DiscordPermissions
{
    private const Permissions All = (Permissions)ulong.MaxValue;

    /// <summary>In the guild as a whole.</summary>
    /// <param name="memberRoles">Without @everyone, whose role has the guild's own id.</param>
    public static Permissions InGuild(
        Snowflake guild, Snowflake owner, IReadOnlyList<Role> roles, Snowflake member, IReadOnlyList<Snowflake> memberRoles)
    {
        if (member == owner) return All;

        var granted = roles.Where(role => role.Id == guild || memberRoles.Contains(role.Id))
            .Aggregate(Permissions.None, (sum, role) => sum | role.Permissions);
        return granted.HasFlag(Permissions.Administrator) ? All : granted;
    }

    /// <summary>In one channel: the overwrites of @everyone, then of all roles together, then of the member alone.</summary>
    public static Permissions InChannel(
        Permissions inGuild, IReadOnlyList<PermissionOverwrite> overwrites, Snowflake guild, Snowflake member, IReadOnlyList<Snowflake> memberRoles)
    {
        if (inGuild.HasFlag(Permissions.Administrator)) return All;

        var allowed = Apply(inGuild, overwrites.Where(overwrite => overwrite.Id == guild));
        allowed = Apply(allowed, overwrites.Where(overwrite => overwrite.Type == PermissionOverwrite.TypeRole && memberRoles.Contains(overwrite.Id)));
        return Apply(allowed, overwrites.Where(overwrite => overwrite.Type == PermissionOverwrite.TypeMember && overwrite.Id == member));
    }

    // Together they first deny, then allow: what one role allows, no other takes away.
    private static Permissions Apply(Permissions before, IEnumerable<PermissionOverwrite> overwrites)
    {
        var (deny, allow) = (Permissions.None, Permissions.None);
        foreach (var overwrite in overwrites) (deny, allow) = (deny | overwrite.Deny, allow | overwrite.Allow);
        return (before & ~deny) | allow;
    }
}
