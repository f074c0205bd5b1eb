namespace Bot.Tests.Support;

/// <summary>Wakes everybody who waits for the world to change.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource next = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends at the next change. Take it before looking, or a change in between is missed.</summary>
    public Task Next => Volatile.Read(ref next).Task;

    public void Raise() => Interlocked.Exchange(ref next, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
}
