using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>What outlives a socket: the events of one identified client, numbered from 1 and kept for replay.</summary>
/// <param name="intents">As asked for in Identify.</param>
internal sealed class FakeSession(string id, int intents, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<(long Sequence, string Payload)> kept = [];
    private GatewayConnection? connection;
    private DateTimeOffset leftAt;
    private long sequence;

    public string Id => id;

    public int Intents => intents;

    /// <summary>The number of its last event.</summary>
    public long Sequence
    {
        get { lock (gate) return sequence; }
    }

    /// <summary>Whether a client is connected to it.</summary>
    public bool IsLive
    {
        get { lock (gate) return connection is not null; }
    }

    /// <summary>Sends an event, or keeps it for the client's return.</summary>
    public void Dispatch(string name, JsonNode data)
    {
        lock (gate)
        {
            var payload = GatewayPayload.Dispatch(name, ++sequence, data);
            kept.Add((sequence, payload));
            connection?.Send(payload);
        }
    }

    public bool WasLeftBefore(DateTimeOffset instant)
    {
        lock (gate) return connection is null && leftAt < instant;
    }

    /// <summary>The first socket: READY is event 1.</summary>
    public void Begin(GatewayConnection first, JsonObject ready)
    {
        lock (gate)
        {
            connection = first;
            first.Session = this;
        }

        Dispatch("READY", ready);
        LeaveIfGone(first);
    }

    /// <summary>Another socket: what came after <paramref name="last"/> is sent again, then RESUMED. The former socket, if any, is cut.</summary>
    public void Resume(GatewayConnection next, long last)
    {
        GatewayConnection? former;
        lock (gate)
        {
            former = connection;
            connection = next;
            next.Session = this;
            foreach (var (_, payload) in kept.Where(one => one.Sequence > last)) next.Send(payload);

            // RESUMED has a number, but is no news: it is not sent again, so that numbers may be missing in a later replay.
            next.Send(GatewayPayload.Dispatch("RESUMED", ++sequence, new JsonObject()));
        }

        former?.Abort();
        LeaveIfGone(next);
    }

    /// <summary>The socket is gone, or about to be closed; nothing if another one has taken over.</summary>
    public void Leave(GatewayConnection former)
    {
        lock (gate)
        {
            if (connection != former) return;

            connection = null;
            leftAt = time.GetUtcNow();
        }
    }

    // A socket that was cut a moment ago did not know yet whose it was.
    private void LeaveIfGone(GatewayConnection current)
    {
        if (!current.IsOpen) Leave(current);
    }
}
