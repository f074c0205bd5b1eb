using System.Collections.Immutable;

namespace Bot.Tests.Support.Telegram;

/// <summary>What shall go wrong. The oldest fault that matches a call strikes, one for each call.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private ImmutableList<Fault> faults = [];

    /// <summary>Calls of this method, or of any; only about this chat, if one is named. Once, unless said otherwise.</summary>
    public FaultSite On(string? method = null, FakeChat? chat = null) => new(
        this,
        call => (method is null || call.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
            && (chat is null || ApiCall.ReadInteger(call.Parameters["chat_id"]) == chat.Id),
        times: 1);

    /// <summary>Calls that fit. Once, unless said otherwise.</summary>
    public FaultSite On(Func<LoggedCall, bool> matches) => new(this, matches, times: 1);

    /// <summary>Ends all faults; what hangs goes on.</summary>
    public void Clear()
    {
        foreach (var fault in faults) fault.Remove();
    }

    internal Fault Add(Fault fault)
    {
        lock (gate) faults = faults.Add(fault);
        return fault;
    }

    internal void Remove(Fault fault)
    {
        lock (gate) faults = faults.Remove(fault);
    }

    internal Fault? For(LoggedCall call)
    {
        lock (gate) return faults.FirstOrDefault(fault => fault.Strikes(call));
    }
}
