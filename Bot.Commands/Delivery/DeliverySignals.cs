namespace Bot.Commands.Delivery;

/// <summary>Wakes the loops. The database says what there is to do; a signal only says that it is worth a look.</summary>
public sealed class DeliverySignals
{
    public Wake Incoming { get; } = new();

    public Wake Outgoing { get; } = new();

    /// <summary>Something was finished.</summary>
    public Wake Progress { get; } = new();
}

/// <summary>An event that everyone who waits at the time hears, and that is never lost between a look and the wait.</summary>
public sealed class Wake
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Take it before looking for work, await it after finding none.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Set() =>
        Interlocked.Exchange(ref next, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
