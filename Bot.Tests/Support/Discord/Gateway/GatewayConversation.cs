using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>What the gateway says to one client, and what it answers to what the client says.</summary>
internal sealed class GatewayConversation : IDisposable
{
    /// <summary>A payload of more bytes is closed with 4002. (events/gateway: sending events)</summary>
    public const int MaxPayloadBytes = 4096;

    private readonly FakeGateway gateway;
    private readonly GatewayConnection connection;
    private readonly TimeProvider time;
    private readonly SendBudget budget;
    private readonly ITimer heartbeatWatch;
    private bool hasIdentified;

    public GatewayConversation(FakeGateway gateway, GatewayConnection connection, TimeProvider time)
    {
        this.gateway = gateway;
        this.connection = connection;
        this.time = time;
        budget = new SendBudget(time);
        heartbeatWatch = time.CreateTimer(
            _ => Close(GatewayClose.SessionTimedOut), state: null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public void Open()
    {
        if (!FakeGateway.Versions.Contains(connection.Query.GetValueOrDefault("v"))) Close(GatewayClose.InvalidApiVersion);
        else if (gateway.SaysHello) SayHello();
    }

    /// <summary>Until the client closes or is gone.</summary>
    public async Task ListenAsync(WebSocket socket, CancellationToken cancellationToken)
    {
        // One byte more than allowed, so that a payload that fills it is known to be too long.
        var buffer = new byte[MaxPayloadBytes + 1];
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult result;
            do
            {
                result = await socket.ReceiveAsync(buffer.AsMemory(length), cancellationToken);
                length += result.Count;
            }
            while (!result.EndOfMessage && length < buffer.Length);

            if (result.MessageType is WebSocketMessageType.Close)
            {
                BeClosed((int?)socket.CloseStatus ?? GatewayClose.NoCode);
                return;
            }

            // Whoever is told to go is not listened to any more; only the end of it is awaited.
            if (connection.IsOpen) Hear(buffer.AsSpan(0, length));
        }
    }

    public void Dispose() => heartbeatWatch.Dispose();

    private void BeClosed(int code)
    {
        if (!connection.TryBeClosed(code)) return;
        if (code is GatewayClose.Normal or GatewayClose.GoingAway && connection.Session is { } session) gateway.Sessions.End(session);
    }

    private void Close(int code) => _ = gateway.CloseAsync(connection, code);

    private void SayHello()
    {
        connection.Send(GatewayPayload.Hello(gateway.HeartbeatInterval));
        AwaitHeartbeat();
    }

    private void AwaitHeartbeat() =>
        heartbeatWatch.Change(gateway.HeartbeatPatience ?? 2 * gateway.HeartbeatInterval, Timeout.InfiniteTimeSpan);

    private void Hear(ReadOnlySpan<byte> bytes)
    {
        var isPayload = GatewayPayload.TryRead(bytes, out var op, out var data) && bytes.Length <= MaxPayloadBytes;
        if (isPayload) connection.Keep(new ReceivedPayload(op, data, time.GetUtcNow()));

        if (!budget.TrySpend()) Close(GatewayClose.RateLimited);
        else if (!isPayload) Close(GatewayClose.DecodeError);
        else Answer(op, data);
        gateway.Changed.Raise();
    }

    private void Answer(int op, JsonNode? data)
    {
        switch (op)
        {
            case GatewayOp.Heartbeat:
                AwaitHeartbeat();
                if (gateway.AcknowledgesHeartbeats) connection.Send(GatewayPayload.Bare(GatewayOp.HeartbeatAck));
                break;
            case GatewayOp.Identify or GatewayOp.Resume when hasIdentified:
                Close(GatewayClose.AlreadyAuthenticated);
                break;
            case GatewayOp.Identify:
                Identify(data);
                break;
            case GatewayOp.Resume:
                Resume(data);
                break;
            case GatewayOp.PresenceUpdate or GatewayOp.VoiceStateUpdate or GatewayOp.RequestGuildMembers or GatewayOp.RequestSoundboardSounds:
                // Allowed and kept; what these ask for is not played here.
                if (!hasIdentified) Close(GatewayClose.NotAuthenticated);
                break;
            default:
                Close(GatewayClose.UnknownOpcode);
                break;
        }
    }

    private void Identify(JsonNode? data)
    {
        gateway.CountIdentify();
        if (!IdentifyRequest.TryRead(data, out var identify))
        {
            Close(GatewayClose.DecodeError);
            return;
        }

        if (WhyNot(identify) is { } code)
        {
            Close(code);
            return;
        }

        switch (gateway.StartSession(identify.ShardId))
        {
            case SessionStart.TooSoon:
                connection.Send(GatewayPayload.InvalidSession(resumable: false));
                break;
            case SessionStart.Granted:
                hasIdentified = true;
                if (gateway.SaysReady) Begin(identify);
                break;
        }
    }

    /// <returns>The code to close with, or null.</returns>
    private int? WhyNot(IdentifyRequest identify)
    {
        if (gateway.TakeCloseOfIdentify() is { } code) return code;
        if (!gateway.Accepts(identify.Token)) return GatewayClose.AuthenticationFailed;
        if (!identify.HasValidShard) return GatewayClose.InvalidShard;
        if (!identify.HasKnownIntents) return GatewayClose.InvalidIntents;

        var switchedOff = GatewayIntents.Privileged & ~gateway.AllowedPrivilegedIntents;
        return (identify.Intents & switchedOff) != 0 ? GatewayClose.DisallowedIntents : null;
    }

    private void Begin(IdentifyRequest identify)
    {
        var ready = gateway.Ready();
        ready["v"] = int.Parse(connection.Query["v"], CultureInfo.InvariantCulture);
        ready["resume_gateway_url"] = (gateway.ResumeUrl ?? gateway.Url).ToString();
        ready["shard"] = new JsonArray(identify.ShardId, identify.ShardCount);

        // No longer documented, but still sent: always empty for bots, and Eris reads it.
        ready["private_channels"] = new JsonArray();
        var session = gateway.Sessions.Begin(connection, (int)identify.Intents!, ready);
        gateway.OnReady?.Invoke(session);
    }

    private void Resume(JsonNode? data)
    {
        gateway.CountResume();
        if (!ResumeRequest.TryRead(data, out var resume))
        {
            Close(GatewayClose.DecodeError);
            return;
        }

        if (!gateway.Accepts(resume.Token))
        {
            Close(GatewayClose.AuthenticationFailed);
            return;
        }

        var session = gateway.Sessions.Find(resume.SessionId);
        if (session is null || gateway.RefusesThisResume())
        {
            if (session is not null) gateway.Sessions.End(session);
            connection.Send(GatewayPayload.InvalidSession(resumable: false));
            return;
        }

        if (resume.Sequence < 0 || resume.Sequence > session.Sequence)
        {
            gateway.Sessions.End(session);
            Close(GatewayClose.InvalidSequence);
            return;
        }

        hasIdentified = true;
        if (gateway.SaysReady) session.Resume(connection, resume.Sequence);
    }
}
