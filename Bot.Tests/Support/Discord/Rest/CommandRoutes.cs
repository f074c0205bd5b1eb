using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

internal sealed class CommandRoutes(FakeWorld world)
{
    public Reply List(ApiCall call)
    {
        var guild = Scope(call);
        var withLocalizations = call.Flag("with_localizations");
        return Reply.Of(new JsonArray([.. world.Commands.In(guild).Select(command => CommandRegistry.Listed(command, withLocalizations))]));
    }

    public Reply Overwrite(ApiCall call)
    {
        var guild = Scope(call);
        List<JsonObject> bodies = [.. (call.Body as JsonArray ?? []).OfType<JsonObject>()];
        var faults = CommandRules.Check(bodies, isGlobal: guild is null).ToList();
        if (faults.Count > 0) throw ApiRefusal.InvalidBody(faults);

        return Reply.Of(new JsonArray([.. world.Commands.Overwrite(guild, bodies).Select(command => command.DeepClone())]));
    }

    /// <returns>Null for the global scope.</returns>
    private FakeGuild? Scope(ApiCall call)
    {
        if (call.Id("application_id") != world.Application.Id) throw new ApiRefusal(403, 20012, "You are not authorized to perform this action on this application");
        if (!call.Values.ContainsKey("guild_id")) return null;

        return world.Guilds.GetValueOrDefault(call.Id("guild_id")) is { HasBot: true } guild ? guild : throw ApiRefusal.MissingAccess();
    }
}
