using Bot.Tests.Data;
using Bot.Tests.Support.Discord;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Scenes;

/// <summary>The running bot in a server of ours, for what only Discord can do to it. Its clock and Discord's may be one that only tests move.</summary>
internal sealed class DiscordStage : IAsyncDisposable
{
    /// <summary>For a machine that has much to do.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private SceneBot? bot;

    private DiscordStage(FakeDiscord discord, FakeTimeProvider? clock)
    {
        (Discord, Clock) = (discord, clock);
        Guild = discord.AddGuildWithoutBot(Scene.GroupName);
        Channel = Guild.AddChannel("referrals");
        Ben = discord.AddUser("Ben");
        Guild.Join(Ben);
    }

    public FakeDiscord Discord { get; }

    public FakeGuild Guild { get; }

    public FakeChannel Channel { get; }

    public FakeUser Ben { get; }

    /// <summary>Null where it is the machine's.</summary>
    public FakeTimeProvider? Clock { get; }

    public SceneBot Bot => bot ?? throw new InvalidOperationException("The bot does not run.");

    public FakeGateway Gateway => Discord.Gateway;

    /// <summary>Beside Discord's, or in place of them.</summary>
    public Dictionary<string, string?> MoreSettings { get; } = [];

    /// <summary>It is no mistake if Ben's device rings.</summary>
    public bool MayCallBen { get; set; }

    /// <param name="hasOwnClock">Nothing falls due until the test moves the clock.</param>
    public static async Task<DiscordStage> SetAsync(bool hasOwnClock = false, bool hasRealLimits = false)
    {
        var clock = hasOwnClock ? new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 9, 0, 0, TimeSpan.Zero)) : null;
        var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions
        {
            Time = clock ?? TimeProvider.System,
            Patience = Patience,
            HasRealLimits = hasRealLimits,
        });
        var stage = new DiscordStage(discord, clock);
        await stage.Guild.AddBotAsync();
        return stage;
    }

    public async Task StartBotAsync(Action<IServiceCollection>? more = null)
    {
        var settings = DiscordScene.SettingsFor(Discord);
        foreach (var (key, value) in MoreSettings) settings[key] = value;
        bot = await SceneBot.StartAsync(folder.PathOf(), settings, Clock, more);
    }

    /// <summary>Until it is connected, its commands are there, and it has said hello.</summary>
    public async Task StartBotAndWaitAsync(Action<IServiceCollection>? more = null)
    {
        await StartBotAsync(more);
        await Discord.WaitForCommandsAsync();
        await RunUntilAsync(() => Hellos > 0, "the hello");
    }

    /// <summary>By READY or by RESUMED.</summary>
    public bool IsConnected => Gateway.Sessions.All.Any(session => session.IsLive);

    public int Hellos => Channel.MessagesFromBot.Count(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal));

    /// <summary>Mentions the bot, which needs no interaction and no intent, and waits for the answer while the clock runs.</summary>
    public async Task AskAndBeAnsweredAsync()
    {
        var asked = await Ben.TypesAsync(Channel, $"{Discord.Bot.Mention} who does prenatal massage?");
        await RunUntilAsync(() => Channel.MessagesFromBot.Any(message => message.ReplyTo == asked), "an answer");
    }

    /// <summary>Waits, and lets the clock run meanwhile where it is the test's: pauses take no real time.</summary>
    /// <param name="step">How far at a look, of which there are some fifty a second.</param>
    public async Task RunUntilAsync(Func<bool> condition, string what, TimeSpan? step = null)
    {
        try
        {
            await Discord.WaitUntilAsync(Advanced, what: what);
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{Bot.Logs}", failure);
        }

        bool Advanced()
        {
            if (condition()) return true;

            Clock?.Advance(step ?? TimeSpan.FromMilliseconds(200));
            return false;
        }
    }

    /// <summary>Lets so much time pass while the bot works.</summary>
    public Task PassAsync(TimeSpan time, TimeSpan step)
    {
        var end = Clock!.GetUtcNow() + time;
        return RunUntilAsync(() => Clock.GetUtcNow() >= end, $"{time} to pass", step);
    }

    public int Logged(string words) => Bot.Logs.Lines.Count(line => line.Contains(words, StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        try
        {
            Discord.Faults.Clear();
            await Bot.StopAsync();
            Discord.AssertNothingViolated();
            Assert.DoesNotContain(Channel.AllMessages, message => message.IsFromBot && message.PingsEveryone);
            Assert.DoesNotContain(Channel.AllMessages, message => message.IsFromBot && message.PingedUsers.Any(user => user != Ben || !MayCallBen));
        }
        finally
        {
            await Bot.DisposeAsync();
            await Discord.DisposeAsync();
            folder.Dispose();
        }
    }
}
