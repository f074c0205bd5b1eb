using System.Diagnostics;
using Bot.Discord;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using GatewayEvent = Bot.Discord.Dispatch;

namespace Bot.Tests.Discord.Gateway;

/// <summary>A gateway client with a clock, a store and a REST answer of the test's, and a loopback server for it.</summary>
internal sealed class GatewayScene : IAsyncDisposable
{
    public const string Token = "the-secret-token";

    public const Intents Heard = Intents.Guilds | Intents.GuildMessages;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>So slowly that no time limit of the client's passes while the machine is busy.</summary>
    private static readonly TimeSpan ShortStep = TimeSpan.FromMilliseconds(100);

    private static readonly TimeSpan LongStep = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();
    private readonly LoggerFactory loggers;
    private Task<GatewayEnd> running = Task.FromResult(GatewayEnd.Stopped);

    private GatewayScene(LoopbackGateway server)
    {
        Server = server;
        Answer = new RestResult<GatewayBot>.Ok(new GatewayBot
        {
            Url = server.Address,
            SessionStartLimit = new SessionStartLimit { Total = 1000, Remaining = 999, ResetAfter = 1000 },
        });
        loggers = new LoggerFactory([Logs]);
    }

    public LoopbackGateway Server { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero));

    public MemoryStore Store { get; private init; } = new();

    public RecordedLogs Logs { get; } = new();

    /// <summary>What REST says of the gateway.</summary>
    public RestResult<GatewayBot> Answer { get; set; }

    public int Lookups { get; private set; }

    public int Backlog { get; init; } = 1000;

    public DiscordGateway Gateway { get; private set; } = null!;

    public static async Task<GatewayScene> CreateAsync(MemoryStore? store = null, int backlog = 1000) =>
        new(await LoopbackGateway.StartAsync()) { Store = store ?? new MemoryStore(), Backlog = backlog };

    public void Start()
    {
        var options = new GatewayOptions
        {
            Token = Token,
            Intents = Heard,
            Backlog = Backlog,
            UserAgent = "DiscordBot (https://example.org, 1.2)",
        };
        Gateway = new DiscordGateway(LookUpAsync, options, Store, Clock, new Random(7), loggers.CreateLogger<DiscordGateway>());
        running = Gateway.RunAsync(stopping.Token);
    }

    /// <summary>A client that is connected and has read READY, with sequence 1.</summary>
    public async Task<LoopbackSocket> StartReadyAsync(string session = "s1", int interval = 41250)
    {
        Start();
        var socket = await Server.AcceptAsync().WaitAsync(Patience);
        return await MakeReadyAsync(socket, session, interval);
    }

    public async Task<LoopbackSocket> MakeReadyAsync(LoopbackSocket socket, string session = "s1", int interval = 41250)
    {
        await socket.HelloAsync(interval);
        await socket.HearAsync(op: 2);
        await socket.ReadyAsync(session, Server.ResumeAddress);
        await TakeAsync("READY");
        return socket;
    }

    /// <summary>The next socket; pauses pass in no time.</summary>
    public Task<LoopbackSocket> NextSocketAsync() => PassTimeUntilAsync(Server.AcceptAsync());

    public Task<GatewayEnd> EndAsync() => PassTimeUntilAsync(running);

    public Task<GatewayEnd> StopAsync()
    {
        stopping.Cancel();
        return EndAsync();
    }

    /// <summary>Takes the next event and says that it is stored.</summary>
    public async Task<GatewayEvent> TakeAsync(string name)
    {
        var dispatch = await PeekAsync(name);
        Gateway.Stored(dispatch);
        return dispatch;
    }

    /// <summary>Takes the next event, and it is not stored.</summary>
    public async Task<GatewayEvent> PeekAsync(string name)
    {
        var lane = name == "INTERACTION_CREATE" ? Gateway.Interactions : Gateway.Events;
        var dispatch = await lane.ReadAsync().AsTask().WaitAsync(Patience);
        Assert.Equal(name, dispatch.Name);
        return dispatch;
    }

    public Task PassTimeUntilAsync(Func<bool> condition) => PassTimeUntilAsync(UntilAsync(condition), ShortStep);

    /// <summary>Where the only limits that pass are those of a heartbeat.</summary>
    public async Task<T> PassMinutesUntilAsync<T>(Task<T> task)
    {
        await PassTimeUntilAsync(task, LongStep);
        return await task;
    }

    public static async Task UntilAsync(Func<bool> condition)
    {
        for (var watch = Stopwatch.StartNew(); !condition(); await Task.Delay(2))
            Assert.True(watch.Elapsed < Patience, "It did not come to pass.");
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Server.DisposeAsync();
        loggers.Dispose();
        stopping.Dispose();
        Assert.DoesNotContain(Logs.Lines, line => line.Contains(Token, StringComparison.Ordinal));
    }

    private async Task<T> PassTimeUntilAsync<T>(Task<T> task)
    {
        await PassTimeUntilAsync(task, ShortStep);
        return await task;
    }

    private async Task PassTimeUntilAsync(Task task, TimeSpan step)
    {
        for (var watch = Stopwatch.StartNew(); !task.IsCompleted; await Task.WhenAny(task, Task.Delay(4)))
        {
            Assert.True(watch.Elapsed < Patience, $"It did not come to pass.\n{Logs}");
            Clock.Advance(step);
        }

        await task;
    }

    private Task<RestResult<GatewayBot>> LookUpAsync(CancellationToken cancellationToken)
    {
        Lookups++;
        return Task.FromResult(Answer);
    }
}

/// <summary>Keeps the state as long as the test lasts, over restarts of the client.</summary>
internal sealed class MemoryStore : IGatewayStore
{
    private volatile GatewayState state = GatewayState.Empty;

    public GatewayState State
    {
        get => state;
        init => state = value;
    }

    public bool IsBroken { get; set; }

    public int Saves { get; private set; }

    public Task<GatewayState> LoadAsync(CancellationToken cancellationToken) => Task.FromResult(state);

    public Task SaveAsync(GatewayState state, CancellationToken cancellationToken)
    {
        if (IsBroken) throw new IOException("The disk is full.");

        this.state = state;
        Saves++;
        return Task.CompletedTask;
    }
}
