namespace Bot.Tests.Support.Discord;

/// <summary>What follows the first answer, by the interaction's token.</summary>
internal sealed class WebhookRoutes(FakeWorld world)
{
    /// <summary>Straight after "is thinking" it fills that message; whether all see it was settled there.</summary>
    public Reply FollowUp(ApiCall call)
    {
        var interaction = Find(call);
        MessageRules.EnsureFits(call.Fields, MessageRules.AnswerFlags);
        if (MessageContent.Read(call.Fields).IsEmpty) throw ApiRefusal.EmptyMessage();
        if (interaction.Original is { IsThinking: true } thinking) return Reply.Of(world.Writing.Edit(thinking, call.Fields).ToJson());

        var message = world.Writing.Post(interaction.Channel, world.Bot, call.Fields, (int?)call.Fields["flags"] ?? 0, answers: interaction);
        interaction.Add(message);
        return Reply.Of(message.ToJson());
    }

    public Reply GetOriginal(ApiCall call) => Reply.Of(Original(call).ToJson());

    public Reply EditOriginal(ApiCall call) => Change(call, Original(call));

    public Reply DeleteOriginal(ApiCall call) => Remove(Original(call));

    public Reply Get(ApiCall call) => Reply.Of(ById(call).ToJson());

    public Reply Edit(ApiCall call) => Change(call, ById(call));

    public Reply Delete(ApiCall call) => Remove(ById(call));

    private Reply Change(ApiCall call, FakeMessage message)
    {
        // Whether it is ephemeral was settled when it was sent; Discord ignores the flag here.
        MessageRules.EnsureFits(call.Fields, MessageRules.AnswerFlags);
        if (message.Current.With(call.Fields).IsEmpty) throw ApiRefusal.EmptyMessage();

        return Reply.Of(world.Writing.Edit(message, call.Fields).ToJson());
    }

    private Reply Remove(FakeMessage message)
    {
        world.Writing.Delete(message);
        return Reply.Nothing;
    }

    private FakeMessage Original(ApiCall call) =>
        Find(call).Original is { IsDeleted: false } original ? original : throw ApiRefusal.UnknownMessage();

    private FakeMessage ById(ApiCall call)
    {
        var interaction = Find(call);
        var id = call.Id("message_id");
        return interaction.FollowUps.Append(interaction.Original).FirstOrDefault(message => message?.Id == id && !message.IsDeleted)
            ?? throw ApiRefusal.UnknownMessage();
    }

    /// <exception cref="ApiRefusal">There is no such interaction, it was never acknowledged, or it is too old.</exception>
    private FakeInteraction Find(ApiCall call)
    {
        var interaction = world.Interactions.FirstOrDefault(one => one.Token == call.Values["webhook_token"]);
        if (call.Id("webhook_id") != world.Application.Id || interaction is null) throw ApiRefusal.UnknownWebhook();
        if (interaction.IsExpired) throw ApiRefusal.InvalidWebhookToken();

        return interaction.IsAcknowledged ? interaction : throw ApiRefusal.UnknownWebhook();
    }
}
