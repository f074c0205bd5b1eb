using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>A message in a chat. Alive: an edit or a deletion shows here at once.</summary>
public sealed class FakeMessage
{

    private ImmutableList<MessageContent> versions;
    private DateTimeOffset? editedAt;

    internal FakeMessage(FakeChat chat, int id, DateTimeOffset at, MessageContent content)
    {
        Chat = chat;
        Id = id;
        At = at;
        versions = [content];
    }

    public FakeChat Chat { get; }

    public DateTimeOffset At { get; }

    /// <summary>The <c>message_id</c>; 0 for an ephemeral message.</summary>
    public int Id { get; }

    /// <summary>Null when the bot wrote it, or a channel.</summary>
    public FakeUser? Author { get; internal init; }

    public bool IsFromBot => Author is null && Mask is null;

    /// <summary>Written in the name of the group or of a channel.</summary>
    public bool IsAnonymous => Mask is not null;

    public FakeTopic? Topic { get; internal set; }

    public FakeMessage? ReplyTo { get; internal init; }

    public FakeDocument? Document { get; internal init; }

    /// <summary>A picture; the text is its caption.</summary>
    public bool IsPhoto { get; internal init; }

    /// <summary>Set for an ephemeral message only.</summary>
    public int? EphemeralId { get; internal init; }

    /// <summary>Who alone sees an ephemeral message of the bot; null for others.</summary>
    public FakeUser? OnlyFor { get; internal init; }

    /// <summary>The tap whose message this ephemeral one is shown in place of.</summary>
    public CallbackTap? ShownInPlaceOf { get; internal init; }

    public bool IsSilent { get; internal init; }

    public bool IsProtected { get; internal init; }

    public bool IsPinned { get; internal set; }

    public bool IsDeleted { get; private set; }

    /// <summary>The present version.</summary>
    public MessageContent Content => versions[^1];

    /// <summary>All versions, the first one first.</summary>
    public IReadOnlyList<MessageContent> History => versions;

    public int EditCount => versions.Count - 1;

    public string Text => Content.Text;

    public string Html => Content.Html;

    public IReadOnlyList<TextEntity> Entities => Content.Body.Entities;

    public IReadOnlyList<IReadOnlyList<FakeButton>> Keyboard => Content.Keyboard;

    public IReadOnlyList<FakeButton> Buttons => [.. Keyboard.SelectMany(row => row)];

    public bool IsEphemeral => EphemeralId is not null;

    /// <summary>The apps open a reply to this message by themselves.</summary>
    public bool ForcesReply => (bool?)Content.Markup?["force_reply"] == true;

    internal string FileId => $"file-{Chat.Id}-{Id}-{EphemeralId}";

    public bool IsService => ServiceFields is not null;

    /// <summary>What makes it a service message: <c>new_chat_members</c>, <c>pinned_message</c> … and their values.</summary>
    internal JsonObject? ServiceFields { get; init; }

    internal SenderMask? Mask { get; init; }

    /// <summary>The one button with this label.</summary>
    /// <exception cref="InvalidOperationException">No such button, or two.</exception>
    public FakeButton Button(string label)
    {
        var buttons = Buttons.Where(button => button.Label == label).ToList();
        if (buttons.Count == 1) return buttons[0];

        var labels = Buttons.Count == 0 ? "no buttons" : string.Join(", ", Buttons.Select(button => $"[{button.Label}]"));
        throw new InvalidOperationException($"{buttons.Count} buttons are labelled [{label}] under {this}; there are: {labels}.");
    }

    public override string ToString()
    {
        var author = Author?.FirstName ?? (IsFromBot ? "the bot" : "a channel");
        var receiver = OnlyFor is null ? "" : $" only for {OnlyFor.FirstName}";
        var state = IsDeleted ? ", deleted" : EditCount > 0 ? $", edited {EditCount}x" : "";
        var buttons = string.Concat(Buttons.Select(button => $" [{button.Label}]"));
        var words = ServiceFields is null ? $"\"{Text}\"" : $"({string.Join(", ", ServiceFields.Select(field => field.Key))})";
        return $"#{EphemeralId ?? Id} {author}{receiver}{state}: {words}{buttons}";
    }

    internal void Edit(MessageContent content, DateTimeOffset when)
    {
        versions = versions.Add(content);
        editedAt = when;
    }

    internal void MarkDeleted() => IsDeleted = true;

    /// <summary>As updates and results carry it.</summary>
    internal JsonObject ToJson(JsonObject bot, bool withReply = true)
    {
        var json = new JsonObject { ["message_id"] = Id, ["date"] = At.ToUnixTimeSeconds(), ["chat"] = Chat.ToJson() };
        if (Mask is null) json["from"] = Author?.ToJson() ?? bot.DeepClone();
        else Mask.AddTo(json);
        AddThread(json);
        if (EphemeralId is { } ephemeralId)
        {
            json["ephemeral_message_id"] = ephemeralId;
            json["receiver_user"] = OnlyFor?.ToJson() ?? bot.DeepClone();
        }

        var reply = ReplyTo ?? (Topic?.Opening == this ? null : Topic?.Opening);
        if (withReply && reply is { IsEphemeral: false }) json["reply_to_message"] = reply.ToJson(bot, withReply: false);
        if (editedAt is { } edited) json["edit_date"] = edited.ToUnixTimeSeconds();
        if (IsProtected) json["has_protected_content"] = true;
        AddContent(json);
        return json;
    }

    private void AddThread(JsonObject json)
    {
        if (Topic is not null)
        {
            json["message_thread_id"] = Topic.Id;
            json["is_topic_message"] = true;
        }
        else if (ReplyTo is { IsEphemeral: false } && Chat is FakeGroup { IsSupergroup: true })
        {
            // An ordinary thread of replies carries an id too, though nothing can be sent to it.
            json["message_thread_id"] = FirstOfThread().Id;
        }
    }

    private FakeMessage FirstOfThread() => ReplyTo?.FirstOfThread() ?? this;

    private void AddContent(JsonObject json)
    {
        if (ServiceFields is not null)
        {
            foreach (var (name, value) in ServiceFields) json[name] = value?.DeepClone();
            return;
        }

        var isCaption = IsPhoto || Document is not null;
        var (text, entities) = isCaption ? ("caption", "caption_entities") : ("text", "entities");
        if (Document is not null) json["document"] = Document.ToJson(FileId);
        if (IsPhoto) json["photo"] = new JsonArray(Picture());
        if (!isCaption || Text.Length > 0) json[text] = Text;
        if (Entities.Count > 0) json[entities] = new JsonArray([.. Entities.Select(entity => entity.ToJson())]);
        if (Content.InlineKeyboard is { } keyboard) json["reply_markup"] = keyboard.DeepClone();
    }

    private JsonObject Picture() =>
        new() { ["file_id"] = FileId, ["file_unique_id"] = $"unique-{FileId}", ["width"] = 640, ["height"] = 480, ["file_size"] = 40_000 };
}
