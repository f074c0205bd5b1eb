namespace Bot.Tests.Support.Discord;

/// <summary>Who may what where. (topics/permissions, Permission Overwrites)</summary>
internal static class Access
{
    /// <returns>None for somebody who is not in the guild; everything that a private channel has for its two people.</returns>
    public static FakePermissions Of(FakeUser user, FakeChannel channel)
    {
        if (channel.Guild is not { } guild) return channel.Recipient == user || user.IsBot ? FakePermissions.Ordinary : FakePermissions.None;
        if (guild.MemberOrNull(user) is not { } member) return FakePermissions.None;
        if (guild.Owner == user) return FakePermissions.All;

        var granted = member.Roles.Aggregate(guild.Everyone.Permissions, (sum, role) => sum | role.Permissions);
        if (granted.HasFlag(FakePermissions.Administrator)) return FakePermissions.All;

        granted = Apply(granted, channel.Overwrites.Where(overwrite => overwrite.Id == guild.Everyone.Id));
        granted = Apply(granted, channel.Overwrites.Where(overwrite => member.Roles.Any(role => role.Id == overwrite.Id)));
        granted = Apply(granted, channel.Overwrites.Where(overwrite => overwrite.Id == user.Id));
        return granted.HasFlag(FakePermissions.ViewChannel) ? granted : FakePermissions.None;
    }

    public static bool May(this FakeUser user, FakePermissions what, FakeChannel channel) => Of(user, channel).HasFlag(what);

    private static FakePermissions Apply(FakePermissions granted, IEnumerable<Overwrite> overwrites)
    {
        var (denied, allowed) = overwrites.Aggregate(
            (Denied: FakePermissions.None, Allowed: FakePermissions.None), (sum, one) => (sum.Denied | one.Denied, sum.Allowed | one.Allowed));
        return granted & ~denied | allowed;
    }
}

/// <summary>What a channel changes for a role or a member.</summary>
/// <param name="Type">0 for a role, 1 for a member.</param>
internal sealed record Overwrite(ulong Id, int Type, FakePermissions Allowed, FakePermissions Denied);
