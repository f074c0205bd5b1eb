namespace Bot.Tests.Support.Discord;

internal sealed class GuildRoutes(FakeWorld world)
{
    public Reply Guild(ApiCall call) => Reply.Of(GuildJson.Of(Find(call)));

    public Reply Channels(ApiCall call) => Reply.Of(Find(call).ChannelsToJson());

    public Reply Roles(ApiCall call) => Reply.Of(Find(call).RolesToJson());

    public Reply Member(ApiCall call)
    {
        var guild = Find(call);
        var id = call.Id("user_id");
        if (!world.Users.ContainsKey(id)) throw ApiRefusal.UnknownUser();

        return Reply.Of((guild.MemberOrNull(id) ?? throw ApiRefusal.UnknownMember()).ToJson());
    }

    /// <exception cref="ApiRefusal">There is none, or the bot is not in it: Discord makes no difference.</exception>
    private FakeGuild Find(ApiCall call) =>
        world.Guilds.GetValueOrDefault(call.Id("guild_id")) is { HasBot: true } guild ? guild : throw ApiRefusal.UnknownGuild();
}
