using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>New messages.</summary>
internal sealed class SendingMethods(FakeWorld world)
{
    private readonly Addressing addressing = new(world);
    private readonly Outgoing outgoing = new(world);
    private readonly EphemeralRules ephemeral = new(world);

    public JsonNode SendMessage(ApiCall call)
    {
        var chat = addressing.ChatToWriteIn(call);
        return Post(call, chat, isEphemeral => outgoing.Text(call, isEphemeral), document: null);
    }

    public JsonNode SendDocument(ApiCall call)
    {
        var chat = addressing.ChatToWriteIn(call);
        var document = Document(call, chat);
        return Post(call, chat, isEphemeral => outgoing.Caption(call, isEphemeral), document);
    }

    public JsonNode SendChatAction(ApiCall call)
    {
        var chat = addressing.ChatToWriteIn(call);
        Addressing.Topic(call, chat);
        return true;
    }

    private static FakeDocument Document(ApiCall call, FakeChat chat)
    {
        if (call.File("document") is { } file)
        {
            if (file.Content.Length == 0) throw ApiRefusal.BadRequest("file must be non-empty");
            return new FakeDocument(file.FileName, file.ContentType, file.Content);
        }

        if (!call.Has("document")) throw ApiRefusal.BadRequest("there is no document in the request");

        var known = chat.AllMessages.FirstOrDefault(message => message.Document is not null && message.FileId == call.Text("document"));
        return known?.Document ?? throw ApiRefusal.BadRequest("wrong file identifier/HTTP URL specified");
    }

    private JsonObject Post(ApiCall call, FakeChat chat, Func<bool, MessageContent> read, FakeDocument? document)
    {
        var target = ephemeral.Read(call, chat);
        var topic = Addressing.Topic(call, chat);
        var reply = call.Object("reply_parameters");
        var content = read(target is not null);
        var replyTo = Addressing.ReplyTo(reply, chat);

        var message = chat.Add(new FakeMessage(chat, target is null ? chat.NextMessageId() : 0, world.Now, content)
        {
            Topic = topic ?? replyTo?.Topic,
            ReplyTo = replyTo,
            Document = document,
            OnlyFor = target?.Receiver,
            ShownInPlaceOf = target?.InPlaceOf,
            EphemeralId = target is null ? null : world.Next("ephemeral message"),
            IsSilent = call.Flag("disable_notification"),
            IsProtected = call.Flag("protect_content"),
        });
        if (chat is FakeGroup group && target is null) group.BotWroteLast = true;
        return message.ToJson(world.Bot.ToJson());
    }
}
