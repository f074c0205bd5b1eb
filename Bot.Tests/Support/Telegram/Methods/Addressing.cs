using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Finds the chat, the topic and the message that a call names.</summary>
internal sealed class Addressing(FakeWorld world)
{
    /// <exception cref="ApiRefusal">No such chat, or the bot is not in it.</exception>
    public FakeChat Chat(ApiCall call)
    {
        if (!call.Has("chat_id")) throw ApiRefusal.BadRequest("chat_id is empty");

        return Chat(call.ChatId);
    }

    /// <inheritdoc cref="Chat(ApiCall)"/>
    public FakeChat Chat(long? id)
    {
        if (id is null || !world.Chats.TryGetValue(id.Value, out var chat)) throw ApiRefusal.BadRequest("chat not found");

        chat.EnsureBotIsInside();
        return chat;
    }

    public FakeGroup Group(ApiCall call, string refusal) => Chat(call) as FakeGroup ?? throw ApiRefusal.BadRequest(refusal);

    public FakeChat ChatToWriteIn(ApiCall call)
    {
        var chat = Chat(call);
        if (chat is FakeGroup group) group.EnsureBotMayWrite();
        return chat;
    }

    public static FakeTopic? Topic(ApiCall call, FakeChat chat)
    {
        if (call.Integer("message_thread_id") is not { } id || id == 0) return null;

        var topic = (chat as FakeGroup)?.Topics.FirstOrDefault(topic => topic.Id == id && !topic.IsDeleted)
            ?? throw ApiRefusal.BadRequest("message thread not found");
        if (topic.IsClosed && !topic.Forum.BotIsAdministrator) throw ApiRefusal.BadRequest("TOPIC_CLOSED");
        return topic;
    }

    public static FakeMessage? ReplyTo(JsonObject? parameters, FakeChat chat)
    {
        if (ApiCall.ReadInteger(parameters?["message_id"]) is not { } id) return null;

        var message = chat.Find((int)id);
        if (message is null && (bool?)parameters!["allow_sending_without_reply"] != true)
            throw ApiRefusal.BadRequest("message to be replied not found");
        return message;
    }

    public static FakeMessage Message(ApiCall call, FakeChat chat, string refusal) =>
        chat.Find((int)(call.Integer("message_id") ?? 0)) ?? throw ApiRefusal.BadRequest(refusal);
}
