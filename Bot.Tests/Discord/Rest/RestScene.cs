using Bot.Discord;
using Bot.Tests.Support;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Discord.Rest;

/// <summary>The client, a server that it talks to, and a clock that moves on only while nothing is under way.</summary>
internal sealed class RestScene : IAsyncDisposable
{
    public const string Token = "bot-token-canary";

    public static readonly Snowflake Place = new(11);
    public static readonly MessageBody Hello = new() { Content = "Hello" };

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly CountingHandler counting = new();
    private readonly HttpClient http;

    private RestScene(ScriptedDiscord discord, FakeTimeProvider time, DiscordRestOptions options)
    {
        (Discord, Time) = (discord, time);
        http = new HttpClient(counting) { Timeout = Timeout.InfiniteTimeSpan };
        var loggers = LoggerFactory.Create(builder => builder.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace));
        Rest = new DiscordRest(http, options, time, new Random(1), loggers.CreateLogger<DiscordRest>());
        Responder = new InteractionResponder(Rest, time, loggers.CreateLogger<InteractionResponder>());
    }

    public ScriptedDiscord Discord { get; }

    public FakeTimeProvider Time { get; }

    public RecordedLogs Logs { get; } = new();

    public DiscordRest Rest { get; }

    public InteractionResponder Responder { get; }

    /// <param name="baseUrl">Where the client calls; the scripted server when null.</param>
    public static async Task<RestScene> StartAsync(TimeSpan? deadline = null, Uri? baseUrl = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        var discord = await ScriptedDiscord.StartAsync(time);
        return new RestScene(discord, time, new DiscordRestOptions
        {
            Token = Token,
            BaseUrl = baseUrl ?? discord.BaseUrl,
            ProductUrl = "https://example.org/bot",
            ProductVersion = "1.2",
            Deadline = deadline ?? TimeSpan.FromSeconds(20),
        });
    }

    public InteractionTicket Command(bool isPrivate = false, ulong id = 500) =>
        new(new Snowflake(id), "interaction-token-canary", new Snowflake(900), Interaction.TypeCommand, false, isPrivate, Time.GetUtcNow());

    public InteractionTicket Press(ulong id = 600) =>
        new(new Snowflake(id), "interaction-token-canary", new Snowflake(900), Interaction.TypeComponent, true, false, Time.GetUtcNow());

    public InteractionTicket Form(bool isOnMessage) =>
        new(new Snowflake(700), "interaction-token-canary", new Snowflake(900), Interaction.TypeModal, isOnMessage, false, Time.GetUtcNow());

    public Task<RestResult<Message>> SayAsync(Snowflake? place = null) => Rest.CreateMessageAsync(place ?? Place, Hello, CancellationToken.None);

    /// <summary>Moves the clock on until the task ends.</summary>
    public async Task<T> RunAsync<T>(Task<T> task)
    {
        await RunAsync((Task)task);
        return await task;
    }

    public async Task RunAsync(Task task)
    {
        await UntilAsync(() => task.IsCompleted, mayMoveClock: true);
        await task;
    }

    /// <summary>Waits until it holds, while the clock stands still.</summary>
    public Task UntilAsync(Func<bool> condition) => UntilAsync(condition, mayMoveClock: false);

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await Discord.DisposeAsync();
    }

    private async Task UntilAsync(Func<bool> condition, bool mayMoveClock)
    {
        using var tooLong = new CancellationTokenSource(Patience);
        while (!condition())
        {
            if (mayMoveClock && counting.UnderWay == Discord.Held)
            {
                await Task.Delay(1, tooLong.Token);
                if (counting.UnderWay == Discord.Held && !condition()) Time.Advance(Step);
            }

            await Task.Delay(1, tooLong.Token);
        }
    }

    private sealed class CountingHandler : DelegatingHandler
    {
        private int underWay;

        public CountingHandler()
            : base(new SocketsHttpHandler { MaxConnectionsPerServer = 300 })
        {
        }

        public int UnderWay => Volatile.Read(ref underWay);

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref underWay);
            try
            {
                return await base.SendAsync(request, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref underWay);
            }
        }
    }
}
