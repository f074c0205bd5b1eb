using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>What a person does with commands, components and forms; done when the gateway has it.</summary>
public sealed partial class FakeUser
{
    /// <summary>Uses a slash command, as far as their client offers it: <c>("need", "prenatal in Boise")</c>, a subcommand as "meetup create".</summary>
    /// <param name="options">Values are strings, whole numbers, doubles, booleans, users, channels or roles.</param>
    /// <exception cref="InvalidOperationException">Their client would not offer or send it.</exception>
    public Task<FakeInteraction> UsesCommandAsync(FakeChannel channel, string command, params (string Name, object Value)[] options) =>
        InteractsAsync(FakeInteraction.Command, channel, () => new CommandPicker(world, this, channel).Pick(command, options));

    /// <summary>Types in an option that suggests, and waits for the suggestions.</summary>
    public async Task<IReadOnlyList<FakeChoice>> AutocompletesAsync(
        FakeChannel channel, string command, string option, string typed, params (string Name, object Value)[] others)
    {
        var interaction = await InteractsAsync(
            FakeInteraction.Autocomplete, channel, () => new CommandPicker(world, this, channel).Typing(command, option, typed, others));
        await world.WaitUntilAsync(() => interaction.Choices is not null, null, $"suggestions for {command} {option}: {typed}");
        return interaction.Choices!;
    }

    /// <summary>Presses the button with this label.</summary>
    /// <exception cref="InvalidOperationException">They do not see it, or it cannot be pressed.</exception>
    public Task<FakeInteraction> PressesAsync(FakeMessage message, string label)
    {
        EnsureSees(message);
        var button = message.Button(label);
        if (button.IsDisabled) throw new InvalidOperationException($"[{label}] is disabled.");
        if (button.CustomId is null) throw new InvalidOperationException($"[{label}] is a link to {button.Url}.");

        return InteractsAsync(
            FakeInteraction.Component,
            message.Channel,
            () => new JsonObject { ["custom_id"] = button.CustomId, ["component_type"] = ComponentTree.Button, ["id"] = button.ComponentId },
            message);
    }

    /// <summary>Sends a custom_id of their own making, as a changed client can.</summary>
    /// <exception cref="InvalidOperationException">They do not see the message.</exception>
    public Task<FakeInteraction> PressesForgedAsync(FakeMessage message, string customId)
    {
        EnsureSees(message);
        var data = new JsonObject { ["custom_id"] = customId, ["component_type"] = ComponentTree.Button, ["id"] = 2 };
        return InteractsAsync(FakeInteraction.Component, message.Channel, () => data, message);
    }

    /// <summary>Chooses channels in the select with this placeholder.</summary>
    /// <inheritdoc cref="PressesAsync"/>
    public Task<FakeInteraction> PicksAsync(FakeMessage message, string placeholder, params FakeChannel[] channels)
    {
        var select = SelectIn(message, placeholder, ComponentTree.ChannelSelect);
        if (select["channel_types"] is JsonArray types && !types.Any(type => (int)type! == 0))
            throw new InvalidOperationException($"\"{placeholder}\" offers no text channels.");

        var resolved = new JsonObject { ["channels"] = new JsonObject(channels.Select(channel => new KeyValuePair<string, JsonNode?>($"{channel.Id}", channel.ToJson()))) };
        return ChoosesAsync(message, select, [.. channels.Select(channel => $"{channel.Id}")], resolved);
    }

    /// <summary>Chooses by their labels in the string select with this placeholder.</summary>
    /// <inheritdoc cref="PressesAsync"/>
    public Task<FakeInteraction> PicksAsync(FakeMessage message, string placeholder, params string[] labels)
    {
        var select = SelectIn(message, placeholder, ComponentTree.StringSelect);
        var offered = ((JsonArray)select["options"]!).ToDictionary(option => (string)option!["label"]!, option => (string)option!["value"]!);
        return ChoosesAsync(message, select, [.. labels.Select(label => offered[label])], resolved: null);
    }

    /// <summary>Fills the form, field by field from the top, and sends it.</summary>
    /// <exception cref="InvalidOperationException">It is not before them, or a field does not take its value.</exception>
    public Task<FakeInteraction> SubmitsAsync(FakeModal modal, params string[] values)
    {
        if (OpenModal != modal) throw new InvalidOperationException($"\"{modal.Title}\" is not before {Name}.");

        var origin = modal.OpenedBy;
        return InteractsAsync(FakeInteraction.ModalSubmit, origin.Channel, () => CloseWith(modal.Filled(values)), origin.Source, origin);
    }

    /// <summary>Closes the form; the bot is not told.</summary>
    /// <exception cref="InvalidOperationException">It is not before them.</exception>
    public Task DismissesAsync(FakeModal modal) => world.ActAsync(() =>
    {
        if (OpenModal != modal) throw new InvalidOperationException($"\"{modal.Title}\" is not before {Name}.");

        OpenModal = null;
    });

    private JsonObject CloseWith(JsonObject data)
    {
        OpenModal = null;
        return data;
    }

    private JsonObject SelectIn(FakeMessage message, string placeholder, int type)
    {
        EnsureSees(message);
        var select = message.Walk(type).FirstOrDefault(component => (string?)component["placeholder"] == placeholder)
            ?? throw new InvalidOperationException($"{message} has no such select \"{placeholder}\".");
        return (bool?)select["disabled"] == true ? throw new InvalidOperationException($"\"{placeholder}\" is disabled.") : select;
    }

    private Task<FakeInteraction> ChoosesAsync(FakeMessage message, JsonObject select, IReadOnlyList<string> values, JsonObject? resolved)
    {
        var (least, most) = ((int)select["min_values"]!, (int)select["max_values"]!);
        if (values.Count < least || values.Count > most) throw new InvalidOperationException($"{least} to {most} can be chosen, not {values.Count}.");

        var data = new JsonObject
        {
            ["custom_id"] = select["custom_id"]!.DeepClone(),
            ["component_type"] = select["type"]!.DeepClone(),
            ["id"] = select["id"]!.DeepClone(),
            ["values"] = new JsonArray([.. values.Select(value => (JsonNode)value)]),
        };
        if (resolved is not null) data["resolved"] = resolved;
        return InteractsAsync(FakeInteraction.Component, message.Channel, () => data, message);
    }

    private Task<FakeInteraction> InteractsAsync(
        int type, FakeChannel channel, Func<JsonObject> data, FakeMessage? source = null, FakeInteraction? trigger = null) => world.ActAsync(() =>
    {
        var interaction = new FakeInteraction(world, type, this, channel, data()) { Source = source, TriggeredBy = trigger };
        world.Add(interaction);
        world.Events.Add("INTERACTION_CREATE", interaction.ToJson(), Intent.None);
        return interaction;
    });
}
