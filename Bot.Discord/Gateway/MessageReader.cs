using System.Buffers;
using System.Net.WebSockets;

namespace Bot.Discord;

/// <param name="IsClose">The close frame: nothing comes after it.</param>
/// <param name="Text">Valid until the next read. Null for a close, and for what is no text or longer than anything of Discord's.</param>
internal readonly record struct ReceivedMessage(bool IsClose, ReadOnlyMemory<byte>? Text);

/// <summary>Whole messages, however long they are and in however many frames they come.</summary>
internal sealed class MessageReader(WebSocket socket)
{
    private const int FirstSize = 16 * 1024;

    /// <summary>A server with very many members and channels is a few megabytes.</summary>
    private const int MostBytes = 32 * 1024 * 1024;

    /// <summary>One long message shall not hold its memory as long as the connection lasts.</summary>
    private const int MostBytesKept = 1024 * 1024;

    private ArrayBufferWriter<byte> message = new(FirstSize);

    /// <remarks>Takes no token: cancelling a read aborts the socket. Whoever wants it to end aborts the socket himself.</remarks>
    /// <exception cref="WebSocketException">The connection is gone; so it is at an <see cref="OperationCanceledException"/>.</exception>
    public async Task<ReceivedMessage> ReadAsync()
    {
        if (message.Capacity > MostBytesKept) message = new ArrayBufferWriter<byte>(FirstSize);
        message.ResetWrittenCount();
        while (true)
        {
            var frame = await socket.ReceiveAsync(message.GetMemory(FirstSize / 2), CancellationToken.None);
            if (frame.MessageType is WebSocketMessageType.Close) return new ReceivedMessage(IsClose: true, Text: null);

            message.Advance(frame.Count);
            if (message.WrittenCount > MostBytes) return default;
            if (!frame.EndOfMessage) continue;

            return frame.MessageType is WebSocketMessageType.Text ? new ReceivedMessage(IsClose: false, message.WrittenMemory) : default;
        }
    }
}
