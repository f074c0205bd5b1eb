using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

namespace Bot.Tests.Support.Discord;

/// <summary>Writes to one socket, in the order in which it was told to, without holding up those who tell it.</summary>
/// <param name="compresses">zlib-stream: one deflate context for the whole connection, flushed after each payload.</param>
internal sealed class GatewayWriter(WebSocket socket, bool compresses) : IAsyncDisposable
{
    private const int Parts = 3;

    private readonly Channel<Outgoing> queue = Channel.CreateUnbounded<Outgoing>(new UnboundedChannelOptions { SingleReader = true });
    private readonly MemoryStream deflated = new();
    private readonly TaskCompletionSource finished = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private ZLibStream? deflater;

    /// <summary>Ends when the close frame is written, or when nobody is left to write to.</summary>
    public Task Finished => finished.Task;

    public void Send(string json, bool inParts) => queue.Writer.TryWrite(new Outgoing(Encoding.UTF8.GetBytes(json), inParts, CloseCode: null));

    /// <summary>Nothing is written after it.</summary>
    public void Close(int code)
    {
        queue.Writer.TryWrite(new Outgoing([], InParts: false, code));
        queue.Writer.TryComplete();
    }

    /// <summary>Nobody listens any more.</summary>
    public void Stop() => queue.Writer.TryComplete();

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var outgoing in queue.Reader.ReadAllAsync(cancellationToken)) await WriteAsync(outgoing, cancellationToken);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // The client is gone; the reader sees it too, and ends the connection.
        }
        finally
        {
            finished.TrySetResult();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (deflater is not null) await deflater.DisposeAsync();
        await deflated.DisposeAsync();
    }

    private Task WriteAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        if (outgoing.CloseCode is { } code) return socket.CloseOutputAsync((WebSocketCloseStatus)code, null, cancellationToken);

        return compresses ? WriteCompressedAsync(outgoing, cancellationToken) : WriteTextAsync(outgoing, cancellationToken);
    }

    /// <summary>One message; in parts, it is several frames.</summary>
    private async Task WriteTextAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var parts = Split(outgoing.Bytes, outgoing.InParts);
        foreach (var (index, part) in parts.Index())
            await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: index == parts.Count - 1, cancellationToken);
    }

    /// <summary>A payload ends with 00 00 FF FF, wherever messages end; in parts, it is several messages.</summary>
    private async Task WriteCompressedAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        deflater ??= new ZLibStream(deflated, CompressionLevel.Fastest, leaveOpen: true);
        deflated.SetLength(0);
        await deflater.WriteAsync(outgoing.Bytes, cancellationToken);
        await deflater.FlushAsync(cancellationToken);
        foreach (var part in Split(deflated.ToArray(), outgoing.InParts))
            await socket.SendAsync(part, WebSocketMessageType.Binary, endOfMessage: true, cancellationToken);
    }

    private static List<ReadOnlyMemory<byte>> Split(byte[] bytes, bool inParts)
    {
        if (!inParts) return [bytes];

        return [.. bytes.Chunk((bytes.Length + Parts - 1) / Parts).Select(part => new ReadOnlyMemory<byte>(part))];
    }

    private sealed record Outgoing(byte[] Bytes, bool InParts, int? CloseCode);
}
