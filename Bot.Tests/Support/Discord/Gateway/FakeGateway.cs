using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Discord;

/// <summary>Discord's gateway: sockets, sessions and their rules, and what shall go wrong with them.</summary>
/// <remarks>Written from Discord's documentation of the gateway, v10. It knows shards by name only: every event goes to every session.</remarks>
internal sealed class FakeGateway(TimeProvider time)
{
    /// <summary>The one transport compression that is offered.</summary>
    public const string Compression = "zlib-stream";

    /// <summary>Values of <c>v</c> in the query that are served.</summary>
    public static readonly IReadOnlyList<string?> Versions = ["9", "10"];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Lock gate = new();
    private readonly List<GatewayConnection> connections = [];
    private readonly IdentifyBuckets buckets = new(time);

    /// <summary>Where it listens, such as <c>ws://127.0.0.1:5000/gateway</c>.</summary>
    public Uri Url { get; set; } = new("ws://127.0.0.1/gateway");

    /// <summary>What READY tells as <c>resume_gateway_url</c>; null for <see cref="Url"/>.</summary>
    public Uri? ResumeUrl { get; set; }

    /// <summary>The only one that is accepted.</summary>
    public string Token { get; set; } = "token.of.the-bot";

    /// <summary>The privileged intents that are switched on in the portal.</summary>
    public int AllowedPrivilegedIntents { get; set; } = GatewayIntents.Privileged;

    /// <summary><c>user</c>, <c>application</c> and <c>guilds</c> of READY.</summary>
    public Func<JsonObject> Ready { get; set; } = () => [];

    /// <summary>READY was sent: now the guilds may be.</summary>
    public Action<FakeSession>? OnReady { get; set; }

    public bool AcknowledgesHeartbeats { get; set; } = true;

    public bool SaysHello { get; set; } = true;

    /// <summary>If not, a good Identify or Resume is never answered.</summary>
    public bool SaysReady { get; set; } = true;

    /// <summary>So many resumes are answered by op 9; their sessions are gone.</summary>
    public int RefuseResumes { get; set; }

    /// <summary>So many connections are refused before they are sockets, with HTTP 503.</summary>
    public int RefuseConnections { get; set; }

    public int? CloseNextIdentifyWith { get; set; }

    /// <summary>Every payload comes in several frames; compressed, in several messages.</summary>
    public bool SendsInHalves { get; set; }

    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMilliseconds(41_250);

    /// <summary>So long without a heartbeat, and the connection is closed with 4009. Null for two intervals; infinite for never.</summary>
    public TimeSpan? HeartbeatPatience { get; set; }

    /// <summary>What <c>/gateway/bot</c> tells. An identify with the right token takes one; when none is left, see <see cref="WasTokenReset"/>.</summary>
    public (int Total, int Remaining, TimeSpan ResetAfter, int MaxConcurrency) SessionStartLimit { get; set; } =
        (1000, 1000, TimeSpan.FromDays(1), 1);

    /// <summary>Whether there were too many identifies: all sessions ended and the token is worth nothing any more.</summary>
    public bool WasTokenReset { get; private set; }

    public int IdentifyCount { get; private set; }

    public int ResumeCount { get; private set; }

    /// <summary>Every socket there ever was, oldest first.</summary>
    public IReadOnlyList<GatewayConnection> Connections
    {
        get { lock (gate) return [.. connections]; }
    }

    public SessionStore Sessions { get; } = new(time);

    public ChangeSignal Changed { get; } = new();

    private IEnumerable<GatewayConnection> Open => Connections.Where(connection => connection.IsOpen);

