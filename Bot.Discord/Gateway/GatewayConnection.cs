using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>One socket from Hello to its end. Nothing of it is used for the next one.</summary>
/// <param name="resumed">The session to resume; null to identify.</param>
/// <param name="address">Where the socket leads to.</param>
/// <param name="firstBeat">Random, from 0 to 1: which part of the interval passes before the first heartbeat.</param>
internal sealed partial class GatewayConnection(
    WebSocket socket, HeldSession? resumed, string address, double firstBeat, GatewayOptions options,
    SessionKeeper session, DispatchLanes lanes, TimeProvider time, ILogger logger) : IAsyncDisposable
{
    private static readonly TimeSpan HelloWithin = TimeSpan.FromSeconds(20);

    /// <summary>READY, RESUMED or an event that is repeated before it.</summary>
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan CloseWithin = TimeSpan.FromSeconds(2);

    private readonly MessageReader reader = new(socket);
    private readonly FrameWriter writer = new(socket, time);
    private readonly CancellationTokenSource ending = new();
    private readonly TaskCompletionSource<ConnectionEnd> ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? sessionId = resumed?.SessionId;
    private Task beating = Task.CompletedTask;
    private ITimer? patience;
    private long? answeredAt;
    private volatile bool isAcknowledged = true;
    private bool hasGreeted;

    /// <summary>Something of a session came: READY, RESUMED, or an event that is repeated before it.</summary>
    public bool IsAnswered => answeredAt is not null;

    /// <summary>Until the connection is over, for whichever reason. To be called once.</summary>
    public async Task<ConnectionEnd> RunAsync(CancellationToken stopping)
    {
        patience = time.CreateTimer(_ => End(new ConnectionEnd(EndKind.Silent)), null, HelloWithin, Timeout.InfiniteTimeSpan);
        await using var stop = stopping.Register(() => End(new ConnectionEnd(EndKind.Stopped)));
        var reading = EndsWithAsync(ReadAsync());
        var writing = EndsWithAsync(writer.RunAsync(ending.Token));

        var end = await ended.Task;

        await LetGoAsync();
        await ending.CancelAsync();
        await Task.WhenAll(reading, writing);
        await EndsWithAsync(beating);
        return end with { Up = answeredAt is { } since ? time.GetElapsedTime(since) : TimeSpan.Zero };
    }

    public async ValueTask DisposeAsync()
    {
        if (patience is not null) await patience.DisposeAsync();
        ending.Dispose();
        writer.Dispose();
    }

    private void End(ConnectionEnd end) => ended.TrySetResult(end);

    // Only what the network or the end itself does is expected here; a bug comes out of RunAsync.
    private async Task EndsWithAsync(Task loop)
    {
        try
        {
            await loop;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException)
        {
        }
        finally
        {
            End(new ConnectionEnd(EndKind.Cut));
        }
    }

    // A full goodbye waits for the other side, which may never answer.
    private async Task LetGoAsync()
    {
        using var limit = new CancellationTokenSource(CloseWithin, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)CloseCodes.Ours, statusDescription: null, limit.Token);
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // It is gone already, which is as good.
        }

        socket.Abort();
    }

    private async Task ReadAsync()
    {
        while (!ended.Task.IsCompleted)
        {
            var message = await reader.ReadAsync();
            if (message.IsClose)
            {
                var code = socket.CloseStatus is WebSocketCloseStatus.Empty ? null : (int?)socket.CloseStatus;
                End(new ConnectionEnd(EndKind.Closed, code));
                return;
            }

            if (message.Text is not { } text || Payload.Read(text) is not { } payload || !await TryHandleAsync(payload))
            {
                End(new ConnectionEnd(EndKind.Unreadable));
                return;
            }
        }
    }

    /// <returns>False where its data are not what its opcode promises.</returns>
    private async Task<bool> TryHandleAsync(Payload payload)
    {
        switch (payload.Op)
        {
            case Opcodes.Dispatch:
                return TryDispatch(payload);
            case Opcodes.Hello:
                return await TryGreetAsync(payload.Data);
            case Opcodes.Heartbeat:
                PostHeartbeat();
                return true;
            case Opcodes.HeartbeatAck:
                isAcknowledged = true;
                return true;
            case Opcodes.Reconnect:
                End(new ConnectionEnd(EndKind.ToldToReconnect));
                return true;
            case Opcodes.InvalidSession:
                End(new ConnectionEnd(payload.Data.ValueKind is JsonValueKind.True ? EndKind.ToldToResume : EndKind.SessionInvalid));
                return true;
            default:
                Log.UnknownOpcode(logger, payload.Op);
                return true;
        }
    }

    private async Task<bool> TryGreetAsync(JsonElement data)
    {
        if (hasGreeted) return true;
        if (TryRead(data, GatewayJson.Default.HelloData) is not { HeartbeatInterval: > 0 } hello) return false;

        hasGreeted = true;
        beating = BeatAsync(TimeSpan.FromMilliseconds(hello.HeartbeatInterval));
        if (resumed is { } held)
        {
            writer.Post(Frames.Resume(options.Token, held.SessionId, held.Received));
        }
        else if (await session.NoteIdentifyAsync(ending.Token))
        {
            writer.Post(Frames.Identify(options.Token, options.Intents));
        }
        else
        {
            End(new ConnectionEnd(EndKind.NotNoted));
            return true;
        }

        patience?.Change(AnswerWithin, Timeout.InfiniteTimeSpan);
        return true;
    }

    private bool TryDispatch(Payload payload)
    {
        if (payload is not { Sequence: { } sequence and >= 0, Name: { } name }) return false;
        if (name == EventNames.Ready && !TryBegin(payload.Data)) return false;
        if (sessionId is null) return false;

        if (name == EventNames.Resumed) Log.Resumed(logger);
        var isReceived = lanes.TryDeliver(new Dispatch(name, payload.Data, sequence, sessionId, time.GetUtcNow()));
        MarkAnswered();
        if (!isReceived) End(new ConnectionEnd(EndKind.Full));
        return true;
    }

    private void MarkAnswered()
    {
        if (IsAnswered) return;

        answeredAt = time.GetTimestamp();
        patience?.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        session.ResumeSucceeded();
    }

    private bool TryBegin(JsonElement data)
    {
        if (TryRead(data, GatewayJson.Default.ReadyData) is not { SessionId: { } id } ready) return false;

        sessionId = id;
        session.Begin(id, ready.ResumeGatewayUrl ?? address);
        Log.Connected(logger);
        return true;
    }

    /// <summary>A connection on which one heartbeat was not acknowledged when the next is due is dead, whatever TCP says.</summary>
    private async Task BeatAsync(TimeSpan interval)
    {
        for (var wait = interval * firstBeat; ; wait = interval)
        {
            await Task.Delay(wait, time, ending.Token);
            if (!isAcknowledged)
            {
                Log.Zombie(logger);
                End(new ConnectionEnd(EndKind.Zombie));
                return;
            }

            isAcknowledged = false;
            PostHeartbeat();
        }
    }

    private void PostHeartbeat() => writer.PostHeartbeat(Frames.Heartbeat(session.Held?.Received));

    private static T? TryRead<T>(JsonElement data, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return data.ValueKind is JsonValueKind.Object ? data.Deserialize(type) : null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            // The second: text with half a surrogate in it.
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Connected to Discord.")]
        public static partial void Connected(ILogger logger);

        [LoggerMessage(2, LogLevel.Information, "The Discord session goes on; nothing was missed.")]
        public static partial void Resumed(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "Discord no longer answers on this connection; I open a new one.")]
        public static partial void Zombie(ILogger logger);

        [LoggerMessage(4, LogLevel.Debug, "Passed over what Discord sent with opcode {Opcode}.")]
        public static partial void UnknownOpcode(ILogger logger, int opcode);
    }
}
