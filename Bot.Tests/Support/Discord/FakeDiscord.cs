using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Support.Discord;

/// <summary>A Discord for tests: people and guilds to act with, and what the bot made of it. REST and gateway on one loopback port.</summary>
/// <example><code>
/// await using var discord = await FakeDiscord.StartAsync();
/// var (ana, ben) = (discord.AddUser("Ana"), discord.AddUser("Ben"));
/// var guild = await discord.AddGuildAsync("Boise bodyworkers", owner: ana);
/// var referrals = guild.AddChannel("referrals");
/// guild.Join(ben);
/// // … start the bot with discord.ApiBaseUrl and discord.Token …
/// await ben.UsesCommandAsync(referrals, "refer", ("need", "prenatal in Boise"));
/// var card = await referrals.WaitForMessageAsync(message => message.Text.Contains("looking for a colleague"));
/// await ana.PressesAsync(card, "I can help");
/// var thanks = await ana.WaitForEphemeralMessageAsync(message => message.Text.Contains("Thank you"));
/// discord.AssertNothingViolated();
/// </code></example>
public sealed class FakeDiscord : IAsyncDisposable
{
    private const string GatewayPath = "/gateway";

    private readonly FakeWorld world;
    private readonly FrontDoor door;
    private readonly CancellationTokenSource stopping = new();
    private ApiServer? server;
    private Uri address = new("http://127.0.0.1");
    private bool isDisposed;

    private FakeDiscord(FakeDiscordOptions options)
    {
        Token = options.Token;
        HasContract = options.Contract is not null;
        Gateway = new FakeGateway(options.Time) { Token = options.Token, Ready = Ready, OnReady = SendGuilds };
        world = new FakeWorld(options, one => Gateway.DispatchAsync(one.Name, one.DataFor, one.Intent)) { Gateway = GatewayDoor };
        door = new FrontDoor(world, options, Faults, stopping.Token);
    }

    /// <summary>With the version, without a slash at the end.</summary>
    public Uri ApiBaseUrl => new(address, "/api/v10");

    public string Token { get; }

    /// <summary>The bot's user.</summary>
    public FakeUser Bot => world.Bot;

    public FakeApplication Application => world.Application;

    /// <summary>What shall go wrong with calls.</summary>
    public FaultPlan Faults { get; } = new();

    /// <summary>All calls so far, also those under way and those that were refused.</summary>
    public IReadOnlyList<LoggedCall> Calls => world.Log.Calls;

    /// <summary>What the bot did that the documentation or Discord's document does not allow.</summary>
    public IReadOnlyList<string> Violations => world.Log.Violations;

    /// <summary>What is allowed, but not needed.</summary>
    public IReadOnlyList<string> Notes => world.Log.Notes;

    /// <summary>Everything that people ever did with commands, components and forms.</summary>
    public IReadOnlyList<FakeInteraction> Interactions => world.Interactions;

    /// <summary>Whether calls are checked against Discord's own document.</summary>
    public bool HasContract { get; }

    /// <summary>The websocket side: sessions, and what shall go wrong with them.</summary>
    internal FakeGateway Gateway { get; }

    public static async Task<FakeDiscord> StartAsync(FakeDiscordOptions? options = null)
    {
        var discord = new FakeDiscord(options ?? new FakeDiscordOptions());
        await discord.ListenAsync(port: 0);
        return discord;
    }

    /// <summary>A person who is in no guild yet.</summary>
    public FakeUser AddUser(string name, string locale = "en-US") => world.Change(() =>
    {
        var user = new FakeUser(world, world.Ids.Next(), name) { Locale = locale };
        world.Add(user);
        return user;
    });

    /// <summary>A guild with the bot in it and no channels.</summary>
    /// <param name="owner">Somebody new, if nobody is named.</param>
    /// <param name="botPermissions">Beside those of @everyone.</param>
    public async Task<FakeGuild> AddGuildAsync(string name, FakeUser? owner = null, FakePermissions botPermissions = FakePermissions.None)
    {
        var guild = AddGuildWithoutBot(name, owner);
        await guild.AddBotAsync(botPermissions);
        return guild;
    }

    /// <summary>A guild that the bot may be invited to.</summary>
    public FakeGuild AddGuildWithoutBot(string name, FakeUser? owner = null) => world.Change(() =>
    {
        var guild = new FakeGuild(world, world.Ids.Next(), name, owner ?? AddUser($"Owner of {name}"));
        world.Add(guild);
        return guild;
    });

