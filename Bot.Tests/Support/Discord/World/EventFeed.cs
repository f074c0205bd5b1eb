using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <param name="DataFor">What a session with these intents gets.</param>
/// <param name="Intent">Which a session must have asked for; 0 for none.</param>
internal sealed record WorldEvent(string Name, Func<int, JsonObject> DataFor, int Intent);

/// <summary>What happened, on its way to the gateway, in the order in which it happened.</summary>
internal sealed class EventFeed(Func<WorldEvent, Task> deliver)
{
    private readonly ConcurrentQueue<WorldEvent> waiting = new();
    private readonly Lock gate = new();
    private Task last = Task.CompletedTask;
    private ImmutableList<WorldEvent> everything = [];

    /// <summary>Also what was delivered to nobody.</summary>
    public IReadOnlyList<WorldEvent> Everything => everything;

    /// <summary>Called while the world changes, so that the order is that of the changes.</summary>
    public void Add(string name, JsonObject data, int intent) => Add(name, _ => (JsonObject)data.DeepClone(), intent);

    public void Add(string name, Func<int, JsonObject> dataFor, int intent)
    {
        var happened = new WorldEvent(name, dataFor, intent);
        everything = everything.Add(happened);
        waiting.Enqueue(happened);
    }

    /// <summary>Done when everything that was added before is with the gateway.</summary>
    public Task DeliverAsync()
    {
        lock (gate) return last = DeliverAfterAsync(last);
    }

    private async Task DeliverAfterAsync(Task former)
    {
        await former;
        while (waiting.TryDequeue(out var next)) await deliver(next);
    }
}
