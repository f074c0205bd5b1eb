using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Changes to what one member alone sees.</summary>
internal sealed class EphemeralMethods(FakeWorld world)
{
    private readonly Addressing addressing = new(world);
    private readonly Outgoing outgoing = new(world);

    public JsonNode EditText(ApiCall call)
    {
        var message = Find(call, "message to edit not found");
        if (message.Document is not null) throw ApiRefusal.BadRequest("there is no text in the message to edit");

        var content = outgoing.Text(call, isEphemeral: true);

        // The live server takes an edit for a caption (tdlib/telegram-bot-api#881); a bot that relies on more would fail there.
        if (content.Text.Length > Outgoing.LongestCaption) throw ApiRefusal.BadRequest("MEDIA_CAPTION_TOO_LONG");
        return Edit(message, content);
    }

    public JsonNode EditReplyMarkup(ApiCall call)
    {
        var message = Find(call, "message to edit not found");
        return Edit(message, message.Content with { Markup = KeyboardRules.Read(call, isEphemeral: true) });
    }

    public JsonNode Delete(ApiCall call)
    {
        Find(call, "message to delete not found").MarkDeleted();
        return true;
    }

    private FakeMessage Find(ApiCall call, string refusal)
    {
        var chat = addressing.Chat(call);
        var message = chat.FindEphemeral((int)(call.Integer("ephemeral_message_id") ?? 0));
        return message?.OnlyFor?.Id == call.Integer("receiver_user_id") && message is not null
            ? message
            : throw ApiRefusal.BadRequest(refusal);
    }

    private JsonNode Edit(FakeMessage message, MessageContent content)
    {
        if (content.SaysTheSameAs(message.Content)) throw ApiRefusal.BadRequest(EditingMethods.NotModified);

        message.Edit(content, world.Now);
        return true;
    }
}
