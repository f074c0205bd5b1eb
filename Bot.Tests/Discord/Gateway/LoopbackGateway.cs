using System.Collections.Concurrent;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Discord.Gateway;

/// <summary>A gateway on the loopback address that does only what the test says, socket by socket.</summary>
internal sealed class LoopbackGateway : IAsyncDisposable
{
    private readonly WebApplication application;
    private readonly Channel<LoopbackSocket> accepted = Channel.CreateUnbounded<LoopbackSocket>();
    private readonly ConcurrentBag<LoopbackSocket> all = [];

    private LoopbackGateway(WebApplication application) => this.application = application;

    public string Address { get; private set; } = "";

    public string ResumeAddress => $"{Address}/resume";

    public static async Task<LoopbackGateway> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(300));
        var application = builder.Build();
        application.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });

        var gateway = new LoopbackGateway(application);
        application.Run(gateway.AnswerAsync);
        await application.StartAsync();
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        gateway.Address = addresses.Addresses.Single().Replace("http", "ws", StringComparison.Ordinal);
        return gateway;
    }

    public async Task<LoopbackSocket> AcceptAsync() => await accepted.Reader.ReadAsync();

    public bool HasAnother => accepted.Reader.Count > 0;

    public async ValueTask DisposeAsync()
    {
        foreach (var socket in all) socket.Cut();
        await application.StopAsync();
        await application.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var socket = await context.WebSockets.AcceptWebSocketAsync();
        var target = context.Request.Path + context.Request.QueryString;
        var loopback = new LoopbackSocket(socket, target, context.Request.Headers.UserAgent.ToString(), context.Abort);
        all.Add(loopback);
        accepted.Writer.TryWrite(loopback);
        await loopback.Over;
    }
}

/// <param name="target">Path and query of the upgrade.</param>
/// <param name="cut">Ends the TCP connection without a word.</param>
internal sealed class LoopbackSocket(WebSocket socket, string target, string userAgent, Action cut)
{
    /// <summary>So long that no timed heartbeat comes during a test.</summary>
    public const int NoBeats = 2_000_000_000;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly TaskCompletionSource over = new();

    public string Target => target;

    public string UserAgent => userAgent;

    public Task Over => over.Task;

    public Task HelloAsync(int interval = 41250) =>
        SayAsync($$"""{"op":10,"d":{"_trace":["x"],"heartbeat_interval":{{interval}} },"s":null,"t":null}""");

    public Task ReadyAsync(string session, string resumeAddress) =>
        EventAsync(1, "READY", $$"""{"v":10,"session_id":"{{session}}","resume_gateway_url":"{{resumeAddress}}","guilds":[]}""");

    public Task EventAsync(long sequence, string name, string data) =>
        SayAsync($$"""{"op":0,"s":{{sequence}},"t":"{{name}}","d":{{data}} }""");

    public Task SayAsync(string text) => SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, isLast: true);

    public Task SendAsync(ReadOnlyMemory<byte> bytes, WebSocketMessageType type, bool isLast) =>
        socket.SendAsync(bytes, type, isLast, CancellationToken.None).AsTask().WaitAsync(Patience);

    /// <summary>The next payload of the client.</summary>
    public async Task<JsonElement> HearAsync()
    {
        var (json, close) = await ReceiveAsync();
        return json ?? throw new InvalidOperationException($"The client closed with {close}.");
    }

    /// <summary>The next payload with this opcode; others before it are passed over.</summary>
    public async Task<JsonElement> HearAsync(int op)
    {
        while (true)
        {
            var heard = await HearAsync();
            if (heard.GetProperty("op").GetInt32() == op) return heard;
        }
    }

    /// <summary>The client has read all that was said: it answered to what was said last.</summary>
    public async Task SettleAsync()
    {
        await SayAsync("""{"op":1}""");
        await HearAsync(op: 1);
        await SayAsync("""{"op":11}""");
    }

    /// <returns>The code with which the client closes; null where it did without one.</returns>
    public async Task<int?> HearCloseAsync()
    {
        while (true)
        {
            var (json, close) = await ReceiveAsync();
            if (json is null) return close;
        }
    }

    public async Task CloseAsync(int? code)
    {
        var status = (WebSocketCloseStatus?)code ?? WebSocketCloseStatus.Empty;
        await socket.CloseOutputAsync(status, null, CancellationToken.None).WaitAsync(Patience);
        over.TrySetResult();
    }

    public void Cut()
    {
        if (Over.IsCompleted) return;

        cut();
        over.TrySetResult();
    }

    private async Task<(JsonElement? Json, int? Close)> ReceiveAsync()
    {
        var bytes = new byte[8192];
        var received = await socket.ReceiveAsync(bytes, CancellationToken.None).WaitAsync(Patience);
        if (received.MessageType is WebSocketMessageType.Close) return (null, (int?)received.CloseStatus);

        Assert.True(received.EndOfMessage);
        return (JsonElement.Parse(bytes.AsSpan(0, received.Count)), null);
    }
}
