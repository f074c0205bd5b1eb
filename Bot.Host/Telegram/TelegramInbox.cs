using System.Globalization;
using System.Text.Json;
using Bot.Commands.Chat;
using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Platform = Bot.Data.Communities.Platform;

namespace Bot.Host.Telegram;

/// <summary>Turns what Telegram tells into our own words. What does not concern us it drops, unstored.</summary>
/// <param name="isPossiblyAsk">Whether a message that nobody addressed to the bot may be a question for a colleague.</param>
internal sealed class TelegramInbox(TelegramSelf self, Func<string, bool> isPossiblyAsk, TimeProvider time)
{
    /// <summary>Stands for administrators who speak as the group itself. (Bot API: Message.from of anonymous administrators.)</summary>
    private const long GroupAnonymousBot = 1087968824;

    private static readonly Dictionary<string, string> NoLabels = [];

    /// <returns>Null for what does not concern us.</returns>
    /// <exception cref="JsonException">It is no update as we know them.</exception>
    public Incoming? Read(JsonElement update)
    {
        var told = update.Deserialize<Update>(JsonBotAPI.Options) ?? throw new JsonException("An update is an object.");
        return told switch
        {
            { Message: { } message } => ReadMessage(message, KeyOf(told.Id)),
            { CallbackQuery: { } query } => ReadPress(query, KeyOf(told.Id)),
            { MyChatMember: { } change } => ReadMembership(change, KeyOf(told.Id)),
            _ => null,
        };
    }

    public UpdateKey KeyOf(long updateId) => new(Platform.Telegram, Text(self.Id), Text(updateId));

    private Incoming? ReadMessage(Message message, UpdateKey key)
    {
        if (message.From is not { } from || message.Chat.Type is ChatType.Channel) return null;
        if (ReadMove(message, from, key) is { } moved) return moved;
        if (message is not { ViaBot: null, ForwardOrigin: null, IsAutomaticForward: false }) return null;
        if ((message.Text ?? message.Caption) is not { } text || SpeakerOf(message, from) is not { } speaker) return null;

        var scene = SceneOf(message.Chat, message) with { IsUnseen = message.EphemeralMessageId is not null };
        var handle = HandleOf(message, speaker.IsNobody ? null : from.Id, query: null);
        var entities = message.Entities ?? message.CaptionEntities ?? [];
        if (TypedCommand.Read(text, entities) is { } command)
        {
            if (command.Addressee is { } other && !self.IsNamed(other)) return null;

            var isCertain = scene.IsPrivate || command.Addressee is not null || message.EphemeralMessageId is not null;
            return new CommandTyped(command.Name, command.Words, NoLabels, isCertain)
            {
                Key = key,
                From = speaker,
                In = scene,
                Handle = handle,
            };
        }

        var callsUs = CallAtStart(text, entities);
        var words = callsUs is { } call ? text[call.Length..].Trim() : text;
        var isToBot = scene.IsPrivate || callsUs is not null || message.EphemeralMessageId is not null
            || IsReplyToUs(message) || entities.Any(entity => IsCall(text, entity));
        return isToBot || isPossiblyAsk(text)
            ? new WordsSaid(words, isToBot) { Key = key, From = speaker, In = scene, Handle = handle }
            : null;
    }

    // A group that becomes a supergroup says so twice, once under each id.
    private static ChatMoved? ReadMove(Message message, User from, UpdateKey key)
    {
        var (old, now) = message switch
        {
            { MigrateToChatId: { } next } => (message.Chat.Id, next),
            { MigrateFromChatId: { } former } => (former, message.Chat.Id),
            _ => (0, 0),
        };
        if (old == 0) return null;

        var scene = new Scene(Text(old), TitleOf(message.Chat), "", IsPrivate: false);
        return new ChatMoved(Text(now)) { Key = key, From = PersonOf(from), In = scene };
    }

    private ButtonPressed? ReadPress(CallbackQuery query, UpdateKey key)
    {
        // Without a message the button came from inline mode, which this bot does not have.
        if (query.Message is not { Chat.Type: not ChatType.Channel } message || query.From.IsBot) return null;

        var messageId = message.EphemeralMessageId is null ? Text(message.Id) : null;
        return new ButtonPressed(query.Data ?? "", messageId)
        {
            Key = key,
            From = PersonOf(query.From),
            In = SceneOf(message.Chat, message),
            Handle = HandleOf(message, query.From.Id, query.Id),
        };
    }

