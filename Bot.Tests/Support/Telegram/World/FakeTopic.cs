namespace Bot.Tests.Support.Telegram;

/// <summary>A topic of a forum. General is no topic: its messages carry no thread id.</summary>
public sealed class FakeTopic
{
    private readonly FakeWorld world;

    internal FakeTopic(FakeWorld world, FakeGroup forum, FakeMessage opening, string name)
    {
        this.world = world;
        Forum = forum;
        Opening = opening;
        Name = name;
    }

    public FakeGroup Forum { get; }

    public string Name { get; }

    /// <summary>The <c>message_thread_id</c>.</summary>
    public int Id => Opening.Id;

    public bool IsClosed { get; private set; }

    public bool IsDeleted { get; private set; }

    /// <summary>The messages in it that can still be seen.</summary>
    public IReadOnlyList<FakeMessage> Messages => [.. Forum.Messages.Where(message => message.Topic == this)];

    /// <summary>The service message that opened it; what is typed in the topic without a reply counts as a reply to it.</summary>
    internal FakeMessage Opening { get; }

    public void Close() => world.Change(() => IsClosed = true);

    public void Reopen() => world.Change(() => IsClosed = false);

    /// <summary>Takes all its messages with it.</summary>
    public void Delete() => world.Change(() =>
    {
        IsDeleted = true;
        foreach (var message in Messages) message.MarkDeleted();
    });
}
