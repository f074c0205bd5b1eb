namespace Bot.Data;

/// <summary>
/// A root that changes as one: its version rises at every save that touched it or a part of it, so that two people who
/// act on it at the same moment clash, and the second is tried again on what the first left.
/// </summary>
public abstract class Aggregate
{
    public long Version { get; private set; }

    internal void RaiseVersion() => Version++;
}
