using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Where the gateway is, and who the bot is.</summary>
internal sealed class AboutRoutes(FakeWorld world)
{
    public Reply Gateway(ApiCall call) => Reply.Of(new JsonObject { ["url"] = world.Gateway().Url });

    public Reply GatewayBot(ApiCall call)
    {
        var door = world.Gateway();
        return Reply.Of(new JsonObject { ["url"] = door.Url, ["shards"] = 1, ["session_start_limit"] = door.SessionStartLimit });
    }

    public Reply Me(ApiCall call)
    {
        var me = world.Bot.ToJson();
        me["mfa_enabled"] = false;
        me["locale"] = "en-US";
        me["verified"] = true;
        me["email"] = null;
        return Reply.Of(me);
    }

    public Reply Application(ApiCall call) => Reply.Of(
        world.Application.ToJson(world.Bot, world.Guilds.Values.FirstOrDefault()?.Owner, world.Guilds.Values.Count(guild => guild.HasBot)));
}