    /// <summary>Serves one socket, to its end.</summary>
    public async Task AcceptAsync(HttpContext context)
    {
        if (WhyNotAccept(context) is { } status)
        {
            context.Response.StatusCode = status;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await using var writer = new GatewayWriter(socket, compresses: context.Request.Query["compress"] == Compression);
        var connection = new GatewayConnection(this, context, socket, writer, time.GetUtcNow());
        lock (gate) connections.Add(connection);
        var writing = writer.RunAsync(context.RequestAborted);
        using var conversation = new GatewayConversation(this, connection, time);
        try
        {
            conversation.Open();
            Changed.Raise();
            await conversation.ListenAsync(socket, context.RequestAborted);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException)
        {
            // The client, or this server, is gone without a word: the session waits.
        }
        finally
        {
            connection.End();
            await writing;
        }
    }

    /// <summary>Sends an event to all sessions that hear at least one of the intents, also to those that wait to be resumed.</summary>
    /// <param name="intent">Bits; 0 for an event that everybody hears, as INTERACTION_CREATE.</param>
    /// <returns>At once: a client that does not read holds nobody up.</returns>
    public Task DispatchAsync(string name, JsonObject data, int intent = 0) => DispatchAsync(name, _ => data, intent);

    /// <param name="data">What a session with these intents gets to see.</param>
    public Task DispatchAsync(string name, Func<int, JsonObject> data, int intent = 0)
    {
        foreach (var session in Sessions.All)
            if (intent == 0 || (session.Intents & intent) != 0) session.Dispatch(name, data(session.Intents));

        return Task.CompletedTask;
    }

    /// <summary>Sends these bytes as a payload to whoever is connected, also what no client understands.</summary>
    public Task SendRawAsync(string payload)
    {
        foreach (var connection in Open) connection.Send(payload);
        return Task.CompletedTask;
    }

    /// <summary>Op 1: the client shall send a heartbeat now.</summary>
    public Task RequestHeartbeatAsync() => SendRawAsync(GatewayPayload.Bare(GatewayOp.Heartbeat));

    /// <summary>Op 7: the client shall connect anew and resume.</summary>
    public Task ReconnectAsync() => SendRawAsync(GatewayPayload.Bare(GatewayOp.Reconnect));

    /// <summary>Op 9. What cannot be resumed is gone.</summary>
    public Task InvalidateAsync(bool resumable)
    {
        foreach (var connection in Open)
        {
            if (!resumable && connection.Session is { } session) Sessions.End(session);
            connection.Send(GatewayPayload.InvalidSession(resumable));
        }

        return Task.CompletedTask;
    }

    /// <summary>Cuts what is connected, without a close frame.</summary>
    public Task DropAsync()
    {
        foreach (var connection in Open) connection.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Closes what is connected. After 4007 and 4009 there is nothing to resume.</summary>
    public Task CloseAsync(int code) => Task.WhenAll(Open.Select(connection => CloseAsync(connection, code)));

    /// <summary>Until a client is connected to a session, by READY or by RESUMED.</summary>
    public Task WaitForSessionAsync(CancellationToken cancellationToken = default) =>
        WaitUntilAsync(() => Sessions.All.Any(session => session.IsLive), "a session", cancellationToken);

    /// <summary>Waits by the wall clock until the condition holds; a failure tells what there is instead.</summary>
    public async Task WaitUntilAsync(Func<bool> condition, string what, CancellationToken cancellationToken = default)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        deadline.CancelAfter(Patience);
        while (true)
        {
            var next = Changed.Next;
            if (condition()) return;

            // The condition may look at things outside the gateway, so look again from time to time.
            var again = Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
            await Task.WhenAny(next, again);
            cancellationToken.ThrowIfCancellationRequested();
            if (deadline.IsCancellationRequested) Assert.Fail($"Waited {Patience} for {what}. There is:\n{GatewayReport.Of(this)}");
        }
    }

    public Task CloseAsync(GatewayConnection connection, int code)
    {
        if (connection is { IsOpen: true, Session: { } session } && GatewayClose.EndsSession(code)) Sessions.End(session);
        return connection.CloseAsync(code);
    }

    /// <summary>Bare, as documented, or with "Bot " before it: Eris sends it so, and works with Discord.</summary>
    public bool Accepts(string token) => token == Token || token == $"Bot {Token}";

    public void CountIdentify()
    {
        lock (gate) IdentifyCount++;
    }

    public void CountResume()
    {
        lock (gate) ResumeCount++;
    }

    public bool RefusesThisResume()
    {
        lock (gate) return RefuseResumes > 0 && RefuseResumes-- > 0;
    }

    public int? TakeCloseOfIdentify()
    {
        lock (gate)
        {
            var code = CloseNextIdentifyWith;
            CloseNextIdentifyWith = null;
            return code;
        }
    }

    /// <summary>Counts a good identify against the day's limit, and against the one of five seconds.</summary>
    public SessionStart StartSession(int shardId)
    {
        lock (gate)
        {
            var limit = SessionStartLimit;
            if (limit.Remaining > 0)
            {
                SessionStartLimit = limit with { Remaining = limit.Remaining - 1 };
                return buckets.TryTake(shardId, limit.MaxConcurrency) ? SessionStart.Granted : SessionStart.TooSoon;
            }

            WasTokenReset = true;
            Token = $"{Token}.reset";
        }

        foreach (var session in Sessions.All) Sessions.End(session);
        _ = CloseAsync(GatewayClose.AuthenticationFailed);
        return SessionStart.TokenReset;
    }

    private int? WhyNotAccept(HttpContext context)
    {
        if (!context.WebSockets.IsWebSocketRequest) return StatusCodes.Status400BadRequest;
        if (context.Request.Query["compress"].ToString() is not ("" or Compression)) return StatusCodes.Status501NotImplemented;

        lock (gate) return RefuseConnections > 0 && RefuseConnections-- > 0 ? StatusCodes.Status503ServiceUnavailable : null;
    }
}
