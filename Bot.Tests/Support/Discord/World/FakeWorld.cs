using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Everybody and everything there is. All changes pass <see cref="Change{T}"/>, one at a time.</summary>
internal sealed class FakeWorld
{
    private readonly Lock gate = new();
    private readonly TimeSpan patience;

    public FakeWorld(FakeDiscordOptions options, Func<WorldEvent, Task> deliver)
    {
        Time = options.Time;
        patience = options.Patience;
        Ids = new Snowflakes(Time);
        Events = new EventFeed(deliver);
        Log = new CallLog(this);
        Nonces = new Nonces(Time);
        Writing = new Writing(this);
        Bot = new FakeUser(this, Ids.Next(), options.BotName, isBot: true);
        Application = new FakeApplication(Ids.Next(), options.BotName);
        Commands = new CommandRegistry(this);
        Add(Bot);
    }

    public TimeProvider Time { get; }

    public Snowflakes Ids { get; }

    public FakeUser Bot { get; }

    public FakeApplication Application { get; }

    public EventFeed Events { get; }

    public CallLog Log { get; }

    public CommandRegistry Commands { get; }

    public Nonces Nonces { get; }

    public Writing Writing { get; }

    /// <summary>Where the gateway can be found, for <c>GET /gateway</c>.</summary>
    public required Func<GatewayDoor> Gateway { get; init; }

    public ImmutableDictionary<ulong, FakeUser> Users { get; private set; } = ImmutableDictionary<ulong, FakeUser>.Empty;

    public ImmutableDictionary<ulong, FakeGuild> Guilds { get; private set; } = ImmutableDictionary<ulong, FakeGuild>.Empty;

    public ImmutableDictionary<ulong, FakeChannel> Channels { get; private set; } = ImmutableDictionary<ulong, FakeChannel>.Empty;

    public ImmutableList<FakeInteraction> Interactions { get; private set; } = [];

    public DateTimeOffset Now => Time.GetUtcNow();

    private ChangeSignal Changed { get; } = new();

    public T Change<T>(Func<T> change)
    {
        T result;
        lock (gate) result = change();
        Changed.Raise();
        return result;
    }

    public void Change(Action change)
    {
        lock (gate) change();
        Changed.Raise();
    }

    /// <summary>Changes, and waits until the gateway has the events of it.</summary>
    public async Task<T> ActAsync<T>(Func<T> change)
    {
        var result = Change(change);
        await Events.DeliverAsync();
        return result;
    }

    public async Task ActAsync(Action change)
    {
        Change(change);
        await Events.DeliverAsync();
    }

    public T Read<T>(Func<T> read)
    {
        lock (gate) return read();
    }

    public void Add(FakeUser user)
    {
        Users = Users.Add(user.Id, user);
        if (!user.IsBot) Add(user.PrivateChannel);
    }

    public void Add(FakeGuild guild) => Guilds = Guilds.Add(guild.Id, guild);

    public void Add(FakeChannel channel) => Channels = Channels.Add(channel.Id, channel);

    public void Add(FakeInteraction interaction) => Interactions = Interactions.Add(interaction);

    public bool HasMutualGuild(FakeUser user) => Guilds.Values.Any(guild => guild.HasBot && guild.MemberOrNull(user) is not null);

    /// <summary>Waits by the wall clock, never by <see cref="Time"/>: this is a test's patience.</summary>
    public async Task WaitUntilAsync(Func<bool> condition, TimeSpan? within, string what)
    {
        using var deadline = new CancellationTokenSource(within ?? patience);
        while (true)
        {
            var next = Changed.Next;
            if (condition()) return;
            if (deadline.IsCancellationRequested) Assert.Fail($"Waited {within ?? patience} for {what}. There is:\n{WorldReport.Of(this)}");

            // The condition may look at things outside this world, so look again from time to time.
            var again = Task.Delay(TimeSpan.FromMilliseconds(20), CancellationToken.None);
            await Task.WhenAny(next, again);
        }
    }
}

/// <summary>What <c>GET /gateway/bot</c> tells.</summary>
/// <param name="HasMessageContent">The portal's switch for the message content intent is on.</param>
internal sealed record GatewayDoor(string Url, JsonObject SessionStartLimit, bool HasMessageContent);
