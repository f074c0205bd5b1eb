using Bot.Discord;
using Bot.Host.Discord;

namespace Bot.Tests.Discord.Adapter;

/// <summary>What the bot may do in a channel. (topics/permissions)</summary>
public sealed class DiscordPermissionTests
{
    private const Permissions Write = Permissions.ViewChannel | Permissions.SendMessages;

    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake Owner = new(2);
    private static readonly Snowflake Bot = new(3);
    private static readonly Snowflake First = new(4);
    private static readonly Snowflake Second = new(5);

    [Fact]
    public void The_owner_may_everything() => Assert.True(InGuild(Owner).HasFlag(Permissions.Administrator));

    [Fact]
    public void What_everyone_may_and_what_ones_roles_may_adds_up() =>
        Assert.Equal(Write, InGuild(Bot, new Role { Id = Guild, Permissions = Permissions.ViewChannel }, new Role { Id = First, Permissions = Permissions.SendMessages }));

    [Fact]
    public void A_role_that_one_has_not_gives_nothing() =>
        Assert.Equal(Permissions.None, InGuild(Bot, new Role { Id = new Snowflake(9), Permissions = Write }));

    [Fact]
    public void No_channel_is_closed_to_an_administrator() =>
        Assert.True(InChannel(Permissions.Administrator, Deny(Guild, PermissionOverwrite.TypeRole)).HasFlag(Write));

    [Fact]
    public void What_everyone_is_denied_one_role_may_allow() =>
        Assert.Equal(Write, InChannel(Write, Deny(Guild, PermissionOverwrite.TypeRole), Allow(First, PermissionOverwrite.TypeRole)));

    [Fact]
    public void What_one_role_allows_no_other_takes_away() =>
        Assert.Equal(Write, InChannel(Write, Allow(First, PermissionOverwrite.TypeRole), Deny(Second, PermissionOverwrite.TypeRole)));

    [Fact]
    public void The_members_own_overwrite_comes_last() =>
        Assert.Equal(Permissions.None, InChannel(Write, Deny(Bot, PermissionOverwrite.TypeMember), Allow(First, PermissionOverwrite.TypeRole)));

    private static Permissions InGuild(Snowflake member, params Role[] roles) => DiscordPermissions.InGuild(Guild, Owner, roles, member, [First, Second]);

    private static Permissions InChannel(Permissions inGuild, params PermissionOverwrite[] overwrites) =>
        DiscordPermissions.InChannel(inGuild, overwrites, Guild, Bot, [First, Second]);

    private static PermissionOverwrite Deny(Snowflake id, int type) => new() { Id = id, Type = type, Deny = Write };

    private static PermissionOverwrite Allow(Snowflake id, int type) => new() { Id = id, Type = type, Allow = Write };
}
