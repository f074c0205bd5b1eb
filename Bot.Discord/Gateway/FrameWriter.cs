using System.Collections.Concurrent;
using System.Net.WebSockets;

namespace Bot.Discord;

/// <summary>The only one that writes to the socket: heartbeats first, and never more than Discord allows.</summary>
internal sealed class FrameWriter(WebSocket socket, TimeProvider time) : IDisposable
{
    /// <summary>Of one payload; a longer one closes the connection with 4002. (events/gateway: Sending Events)</summary>
    public const int MostBytes = 4096;

    /// <summary>While something waits for its turn, a heartbeat may come that need not.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromSeconds(1);

    private readonly SendBudget budget = new(time);
    private readonly ConcurrentQueue<byte[]> frames = [];
    private readonly SemaphoreSlim queued = new(0);
    private byte[]? heartbeat;

    /// <summary>A heartbeat that still waits to be written is replaced: one is as good as two.</summary>
    public void PostHeartbeat(byte[] frame)
    {
        if (Interlocked.Exchange(ref heartbeat, frame) is null) queued.Release();
    }

    /// <exception cref="ArgumentException">It is longer than Discord takes.</exception>
    public void Post(byte[] frame)
    {
        if (frame.Length > MostBytes) throw new ArgumentException($"{frame.Length} bytes are more than a payload may have.", nameof(frame));

        frames.Enqueue(frame);
        queued.Release();
    }

    /// <summary>Until the token says so, or the socket fails.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await queued.WaitAsync(cancellationToken);
            var frame = await NextAsync(cancellationToken);
            budget.Spend();

            // Not with the token: a cancelled send aborts the socket, and the close frame could no longer be sent.
            await socket.SendAsync(frame.AsMemory(), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        }
    }

    public void Dispose() => queued.Dispose();

    private async Task<byte[]> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var isHeartbeat = Volatile.Read(ref heartbeat) is not null;
            var wait = budget.WaitBefore(isHeartbeat);
            if (wait > TimeSpan.Zero)
            {
                await Task.Delay(wait < LookAgain ? wait : LookAgain, time, cancellationToken);
                continue;
            }

            if (isHeartbeat) return Interlocked.Exchange(ref heartbeat, null)!;
            if (frames.TryDequeue(out var frame)) return frame;
        }
    }
}
