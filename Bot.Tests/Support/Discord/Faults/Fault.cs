namespace Bot.Tests.Support.Discord;

/// <summary>Something that goes wrong with matching calls. Made by <see cref="FaultPlan"/>.</summary>
public sealed class Fault : IDisposable
{
    private readonly Func<LoggedCall, bool> matches;
    private readonly FaultPlan plan;
    private readonly TaskCompletionSource released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int left;
    private int hits;

    internal Fault(FaultPlan plan, Func<LoggedCall, bool> matches, int? times, FaultEffect effect)
    {
        this.plan = plan;
        this.matches = matches;
        left = times ?? int.MaxValue;
        Effect = effect;
    }

    /// <summary>How many calls it has struck so far.</summary>
    public int Hits => Volatile.Read(ref hits);

    internal FaultEffect Effect { get; }

    internal Task Released => released.Task;

    /// <summary>Ends it; calls that hang because of it go on.</summary>
    public void Remove()
    {
        plan.Remove(this);
        released.TrySetResult();
    }

    public void Dispose() => Remove();

    /// <summary>Called under the plan's lock.</summary>
    internal bool Strikes(LoggedCall call)
    {
        if (left == 0 || !matches(call)) return false;

        left--;
        Interlocked.Increment(ref hits);
        return true;
    }
}
