using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>A Bot API server for tests: people and groups to act with, and what the bot made of it.</summary>
/// <example><code>
/// await using var telegram = await FakeBotApi.StartAsync();
/// var group = telegram.Supergroup("Boise bodyworkers");
/// var (ana, ben) = (telegram.User("Ana"), telegram.User("Ben"));
/// group.Add(ana, ben);
/// group.AddBot();
/// // … start the bot with telegram.BaseUrl and telegram.Token …
/// ben.Sends(group, "/refer@warm_bot prenatal");
/// var card = await group.WaitForMessageAsync(message => message.Text.Contains("looking for a colleague"));
/// var answer = await ana.TapsAsync(card, "I can help");
/// Assert.Empty(telegram.ContractViolations);
/// </code></example>
public sealed class FakeBotApi : IAsyncDisposable
{
    private readonly FakeWorld world;
    private readonly FrontDoor door;
    private readonly CancellationTokenSource stopping = new();
    private ApiServer? server;
    private bool isDisposed;

    private FakeBotApi(FakeBotApiOptions options)
    {
        var botId = long.Parse(options.Token.Split(':')[0], CultureInfo.InvariantCulture);
        Token = options.Token;
        Bot = new FakeBot(botId, options.BotName, options.BotUsername) { CanReadAllGroupMessages = options.CanReadAllGroupMessages };
        HasContract = options.Contract is not null;
        world = new FakeWorld(options.Time, Bot, options.Patience);
        door = new FrontDoor(world, options, Faults, stopping.Token);
    }

    /// <summary>Scheme, host and port, no slash at the end.</summary>
    public string BaseUrl { get; private set; } = "";

    public string Token { get; }

    public FakeBot Bot { get; }

    /// <summary>What shall go wrong.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>All calls so far, also those under way and those that were refused.</summary>
    public IReadOnlyList<LoggedCall> Calls => world.Log.Calls;

    /// <summary>Whether calls are checked against Telegram's description.</summary>
    public bool HasContract { get; }

    /// <summary>What calls had that Telegram's description does not allow.</summary>
    public IReadOnlyList<string> ContractViolations => world.Log.Violations;

    /// <summary>The updates that the bot has not confirmed.</summary>
    public IReadOnlyList<long> PendingUpdateIds => world.Read(() => world.Updates.PendingIds);

    /// <summary>Every update there ever was, as sent.</summary>
    public IReadOnlyList<JsonObject> AllUpdates => world.Read(() => world.Updates.Everything);

    /// <summary>The kinds that the bot asked for; null for the server's default.</summary>
    public IReadOnlyList<string>? AllowedUpdates => world.Read(() => world.Updates.AllowedKinds);

    /// <summary>The number of the next update; after a quiet week the real server jumps, also downwards.</summary>
    public long NextUpdateId
    {
        get => world.Read(() => world.Updates.NextId);
        set => world.Change(() => world.Updates.NextId = value);
    }

    public static async Task<FakeBotApi> StartAsync(FakeBotApiOptions? options = null)
    {
        var api = new FakeBotApi(options ?? new FakeBotApiOptions());
        api.server = await ApiServer.StartAsync(port: 0, api.door.AnswerAsync);
        api.BaseUrl = api.server.Address.GetLeftPart(UriPartial.Authority);
        return api;
    }

    /// <summary>A person the bot has never met.</summary>
    public FakeUser User(string firstName, string? username = null, string? languageCode = null, long? id = null) => world.Change(() =>
    {
        var user = new FakeUser(world, id ?? FakeIds.User(world), firstName) { Username = username, LanguageCode = languageCode };
        world.Add(user);
        return user;
    });

    /// <summary>A basic group.</summary>
    public FakeGroup Group(string title, FakeUser? owner = null) => NewGroup(title, owner, isSupergroup: false, isForum: false);

    public FakeGroup Supergroup(string title, FakeUser? owner = null) => NewGroup(title, owner, isSupergroup: true, isForum: false);

    /// <summary>A supergroup with topics.</summary>
    public FakeGroup Forum(string title, FakeUser? owner = null) => NewGroup(title, owner, isSupergroup: true, isForum: true);

    /// <summary>Queues any update, also one that no client understands; without an <c>update_id</c> it gets the next.</summary>
    /// <returns>Its <c>update_id</c>.</returns>
    public long EnqueueRaw(JsonObject update) => world.Change(() => world.Updates.EnqueueRaw(update));

    /// <summary>The names in the command menu of this person's app in this chat.</summary>
    public IReadOnlyList<string> CommandsShownTo(FakeUser user, FakeChat chat) =>
        world.Read(() => world.Menus.ShownTo(user, chat).Select(command => (string)command!["command"]!).ToList());

    public IReadOnlyList<LoggedCall> CallsTo(string method) =>
        [.. Calls.Where(call => call.Method.Equals(method, StringComparison.OrdinalIgnoreCase))];

    /// <summary>Waits by the wall clock until the condition holds; a failure tells what there is instead.</summary>
    public Task WaitUntilAsync(
        Func<bool> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        world.WaitUntilAsync(condition, within, what);

    /// <summary>Until every update is confirmed.</summary>
    public Task WaitUntilConfirmedAsync(TimeSpan? within = null) =>
        world.WaitUntilAsync(() => PendingUpdateIds.Count == 0, within, "all updates to be confirmed");

    /// <summary>Nobody listens any more: connections are refused. The world goes on.</summary>
    public async Task GoDownAsync()
    {
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    /// <summary>Listens again, on the same port.</summary>
    public async Task ComeBackAsync() => server ??= await ApiServer.StartAsync(new Uri(BaseUrl).Port, door.AnswerAsync);

    public async ValueTask DisposeAsync()
    {
        if (isDisposed) return;

        isDisposed = true;
        await stopping.CancelAsync();
        Faults.Clear();
        await GoDownAsync();
        stopping.Dispose();
    }

    private FakeGroup NewGroup(string title, FakeUser? owner, bool isSupergroup, bool isForum) => world.Change(() =>
    {
        var id = isSupergroup ? FakeIds.Supergroup(world) : FakeIds.BasicGroup(world);
        var group = new FakeGroup(world, id, title, owner ?? User($"Owner of {title}"), isSupergroup, isForum);
        world.Add(group);
        return group;
    });
}
