using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>A private chat or a group, and what was written in it.</summary>
public abstract class FakeChat
{
    private int lastMessageId;

    private protected FakeChat(FakeWorld world, long id)
    {
        World = world;
        Id = id;
    }

    public long Id { get; }

    /// <summary>What all its members see, oldest first.</summary>
    public IReadOnlyList<FakeMessage> Messages => [.. AllMessages.Where(message => message is { IsDeleted: false, IsEphemeral: false })];

    /// <summary>What the bot wrote and all members see, oldest first.</summary>
    public IReadOnlyList<FakeMessage> MessagesFromBot => [.. Messages.Where(message => message is { IsFromBot: true, IsService: false })];

    /// <summary>Also what is deleted and what only one member sees.</summary>
    public IReadOnlyList<FakeMessage> AllMessages => Written;

    private protected FakeWorld World { get; }

    private ImmutableList<FakeMessage> Written { get; set; } = [];

    /// <summary>The first message of the bot that fits, once it is there: also an earlier one, also after an edit.</summary>
    /// <exception cref="Xunit.Sdk.FailException">None in time.</exception>
    public async Task<FakeMessage> WaitForMessageAsync(
        Func<FakeMessage, bool> fits, TimeSpan? within = null, [CallerArgumentExpression(nameof(fits))] string what = "")
    {
        FakeMessage? found = null;
        await World.WaitUntilAsync(
            () => (found = MessagesFromBot.FirstOrDefault(fits)) is not null, within, $"a message of the bot in {this} with {what}");
        return found!;
    }

    internal abstract JsonObject ToJson();

    internal abstract bool CanBeReadBy(FakeUser user);

    /// <exception cref="InvalidOperationException">The member could not write here.</exception>
    internal abstract void EnsureCanBeWrittenBy(FakeUser user);

    /// <exception cref="ApiRefusal">As the server words it.</exception>
    internal abstract void EnsureBotIsInside();

    internal int NextMessageId() => ++lastMessageId;

    internal FakeMessage Add(FakeMessage message)
    {
        Written = Written.Add(message);
        return message;
    }

    internal FakeMessage AddService(FakeUser? author, JsonObject fields, FakeTopic? topic = null)
    {
        var empty = new MessageContent(FormattedText.Empty, null);
        return Add(new FakeMessage(this, NextMessageId(), World.Now, empty) { Author = author, ServiceFields = fields, Topic = topic });
    }

    internal FakeMessage? Find(int messageId) => Messages.FirstOrDefault(message => message.Id == messageId);

    internal FakeMessage? FindEphemeral(int ephemeralId) =>
        AllMessages.FirstOrDefault(message => !message.IsDeleted && message.EphemeralId == ephemeralId);
}
