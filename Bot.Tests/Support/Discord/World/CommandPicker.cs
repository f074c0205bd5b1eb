using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>What a Discord client lets a person do with commands: it shows only some, and sends only what fits.</summary>
internal sealed class CommandPicker(FakeWorld world, FakeUser user, FakeChannel channel)
{
    private const int ChatInput = 1;
    private const int SubCommand = 1;
    private const int Group = 2;

    /// <exception cref="InvalidOperationException">The client would not send it.</exception>
    public JsonObject Pick(string command, IReadOnlyList<(string Name, object Value)> options) => Build(command, options, focused: null);

    /// <inheritdoc cref="Pick"/>
    public JsonObject Typing(string command, string option, string typed, IReadOnlyList<(string Name, object Value)> others) =>
        Build(command, [.. others, (option, typed)], focused: option);

    private JsonObject Build(string line, IReadOnlyList<(string Name, object Value)> given, string? focused)
    {
        var words = line.Split(' ');
        var command = Offered(words[0]);
        var resolved = new JsonObject();
        var data = new JsonObject { ["id"] = command["id"]!.DeepClone(), ["name"] = words[0], ["type"] = ChatInput };
        if (command["guild_id"] is { } guildId) data["guild_id"] = guildId.DeepClone();

        var (level, target) = (command, data);
        foreach (var word in words[1..])
        {
            level = Options(level).FirstOrDefault(option => (string)option["name"]! == word && (int)option["type"]! is SubCommand or Group)
                ?? throw new InvalidOperationException($"/{line}: there is no subcommand {word}.");
            var step = new JsonObject { ["name"] = word, ["type"] = level["type"]!.DeepClone() };
            target["options"] = new JsonArray(step);
            target = step;
        }

        if (Options(level).Any(option => (int)option["type"]! is SubCommand or Group))
            throw new InvalidOperationException($"/{line} cannot be used bare: it has subcommands.");

        Fill(line, level, target, given, focused, resolved);
        if (resolved.Count > 0) data["resolved"] = resolved;
        return data;
    }

    private void Fill(
        string line, JsonObject level, JsonObject target, IReadOnlyList<(string Name, object Value)> given, string? focused, JsonObject resolved)
    {
        var known = Options(level).ToList();
        var unknown = given.Select(pair => pair.Name).Except(known.Select(option => (string)option["name"]!)).FirstOrDefault();
        if (unknown is not null) throw new InvalidOperationException($"/{line} has no option {unknown}.");

        var filled = new JsonArray();
        foreach (var option in known)
        {
            var name = (string)option["name"]!;
            var values = given.Where(pair => pair.Name == name).ToList();
            if (values.Count > 1) throw new InvalidOperationException($"/{line}: {name} is given twice.");
            if (values.Count == 0 && (bool?)option["required"] == true && focused is null) throw new InvalidOperationException($"/{line} needs {name}.");
            if (values.Count == 0) continue;

            var isFocused = name == focused;
            if (isFocused && (bool?)option["autocomplete"] != true) throw new InvalidOperationException($"/{line}: {name} suggests nothing.");

            var value = isFocused ? (string)values[0].Value : new OptionValue(option, channel, resolved).Read(values[0].Value);
            var sent = new JsonObject { ["name"] = name, ["type"] = option["type"]!.DeepClone(), ["value"] = value };
            if (isFocused) sent["focused"] = true;
            filled.Add(sent);
        }

        if (filled.Count > 0) target["options"] = filled;
    }

    private JsonObject Offered(string name)
    {
        var command = world.Commands.OfferedIn(channel).FirstOrDefault(one => (string)one["name"]! == name && (int)one["type"]! == ChatInput)
            ?? throw new InvalidOperationException($"There is no /{name} in {channel}: {string.Join(' ', world.Commands.OfferedIn(channel).Select(one => $"/{one["name"]}"))}");
        if (!IsOfferedHere(command)) throw new InvalidOperationException($"/{name} is not offered in {channel}.");
        if (channel.Guild is not { } guild) return command;

        if (!guild.HasBot) throw new InvalidOperationException($"The bot is not in {guild}.");
        if (!user.May(FakePermissions.UseApplicationCommands, channel)) throw new InvalidOperationException($"{user} may not use commands in {channel}.");
        if ((string?)command["default_member_permissions"] is { } needed && !Holds(ulong.Parse(needed)))
            throw new InvalidOperationException($"/{name} is not shown to {user}: it needs the permissions {needed}.");

        return command;
    }

    private bool Holds(ulong needed)
    {
        var held = Access.Of(user, channel);
        return held.HasFlag(FakePermissions.Administrator) || needed != 0 && ((ulong)held & needed) == needed;
    }

    // A guild's own command works in that guild only; a global one without contexts works everywhere.
    private bool IsOfferedHere(JsonObject command) =>
        command["contexts"] is not JsonArray contexts || contexts.Any(context => (int)context! == (channel.IsPrivate ? 1 : 0));

    private static IEnumerable<JsonObject> Options(JsonObject level) => (level["options"] as JsonArray ?? []).OfType<JsonObject>();
}
