using System.Text.Json;
using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Host.Running;
using Bot.Host.Telegram;
using Bot.Tests.Support;
using Bot.Tests.Support.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Telegram;

/// <summary>The adapter as the host registers it, against a Bot API server of our own; what it hears is only recorded.</summary>
internal sealed class TelegramSetup : IAsyncDisposable
{
    private readonly TelegramSelf self;

    private TelegramSetup(FakeBotApi api, FakeTimeProvider clock, IReadOnlyList<CommandEntry> commands, Dictionary<string, string?> settings)
    {
        (Api, Clock) = (api, clock);
        self = new TelegramSelf(api.Bot.Id, api.Bot.Username, HearsEverything: false);
        settings.TryAdd("Telegram:Token", api.Token);
        settings.TryAdd("Telegram:ApiBaseUrl", api.BaseUrl);
        settings.TryAdd("Telegram:CallTimeout", "00:00:05");
        var services = new ServiceCollection()
            .AddLogging(logs => logs.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Random(1))
            .AddSingleton(new Catalog(commands.Select(entry => new CommandRegistration(entry, typeof(object))), [], [], []))
            .AddSingleton(new AskReader(Taxonomy.Load()))
            .AddSingleton<BotAddress>()
            .AddTelegram(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddSingleton<StoreBatch>(Heard.StoreAsync);
        Services = services.BuildServiceProvider();
    }

    public FakeBotApi Api { get; }

    /// <summary>The server's clock and the bot's.</summary>
    public FakeTimeProvider Clock { get; }

    public RecordedLogs Logs { get; } = new();

    public RecordedBatches Heard { get; } = new();

    public ServiceProvider Services { get; }

    public IPlatform Platform => Services.GetRequiredService<IPlatform>();

    public static async Task<TelegramSetup> CreateAsync(
        IReadOnlyList<CommandEntry>? commands = null, Dictionary<string, string?>? settings = null, bool isConnected = true)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        var api = await FakeBotApi.StartAsync(new FakeBotApiOptions { Time = clock });
        var setup = new TelegramSetup(api, clock, commands ?? [], settings ?? []);
        if (isConnected) setup.Services.GetRequiredService<TelegramIdentity>().Learn(setup.self);
        return setup;
    }

    /// <summary>The way back to the newest update.</summary>
    public string Handle()
    {
        var update = JsonDocument.Parse(Api.AllUpdates[^1].ToJsonString()).RootElement;
        return new TelegramInbox(self, _ => true, Clock).Read(update)!.Handle;
    }

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Api.DisposeAsync();
        Assert.Empty(Api.ContractViolations);
        Assert.DoesNotContain(Logs.Lines, line => line.Contains(Api.Token.Split(':')[1], StringComparison.Ordinal));
    }

    public static Composed Text(string words, params ComposedButton[] buttons) => new([new Span(words)], buttons, AwaitsWords: false);

    public static ComposedButton Press(string label, string token = "token") => new(label, ComposedButtonKind.Press, token);
}

/// <summary>Takes the place of the stored inbox, and can refuse.</summary>
internal sealed class RecordedBatches
{
    private readonly Lock gate = new();
    private readonly List<Incoming> all = [];
    private readonly List<Unreadable> poison = [];

    /// <summary>Set to let the database be full.</summary>
    public bool IsRefusing { get; set; }

    public IReadOnlyList<Incoming> All
    {
        get { lock (gate) return [.. all]; }
    }

    public IReadOnlyList<Unreadable> Poison
    {
        get { lock (gate) return [.. poison]; }
    }

    public Task StoreAsync(IReadOnlyList<Incoming> batch, IReadOnlyList<Unreadable> unreadable, CancellationToken cancellationToken)
    {
        if (IsRefusing) throw new InvalidOperationException("disk full");

        lock (gate)
        {
            all.AddRange(batch);
            poison.AddRange(unreadable);
        }

        return Task.CompletedTask;
    }
}
