using System.Text.Json;
using System.Text.Json.Nodes;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Discord;
using Bot.Host.Discord;
using Bot.Host.Running;
using Bot.Tests.Data;
using Bot.Tests.Support;
using Bot.Tests.Support.Discord;
using Bot.Tests.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using GatewayEvent = Bot.Discord.Dispatch;

namespace Bot.Tests.Discord.Adapter;

/// <summary>The adapter as the host registers it, against a Discord of our own; what it hears is only recorded.</summary>
internal sealed class DiscordSetup : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly DiscordSelf self;
    private long sequence;

    private DiscordSetup(FakeDiscord discord, FakeTimeProvider clock, IReadOnlyList<CommandEntry> commands)
    {
        (Discord, Clock) = (discord, clock);
        Store = Heard.StoreAsync;
        self = new DiscordSelf(new Snowflake(discord.Bot.Id), new Snowflake(discord.Application.Id), discord.Bot.Name);
        var settings = new Dictionary<string, string?> { ["Discord:Token"] = discord.Token, ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString() };
        var taxonomy = Taxonomy.Load();
        Services = new ServiceCollection()
            .AddLogging(logs => logs.AddProvider(Logs).SetMinimumLevel(LogLevel.Trace))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Random(1))
            .AddSingleton(new Catalog(commands.Select(entry => new Commands.Dispatch.CommandRegistration(entry, typeof(object))), [], [], []))
            .AddSingleton(new AskReader(taxonomy))
            .AddSingleton(new Commands.Dispatch.Suggestions(new SpecialtyMatcher(taxonomy)))
            .AddDiscord(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), StateFile)
            .AddSingleton<StoreBatch>((batch, poison, ct) => Store(batch, poison, ct))
            .BuildServiceProvider();
    }

    public FakeDiscord Discord { get; }

    /// <summary>The server's clock and the bot's.</summary>
    public FakeTimeProvider Clock { get; }

    public RecordedLogs Logs { get; } = new();

    public RecordedBatches Heard { get; } = new();

    /// <summary>What stores; another one makes trouble.</summary>
    public StoreBatch Store { get; set; }

    public ServiceProvider Services { get; }

    public string StateFile => folder.PathOf("bot-discord.json");

    public IPlatform Platform => Services.GetRequiredService<IPlatform>();

    public IHostedService Listening => Services.GetServices<IHostedService>().OfType<DiscordListening>().Single();

    public static async Task<DiscordSetup> CreateAsync(IReadOnlyList<CommandEntry>? commands = null, bool isConnected = true)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero));
        var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = clock });
        var setup = new DiscordSetup(discord, clock, commands ?? []);
        if (isConnected) setup.Services.GetRequiredService<DiscordIdentity>().Learn(setup.self);
        return setup;
    }

    /// <summary>Lets people see and use the commands.</summary>
    public Task PublishAsync() => Services.GetRequiredService<DiscordMenus>().PublishAsync(self.Application, CancellationToken.None);

    /// <summary>What the gateway would bring just now.</summary>
    public GatewayEvent Event(FakeInteraction interaction) => Event("INTERACTION_CREATE", interaction.ToJson());

    public GatewayEvent Event(FakeMessage message)
    {
        var json = message.ToJson();
        if (message.Channel.Guild is { } guild) json["guild_id"] = $"{guild.Id}";
        return Event("MESSAGE_CREATE", json);
    }

    public DiscordInbox Inbox() => new(
        self, hearsEverything: true, Services.GetRequiredService<Catalog>(), Services.GetRequiredService<DiscordGuilds>(), _ => true);

    /// <summary>The way back to it.</summary>
    public string HandleOf(FakeInteraction interaction) => HandleOf(Event(interaction));

    public string HandleOf(FakeMessage message) => HandleOf(Event(message));

    /// <summary>Takes interactions in as they come.</summary>
    public Task TakeAsync(params FakeInteraction[] interactions) => Services.GetRequiredService<DiscordInteractions>()
        .TakeAsync([.. interactions.Select(Event)], Inbox(), CancellationToken.None);

    /// <summary>Lets the clock run until something is so: pauses and pacing take no real time.</summary>
    public Task RunUntilAsync(Func<bool> condition, string what) => Discord.WaitUntilAsync(
        () =>
        {
            if (condition()) return true;

            Clock.Advance(TimeSpan.FromMilliseconds(500));
            return false;
        },
        what: what);

    public async ValueTask DisposeAsync()
    {
        await Services.DisposeAsync();
        await Discord.DisposeAsync();
        folder.Dispose();
        Discord.AssertNothingViolated();
        Assert.DoesNotContain(Logs.Lines, line => line.Contains(Discord.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(Logs.Lines, line => Discord.Interactions.Any(one => line.Contains(one.Token, StringComparison.Ordinal)));
    }

    public static Composed Text(string words, params ComposedButton[] buttons) => new([new Span(words)], buttons, AwaitsWords: false);

    public static ComposedButton Press(string label, string token = "token") => new(label, ComposedButtonKind.Press, token);

    /// <summary>A line that calls somebody, with the button that shows the rest.</summary>
    public static Composed Knock(FakeUser person) => new(
        [new Span(person.Name, SpanKind.Mention, $"{person.Id}"), new Span(", I have an answer for you.")], [Press("See it", "see")], AwaitsWords: false);

    private string HandleOf(GatewayEvent happened) => Assert.IsType<Host.Discord.Heard.News>(Inbox().Read(happened)).Incoming.Handle;

    private GatewayEvent Event(string name, JsonObject data) =>
        new(name, JsonDocument.Parse(data.ToJsonString()).RootElement, ++sequence, "session", Clock.GetUtcNow());
}
