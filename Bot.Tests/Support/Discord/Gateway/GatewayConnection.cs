using System.Collections.Concurrent;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Discord;

/// <summary>One socket: what the client asked for and sent, and how it ended.</summary>
internal sealed class GatewayConnection
{
    private readonly Lock gate = new();
    private readonly ConcurrentQueue<ReceivedPayload> received = new();
    private readonly FakeGateway gateway;
    private readonly HttpContext context;
    private readonly WebSocket socket;
    private readonly GatewayWriter writer;
    private bool isOpen = true;
    private bool isOver;

    public GatewayConnection(FakeGateway gateway, HttpContext context, WebSocket socket, GatewayWriter writer, DateTimeOffset openedAt)
    {
        this.gateway = gateway;
        this.context = context;
        this.socket = socket;
        this.writer = writer;
        OpenedAt = openedAt;
        Path = context.Request.Path;
        UserAgent = context.Request.Headers.UserAgent.ToString();
        Query = context.Request.Query.ToDictionary(pair => pair.Key, pair => pair.Value.ToString());
    }

    public DateTimeOffset OpenedAt { get; }

    public string Path { get; }

    /// <summary>Empty when there was none.</summary>
    public string UserAgent { get; }

    /// <summary>As <c>v</c>, <c>encoding</c> and <c>compress</c>.</summary>
    public IReadOnlyDictionary<string, string> Query { get; }

    /// <summary>All payloads so far, oldest first.</summary>
    public IReadOnlyList<ReceivedPayload> Received => [.. received];

    /// <summary>The session that it identified for or resumed.</summary>
    public FakeSession? Session { get; set; }

    /// <summary>The code with which the client closed; 1005 when it gave none; null when it did not close, or only after us.</summary>
    public int? ClientCloseCode { get; private set; }

    /// <summary>The code with which the gateway closed; null when it did not, or only after the client.</summary>
    public int? ServerCloseCode { get; private set; }

    /// <summary>Until one of the two closes or cuts it.</summary>
    public bool IsOpen
    {
        get { lock (gate) return isOpen; }
    }

    public void Send(string payload) => writer.Send(payload, gateway.SendsInHalves);

    public void Keep(ReceivedPayload payload) => received.Enqueue(payload);

    /// <summary>Says goodbye, and does not wait for an answer to it.</summary>
    /// <returns>Ends when the close frame is written.</returns>
    public Task CloseAsync(int code)
    {
        if (TryLeave(() => ServerCloseCode = code)) writer.Close(code);
        return writer.Finished;
    }

    /// <summary>The client's close frame is here.</summary>
    /// <returns>False when it only answers ours.</returns>
    public bool TryBeClosed(int code)
    {
        if (!TryLeave(() => ClientCloseCode = code)) return false;

        writer.Close(code);
        return true;
    }

    /// <summary>Cuts the TCP connection, without a close frame.</summary>
    public void Abort()
    {
        TryLeave(() => { });
        lock (gate)
        {
            // After the request's end its context may serve another one.
            if (isOver) return;

            socket.Abort();
            context.Abort();
        }
    }

    /// <summary>The client closed or is gone.</summary>
    public void End()
    {
        TryLeave(() => { });
        writer.Stop();
        lock (gate) isOver = true;
    }

    private bool TryLeave(Action note)
    {
        lock (gate)
        {
            if (!isOpen) return false;

            isOpen = false;
            note();
        }

        Session?.Leave(this);
        gateway.Changed.Raise();
        return true;
    }
}