    /// <summary>The names of the registered commands, global ones when no guild is named.</summary>
    public IReadOnlyList<string> RegisteredCommands(FakeGuild? guild = null) => [.. Commands(guild).Select(command => (string)command["name"]!)];

    /// <summary>The registered commands as Discord keeps them.</summary>
    public IReadOnlyList<JsonObject> Commands(FakeGuild? guild = null) => world.Read(() => world.Commands.In(guild));

    public Task WaitForCommandsAsync(FakeGuild? guild = null, TimeSpan? within = null) =>
        world.WaitUntilAsync(() => Commands(guild).Count > 0, within, "commands to be registered");

    /// <summary>Calls of this method to routes that end so, such as <c>CallsTo("POST", "/callback")</c>.</summary>
    public IReadOnlyList<LoggedCall> CallsTo(string method, string routeEnd) =>
        [.. Calls.Where(call => call.Method == method && call.Template.EndsWith(routeEnd, StringComparison.Ordinal))];

    /// <exception cref="Xunit.Sdk.FailException">The bot broke a rule.</exception>
    public void AssertNothingViolated()
    {
        if (Violations.Count > 0) Assert.Fail($"{Violations.Count} violations:\n{string.Join('\n', Violations)}");
    }

    /// <summary>Waits by the wall clock until the condition holds; a failure tells what there is instead.</summary>
    public Task WaitUntilAsync(
        Func<bool> condition, TimeSpan? within = null, [CallerArgumentExpression(nameof(condition))] string what = "") =>
        world.WaitUntilAsync(condition, within, what);

    /// <summary>Nobody listens any more: connections are refused. The world goes on.</summary>
    public async Task GoDownAsync()
    {
        // Open sockets would hold up an orderly end.
        await Gateway.DropAsync();
        if (server is not null) await server.DisposeAsync();
        server = null;
    }

    /// <summary>Listens again, on the same port.</summary>
    public Task ComeBackAsync() => server is null ? ListenAsync(address.Port) : Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (isDisposed) return;

        isDisposed = true;
        await stopping.CancelAsync();
        Faults.Clear();
        await GoDownAsync();
        stopping.Dispose();
    }

    /// <summary>What is wrong with the fake's own answers, by Discord's document; empty if nothing.</summary>
    internal IReadOnlyList<string> OwnFaults(DiscordContract contract) =>
        [.. Calls.SelectMany(call => contract.CheckAnswer(call).Select(fault => $"{call.Method} {call.Template} answers {fault}"))];

    private async Task ListenAsync(int port)
    {
        server = await ApiServer.StartAsync(port, RouteAsync);
        address = server.Address;
        Gateway.Url = new UriBuilder(address) { Scheme = "ws", Path = GatewayPath }.Uri;
    }

    private Task RouteAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments(GatewayPath, StringComparison.Ordinal) ? Gateway.AcceptAsync(context) : door.AnswerAsync(context);

    private GatewayDoor GatewayDoor()
    {
        var (total, remaining, resetAfter, maxConcurrency) = Gateway.SessionStartLimit;
        return new GatewayDoor(
            Gateway.Url.ToString(),
            new JsonObject
            {
                ["total"] = total,
                ["remaining"] = remaining,
                ["reset_after"] = (long)resetAfter.TotalMilliseconds,
                ["max_concurrency"] = maxConcurrency,
            },
            (Gateway.AllowedPrivilegedIntents & Intent.MessageContent) != 0);
    }

    private JsonObject Ready() => world.Read(() => new JsonObject
    {
        ["user"] = world.Bot.ToJson(),
        ["application"] = new JsonObject { ["id"] = $"{Application.Id}", ["flags"] = Application.Flags },
        ["guilds"] = new JsonArray([.. BotsGuilds().Select(guild => new JsonObject { ["id"] = $"{guild.Id}", ["unavailable"] = true })]),
    });

    private void SendGuilds(FakeSession session)
    {
        if ((session.Intents & Intent.Guilds) == 0) return;

        foreach (var guild in world.Read(() => BotsGuilds().Select(guild => guild.ToCreateJson()).ToList())) session.Dispatch("GUILD_CREATE", guild);
    }

    private IEnumerable<FakeGuild> BotsGuilds() => world.Guilds.Values.Where(guild => guild.HasBot).OrderBy(guild => guild.Id);
}
