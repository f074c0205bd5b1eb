using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>A bare socket to the fake gateway: says what it is told to, and hears what comes.</summary>
internal sealed class GatewayWire(FakeGateway gateway) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ClientWebSocket socket = new();
    private readonly CancellationTokenSource deadline = new(Patience);

    /// <summary>How many websocket messages came.</summary>
    public int MessageCount { get; private set; }

    public async Task ConnectAsync(string query = "?v=10&encoding=json", string? userAgent = null)
    {
        if (userAgent is not null) socket.Options.SetRequestHeader("User-Agent", userAgent);
        await socket.ConnectAsync(new Uri(gateway.Url + query), deadline.Token);
    }

    /// <summary>Connects and hears Hello.</summary>
    public static async Task<GatewayWire> OpenAsync(FakeGateway gateway)
    {
        var wire = new GatewayWire(gateway);
        await wire.ConnectAsync();
        Assert.Equal(GatewayOp.Hello, (int)(await wire.HearAsync())["op"]!);
        return wire;
    }

    /// <summary>Connects, identifies, and hears READY.</summary>
    /// <returns>READY's data too.</returns>
    public static async Task<(GatewayWire Wire, JsonObject Ready)> IdentifiedAsync(FakeGateway gateway, long intents = 1)
    {
        var wire = await OpenAsync(gateway);
        await wire.IdentifyAsync(intents);
        var ready = await wire.HearAsync();
        Assert.Equal("READY", (string?)ready["t"]);
        return (wire, (JsonObject)ready["d"]!);
    }

    public Task IdentifyAsync(long intents = 1, string? token = null, JsonArray? shard = null)
    {
        var data = new JsonObject
        {
            ["token"] = token ?? gateway.Token,
            ["intents"] = intents,
            ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "wire", ["device"] = "wire" },
        };
        if (shard is not null) data["shard"] = shard;
        return SayAsync(GatewayOp.Identify, data);
    }

    public Task ResumeAsync(string sessionId, long sequence) => SayAsync(
        GatewayOp.Resume, new JsonObject { ["token"] = gateway.Token, ["session_id"] = sessionId, ["seq"] = sequence });

    public Task SayAsync(int op, JsonNode? data = null) => SayTextAsync(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString());

    public Task SayTextAsync(string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, endOfMessage: true, deadline.Token);

    /// <summary>The next payload, not compressed.</summary>
    public async Task<JsonObject> HearAsync()
    {
        using var message = new MemoryStream();
        Assert.Equal(WebSocketMessageType.Text, await ReadMessageAsync(message));
        return (JsonObject)JsonNode.Parse(message.ToArray())!;
    }

    /// <summary>The next event's number, name, and data.</summary>
    public async Task<(long Sequence, string Name, JsonNode Data)> HearEventAsync()
    {
        var payload = await HearAsync();
        Assert.Equal(GatewayOp.Dispatch, (int)payload["op"]!);
        return ((long)payload["s"]!, (string)payload["t"]!, payload["d"]!);
    }

    /// <summary>The next payloads out of zlib-stream.</summary>
    public async Task<IReadOnlyList<JsonObject>> HearCompressedAsync(int count)
    {
        using var deflated = new MemoryStream();
        var payloads = new List<JsonObject>();
        while (payloads.Count < count)
        {
            Assert.Equal(WebSocketMessageType.Binary, await ReadMessageAsync(deflated));
            if (!deflated.ToArray().AsSpan().EndsWith<byte>([0, 0, 0xFF, 0xFF])) continue;

            payloads = Inflate(deflated);
        }

        return payloads;
    }

    /// <summary>The code with which the gateway closes.</summary>
    public async Task<int> HearCloseAsync()
    {
        using var message = new MemoryStream();
        Assert.Equal(WebSocketMessageType.Close, await ReadMessageAsync(message));
        return (int)socket.CloseStatus!;
    }

    /// <summary>The connection goes away without a close frame.</summary>
    public async Task HearCutAsync()
    {
        using var message = new MemoryStream();
        await Assert.ThrowsAsync<WebSocketException>(() => ReadMessageAsync(message));
    }

    public Task CloseAsync(int code) => socket.CloseAsync((WebSocketCloseStatus)code, null, deadline.Token);

    /// <summary>Cuts the connection.</summary>
    public void Dispose()
    {
        socket.Abort();
        socket.Dispose();
        deadline.Dispose();
    }

    private async Task<WebSocketMessageType> ReadMessageAsync(MemoryStream into)
    {
        var buffer = new byte[1024];
        ValueWebSocketReceiveResult result;
        do
        {
            result = await socket.ReceiveAsync(buffer.AsMemory(), deadline.Token);
            into.Write(buffer, 0, result.Count);
        }
        while (!result.EndOfMessage);

        MessageCount++;
        return result.MessageType;
    }

    private static List<JsonObject> Inflate(MemoryStream deflated)
    {
        using var copy = new MemoryStream(deflated.ToArray());
        using var inflater = new ZLibStream(copy, CompressionMode.Decompress);
        using var plain = new MemoryStream();
        var buffer = new byte[1024];

        // The stream has no end yet: reading stops where the input does.
        for (var length = inflater.Read(buffer); length > 0; length = inflater.Read(buffer)) plain.Write(buffer, 0, length);

        var texts = plain.ToArray();
        var payloads = new List<JsonObject>();
        for (var offset = 0; offset < texts.Length;)
        {
            var reader = new Utf8JsonReader(texts.AsSpan(offset), new JsonReaderOptions { AllowMultipleValues = true });
            payloads.Add((JsonObject)JsonNode.Parse(ref reader)!);
            offset += (int)reader.BytesConsumed;
        }

        return payloads;
    }
}
