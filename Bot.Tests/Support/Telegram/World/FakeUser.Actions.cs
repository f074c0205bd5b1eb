namespace Bot.Tests.Support.Telegram;

/// <summary>What a person does; the bot gets the updates that the real server would send.</summary>
public sealed partial class FakeUser
{
    /// <summary>Types a message. A command that the bot's menu marks as ephemeral reaches the bot alone.</summary>
    /// <exception cref="InvalidOperationException">They could not write there.</exception>
    public FakeMessage Sends(FakeChat chat, string text, FakeMessage? replyTo = null, FakeTopic? topic = null) =>
        Writes(chat, text, replyTo, topic, isPhoto: false);

    /// <summary>Types in a topic of a forum.</summary>
    public FakeMessage Sends(FakeTopic topic, string text, FakeMessage? replyTo = null) => Sends(topic.Forum, text, replyTo, topic);

    /// <summary>Sends a picture; a command may stand in its caption.</summary>
    public FakeMessage SendsPhoto(FakeChat chat, string caption, FakeMessage? replyTo = null, FakeTopic? topic = null) =>
        Writes(chat, caption, replyTo, topic, isPhoto: true);

    /// <summary>Corrects a message of theirs.</summary>
    public void Edits(FakeMessage message, string text) => world.Change(() =>
    {
        if (message.Author != this) throw new InvalidOperationException($"{FirstName} did not write {message}.");

        message.Edit(new MessageContent(TypedText.Read(text), null), world.Now);
        world.Delivery.DeliverEdited(message);
    });

    /// <summary>Removes a message of theirs; the bot is not told.</summary>
    public void Deletes(FakeMessage message) => world.Change(message.MarkDeleted);

    /// <summary>Taps the button with this label. Where the message is not accessible the bot gets only its ids, as with old ones.</summary>
    /// <exception cref="InvalidOperationException">They do not see the message, or it has no such button to tap.</exception>
    public CallbackTap Taps(FakeMessage message, string label, bool accessible = true)
    {
        var button = message.Button(label);
        if (button.IsDisabled) throw new InvalidOperationException($"[{label}] is disabled.");
        if (button.Url is not null) throw new InvalidOperationException($"[{label}] is a link to {button.Url}: use Opens.");
        if (button.CallbackData is null) throw new InvalidOperationException($"[{label}] sends no callback data.");

        return TapsForged(message, button.CallbackData, accessible);
    }

    /// <summary>Taps, and waits for the bot's answer.</summary>
    public Task<CallbackAnswer> TapsAsync(FakeMessage message, string label, TimeSpan? within = null) =>
        Taps(message, label).WaitForAnswerAsync(within);

    /// <summary>Sends callback data of their own making, as a changed app can.</summary>
    public CallbackTap TapsForged(FakeMessage message, string data, bool accessible = true) => world.Change(() =>
    {
        if (!Sees(message)) throw new InvalidOperationException($"{FirstName} does not see {message}.");

        var tap = world.AddTap(this, message, data);
        world.Delivery.DeliverTap(tap, accessible);
        return tap;
    });

    /// <summary>Opens the private chat (unblocking the bot if need be) and presses Start: the bot gets <c>/start</c>.</summary>
    /// <param name="payload">Of the start link, if it was one.</param>
    public FakeMessage OpensPrivateChat(string? payload = null) => world.Change(() =>
    {
        var wasBlocked = PrivateChat.State is PrivateChatState.Blocked;
        PrivateChat.State = PrivateChatState.Open;
        if (wasBlocked)
            world.Delivery.DeliverBotMembership(PrivateChat, this, Membership.Of(MemberStatus.Kicked), Membership.Of(MemberStatus.Member));

        return Sends(PrivateChat, payload is null ? "/start" : $"/start {payload}");
    });

    /// <summary>Follows a link such as <c>https://t.me/bot?start=…</c> and presses Start.</summary>
    /// <exception cref="InvalidOperationException">It does not lead to this bot, or its payload is one that Telegram ignores.</exception>
    public FakeMessage Opens(string url) => OpensPrivateChat(PayloadFor(DeepLink.Read(url), url));

    /// <summary>Follows a link such as <c>https://t.me/bot?startgroup=…</c> and picks a group, where the bot gets <c>/start@bot …</c>.</summary>
    /// <exception cref="InvalidOperationException">It does not lead to this bot.</exception>
    public FakeMessage OpensInGroup(string url, FakeGroup group) => world.Change(() =>
    {
        var payload = PayloadFor(DeepLink.ReadForGroup(url), url);
        if (!group.MembershipOf(world.Bot.Id).IsInside) group.AddBot(by: this);
        return Sends(group, payload is null ? $"/start@{world.Bot.Username}" : $"/start@{world.Bot.Username} {payload}");
    });

    /// <summary>Blocks the bot in the private chat.</summary>
    public void Blocks() => world.Change(() =>
    {
        PrivateChat.State = PrivateChatState.Blocked;
        world.Delivery.DeliverBotMembership(PrivateChat, this, Membership.Of(MemberStatus.Member), Membership.Of(MemberStatus.Kicked));
    });

    /// <summary>The account is gone; nothing reaches it and nobody is told.</summary>
    public void DeletesAccount() => world.Change(() => PrivateChat.State = PrivateChatState.AccountDeleted);

    private FakeMessage Writes(FakeChat chat, string text, FakeMessage? replyTo, FakeTopic? topic, bool isPhoto) => world.Change(() =>
    {
        chat.EnsureCanBeWrittenBy(this);
        var body = TypedText.Read(text);
        var isEphemeral = chat is FakeGroup && !isPhoto && !UsesOldApp && world.Menus.HasEphemeralCommand(chat, this, body);
        var message = chat.Add(new FakeMessage(chat, isEphemeral ? 0 : chat.NextMessageId(), world.Now, new MessageContent(body, null))
        {
            Author = this,
            Mask = chat is FakeGroup group && group.MembershipOf(Id).IsAnonymous ? SenderMask.AnonymousAdministrator(group) : null,
            Topic = topic ?? replyTo?.Topic,
            ReplyTo = replyTo,
            EphemeralId = isEphemeral ? world.Next("ephemeral message") : null,
            IsPhoto = isPhoto,
        });
        world.Delivery.Deliver(message);
        return message;
    });

    private string? PayloadFor(DeepLink link, string url) =>
        link.Username.Equals(world.Bot.Username, StringComparison.OrdinalIgnoreCase)
            ? link.Payload
            : throw new InvalidOperationException($"{url} does not lead to @{world.Bot.Username}.");
}
