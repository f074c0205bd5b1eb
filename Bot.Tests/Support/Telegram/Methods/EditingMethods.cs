using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Changes to messages that all members see.</summary>
internal sealed class EditingMethods(FakeWorld world)
{
    internal const string NotModified = "message is not modified: specified new message content and reply markup are exactly the same "
        + "as a current content and reply markup of the message";

    private static readonly TimeSpan DeletableFor = TimeSpan.FromHours(48);

    private readonly Addressing addressing = new(world);
    private readonly Outgoing outgoing = new(world);

    public JsonNode EditText(ApiCall call)
    {
        var message = OwnMessage(call);
        if (message.Document is not null) throw ApiRefusal.BadRequest("there is no text in the message to edit");

        return Edit(message, outgoing.Text(call));
    }

    public JsonNode EditCaption(ApiCall call)
    {
        var message = OwnMessage(call);
        if (message.Document is null) throw ApiRefusal.BadRequest("there is no caption in the message to edit");

        return Edit(message, outgoing.Caption(call));
    }

    public JsonNode EditReplyMarkup(ApiCall call)
    {
        var message = OwnMessage(call);
        return Edit(message, message.Content with { Markup = KeyboardRules.Read(call, isEphemeral: false) });
    }

    public JsonNode Delete(ApiCall call)
    {
        var chat = addressing.Chat(call);
        var message = Addressing.Message(call, chat, "message to delete not found");
        var isOwn = message is { IsFromBot: true, IsService: false };
        if (isOwn && chat is FakePrivateChat or FakeGroup { BotIsAdministrator: false } && world.Now - message.At > DeletableFor)
            throw ApiRefusal.BadRequest("message can't be deleted for everyone");
        if (!isOwn && chat is FakeGroup group) group.EnsureBotMay(rights => rights.CanDeleteMessages, "message can't be deleted");

        message.MarkDeleted();
        return true;
    }

    public JsonNode Pin(ApiCall call)
    {
        var message = MessageToPin(call, "message to pin not found");
        if (message.IsPinned) return true;

        message.IsPinned = true;
        var pinned = message.ToJson(world.Bot.ToJson(), withReply: false);
        world.Delivery.Deliver(message.Chat.AddService(author: null, new JsonObject { ["pinned_message"] = pinned }, message.Topic));
        return true;
    }

    public JsonNode Unpin(ApiCall call)
    {
        MessageToPin(call, "message to unpin not found").IsPinned = false;
        return true;
    }

    private FakeMessage OwnMessage(ApiCall call)
    {
        var chat = addressing.Chat(call);
        var message = Addressing.Message(call, chat, "message to edit not found");
        return message is { IsFromBot: true, IsService: false } ? message : throw ApiRefusal.BadRequest("message can't be edited");
    }

    private FakeMessage MessageToPin(ApiCall call, string refusal)
    {
        var chat = addressing.Chat(call);
        if (chat is FakeGroup group)
            group.EnsureBotMay(rights => rights.CanPinMessages, "not enough rights to manage pinned messages in the chat");

        return Addressing.Message(call, chat, refusal);
    }

    private JsonObject Edit(FakeMessage message, MessageContent content)
    {
        if (content.SaysTheSameAs(message.Content)) throw ApiRefusal.BadRequest(NotModified);

        message.Edit(content, world.Now);
        return message.ToJson(world.Bot.ToJson());
    }
}