    private Incoming? ReadMembership(ChatMemberUpdated change, UpdateKey key)
    {
        var isPrivate = change.Chat.Type is ChatType.Private;
        if (change.Chat.Type is ChatType.Channel) return null;

        var from = PersonOf(change.From) with { IsNobody = change.From.Id == GroupAnonymousBot };
        var scene = new Scene(Text(change.Chat.Id), TitleOf(change.Chat), "", isPrivate);
        var person = from.IsNobody ? (long?)null : change.From.Id;
        var handle = new ReplyHandle(change.Chat.Id, null, null, person, null, null, Now, isPrivate).ToString();
        var isInside = change.NewChatMember switch
        {
            // One who may not write there is as good as gone; it is told when that changes.
            ChatMemberRestricted restricted => restricted is { IsMember: true, CanSendMessages: true },
            { Status: ChatMemberStatus.Left or ChatMemberStatus.Kicked } => false,
            _ => true,
        };
        if (isPrivate) return new PrivateReachChanged(isInside) { Key = key, From = from, In = scene, Handle = handle };
        if (!isInside) return new BotDismissed { Key = key, From = from, In = scene, Handle = handle };

        // Administrators hear everything, whatever privacy mode says.
        var isAdmin = change.NewChatMember.Status is ChatMemberStatus.Administrator or ChatMemberStatus.Creator;
        return new BotAdmitted(isAdmin || self.HearsEverything, isAdmin) { Key = key, From = from, In = scene, Handle = handle };
    }

    /// <returns>Null for other bots, and for channels that speak in a group.</returns>
    private static Speaker? SpeakerOf(Message message, User from)
    {
        if (message.SenderChat is { } sender)
        {
            return sender.Id == message.Chat.Id && from.Id == GroupAnonymousBot
                ? new Speaker(Text(from.Id), TitleOf(sender), Username: null, IsNobody: true)
                : null;
        }

        return from.IsBot ? null : PersonOf(from);
    }

    private static Speaker PersonOf(User user)
    {
        var name = $"{user.FirstName} {user.LastName}".Trim();
        return new Speaker(Text(user.Id), name.Length > 0 ? name : user.Username ?? Text(user.Id), user.Username);
    }

    private static Scene SceneOf(Chat chat, Message message) =>
        new(Text(chat.Id), TitleOf(chat), TopicOf(message) is { } topic ? Text(topic) : "", chat.Type is ChatType.Private);

    // Every reply thread carries an id; only that of a forum's topic can be written to.
    private static int? TopicOf(Message message) => message.IsTopicMessage ? message.MessageThreadId : null;

    private static string TitleOf(Chat chat) => chat.Title ?? $"{chat.FirstName} {chat.LastName}".Trim();

    private string HandleOf(Message message, long? person, string? query)
    {
        var ephemeralId = message.EphemeralMessageId;
        var messageId = ephemeralId is null ? message.Id : (int?)null;
        var isPrivate = message.Chat.Type is ChatType.Private;
        return new ReplyHandle(message.Chat.Id, TopicOf(message), messageId, person, query, ephemeralId, Now, isPrivate).ToString();
    }

    // In a forum every message that replies to nothing replies to the line that opened its topic.
    private bool IsReplyToUs(Message message) =>
        message.ReplyToMessage is { ForumTopicCreated: null } replied && replied.From?.Id == self.Id;

    private MessageEntity? CallAtStart(string text, IEnumerable<MessageEntity> entities) =>
        entities.FirstOrDefault(entity => entity.Offset == 0 && IsCall(text, entity));

    private bool IsCall(string text, MessageEntity entity) => entity.Type switch
    {
        MessageEntityType.TextMention => entity.User?.Id == self.Id,
        MessageEntityType.Mention => entity.Offset >= 0 && entity.Length > 1 && entity.Offset + entity.Length <= text.Length
            && self.IsNamed(text.Substring(entity.Offset + 1, entity.Length - 1)),
        _ => false,
    };

    private long Now => time.GetUtcNow().ToUnixTimeSeconds();

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
