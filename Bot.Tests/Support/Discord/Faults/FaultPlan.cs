using System.Collections.Immutable;

namespace Bot.Tests.Support.Discord;

/// <summary>What shall go wrong. The oldest fault that matches a call strikes, one for each call.</summary>
public sealed class FaultPlan
{
    private readonly Lock gate = new();
    private ImmutableList<Fault> faults = [];

    /// <summary>Calls of this method to routes that end so, or any: <c>On("POST", "/messages")</c>. Once, unless said otherwise.</summary>
    /// <param name="routeEnd">Of the template, such as <c>/callback</c> or <c>/channels/{channel_id}/messages</c>.</param>
    public FaultSite On(string? method = null, string? routeEnd = null) => new(
        this,
        call => (method is null || call.Method.Equals(method, StringComparison.OrdinalIgnoreCase))
            && (routeEnd is null || call.Template.EndsWith(routeEnd, StringComparison.Ordinal)),
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
