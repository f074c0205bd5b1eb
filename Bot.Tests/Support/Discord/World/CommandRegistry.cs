using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>The registered commands, global ones under no guild. (interactions/application-commands)</summary>
internal sealed class CommandRegistry(FakeWorld world)
{
    /// <summary>New names in a day and scope.</summary>
    private const int DailyCreates = 200;

    private readonly Dictionary<ulong, ImmutableList<JsonObject>> scopes = [];
    private readonly Dictionary<ulong, List<DateTimeOffset>> creates = [];

    public IReadOnlyList<JsonObject> In(FakeGuild? guild) => scopes.GetValueOrDefault(guild?.Id ?? 0, []);

    /// <summary>What a client shows there: the guild's own and the global ones.</summary>
    public IReadOnlyList<JsonObject> OfferedIn(FakeChannel channel) =>
        [.. channel.Guild is { } guild ? In(guild) : [], .. In(null)];

    /// <summary>Replaces everything in a scope; a name that was there keeps its id.</summary>
    /// <exception cref="ApiRefusal">Too many new names today.</exception>
    public IReadOnlyList<JsonObject> Overwrite(FakeGuild? guild, IReadOnlyList<JsonObject> bodies)
    {
        var scope = guild?.Id ?? 0;
        var former = In(guild);
        var registered = bodies.Select(body => Register(body, guild, former)).ToImmutableList();
        Count(scope, registered.Count(command => former.All(one => (string?)one["id"] != (string?)command["id"])));
        scopes[scope] = registered;
        return registered;
    }

    /// <summary>As lists give it: localisations only when asked for.</summary>
    public static JsonObject Listed(JsonObject command, bool withLocalizations)
    {
        var copy = (JsonObject)command.DeepClone();
        if (!withLocalizations) Strip(copy);
        return copy;
    }

    private static void Strip(JsonObject named)
    {
        named.Remove("name_localizations");
        named.Remove("description_localizations");
        foreach (var inner in ((string[])["options", "choices"]).SelectMany(name => named[name] as JsonArray ?? []).OfType<JsonObject>()) Strip(inner);
    }

    private JsonObject Register(JsonObject body, FakeGuild? guild, IReadOnlyList<JsonObject> former)
    {
        var type = (int?)body["type"] ?? 1;
        var before = former.FirstOrDefault(one => (string?)one["name"] == (string?)body["name"] && (int)one["type"]! == type);
        var command = (JsonObject)body.DeepClone();
        command["id"] = before?["id"]?.DeepClone() ?? $"{world.Ids.Next()}";
        command["application_id"] = $"{world.Application.Id}";
        command["version"] = $"{world.Ids.Next()}";
        command["type"] = type;
        command["description"] ??= "";
        command["nsfw"] ??= false;
        command["default_member_permissions"] = body["default_member_permissions"]?.ToString();
        command.Remove("dm_permission");
        if (guild is not null)
        {
            command["guild_id"] = $"{guild.Id}";
            return command;
        }

        command["contexts"] ??= null;
        command["integration_types"] ??= new JsonArray(0);
        return command;
    }

    private void Count(ulong scope, int count)
    {
        if (!creates.TryGetValue(scope, out var today)) creates[scope] = today = [];
        today.RemoveAll(at => world.Now - at >= TimeSpan.FromDays(1));
        if (today.Count + count > DailyCreates) throw ApiRefusal.TooManyCommandCreates();

        today.AddRange(Enumerable.Repeat(world.Now, count));
    }
}
