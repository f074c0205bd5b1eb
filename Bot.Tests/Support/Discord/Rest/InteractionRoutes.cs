using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>The first answer to an interaction. (interactions/receiving-and-responding)</summary>
internal sealed class InteractionRoutes(FakeWorld world)
{
    private const int NewMessage = 4;
    private const int Thinking = 5;
    private const int DeferredUpdate = 6;
    private const int Update = 7;
    private const int Suggestions = 8;
    private const int OpensModal = 9;

    public Reply Callback(ApiCall call)
    {
        var interaction = world.Interactions.FirstOrDefault(one => one.Id == call.Id("interaction_id") && one.Token == call.Values["interaction_token"]);
        if (interaction is null) throw ApiRefusal.UnknownInteraction();
        if (interaction.IsAcknowledged) throw ApiRefusal.AlreadyAcknowledged();
        if (interaction.HasFailed) throw ApiRefusal.UnknownInteraction();

        var type = (int?)call.Fields["type"] ?? throw ApiRefusal.InvalidBody("type", "BASE_TYPE_REQUIRED", "This field is required");
        var data = call.Fields["data"] as JsonObject ?? [];
        EnsureSuits(type, interaction);
        var made = Answer(type, data, interaction);
        interaction.Acknowledge(type);
        return call.Flag("with_response") ? Reply.Of(Response(type, interaction, made)) : Reply.Nothing;
    }

    private FakeMessage? Answer(int type, JsonObject data, FakeInteraction interaction)
    {
        switch (type)
        {
            case NewMessage:
                MessageRules.EnsureFits(data, MessageRules.AnswerFlags, "data");
                if (MessageContent.Read(data).IsEmpty) throw ApiRefusal.EmptyMessage();
                return interaction.Original = world.Writing.Post(interaction.Channel, world.Bot, data, (int?)data["flags"] ?? 0, answers: interaction);
            case Thinking:
                MessageRules.EnsureOnlyFlags(data);
                var flags = FakeMessage.Loading | ((int?)data["flags"] ?? 0);
                return interaction.Original = world.Writing.Post(interaction.Channel, world.Bot, [], flags, answers: interaction);
            case DeferredUpdate:
                interaction.Original = interaction.Source;
                return null;
            case Update:
                MessageRules.EnsureFits(data, MessageRules.OrdinaryFlags, "data");
                if (interaction.Source!.Current.With(data).IsEmpty) throw ApiRefusal.EmptyMessage();
                interaction.Original = interaction.Source;
                return interaction.Source.IsDeleted ? interaction.Source : world.Writing.Edit(interaction.Source, data);
            case Suggestions:
                var choices = CommandRules.Choices(data["choices"] as JsonArray, "data.choices").ToList();
                if (choices.Count > 0) throw ApiRefusal.InvalidBody(choices);
                interaction.Choices = [.. ((JsonArray)data["choices"]!).Select(one => new FakeChoice((string)one!["name"]!, one["value"]!.ToString()))];
                return null;
            default:
                ModalRules.EnsureFits(data);
                interaction.By.OpenModal = interaction.Modal = new FakeModal(interaction, data);
                return null;
        }
    }

    private static void EnsureSuits(int type, FakeInteraction interaction)
    {
        var isSuggesting = interaction.Type == FakeInteraction.Autocomplete;
        var wrong = type switch
        {
            NewMessage or Thinking => isSuggesting ? "Autocomplete is answered with suggestions only" : null,
            DeferredUpdate or Update => interaction.Source is null || isSuggesting ? "Only a component's message can be updated" : null,
            Suggestions => isSuggesting ? null : "Suggestions answer autocomplete only",
            OpensModal => interaction.Type is FakeInteraction.Command or FakeInteraction.Component ? null : "A form cannot follow a form or autocomplete",
            _ => "No type that an interaction over the gateway can be answered with",
        };
        if (wrong is not null) throw ApiRefusal.InvalidBody("type", "INTERACTION_CALLBACK_TYPE_INVALID", wrong);
    }

    private static JsonObject Response(int type, FakeInteraction interaction, FakeMessage? made)
    {
        var about = new JsonObject
        {
            ["id"] = $"{interaction.Id}",
            ["type"] = interaction.Type,
            ["channel_id"] = $"{interaction.Channel.Id}",
            ["response_message_loading"] = made?.IsThinking ?? false,
            ["response_message_ephemeral"] = made?.IsEphemeral ?? false,
        };
        if (interaction.Channel.Guild is { } guild) about["guild_id"] = $"{guild.Id}";
        var response = new JsonObject { ["interaction"] = about };
        if (made is null) return response;

        about["response_message_id"] = $"{made.Id}";
        response["resource"] = new JsonObject { ["type"] = type, ["message"] = made.ToJson() };
        return response;
    }
}
