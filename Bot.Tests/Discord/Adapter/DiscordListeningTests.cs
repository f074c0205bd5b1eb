using Bot.Commands.Chat;
using Bot.Tests.Data;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Discord.Adapter;

/// <summary>The bot at the gateway: what it hears, and what it does where Discord refuses.</summary>
public sealed class DiscordListeningTests : DiscordScene
{
    private IHostedService listening = null!;

    private protected override bool IsConnected => false;

    [Fact]
    public async Task It_registers_its_commands_and_hears_who_speaks_to_it()
    {
        await StartAsync();
        await Setup.Discord.WaitForCommandsAsync();
        await Setup.RunUntilAsync(() => Setup.Heard.All.Any(heard => heard is BotAdmitted), "the guild is stored");

        await Ben.UsesCommandAsync(Referrals, "refer");
        await Ben.TypesAsync(Referrals, "does anyone here do prenatal massage?");
        await Ben.TypesAsync(Referrals, "see you on Tuesday");
        await Setup.RunUntilAsync(() => Setup.Heard.All.Count == 3, "command and question are stored");
        await StopAsync();

        Assert.Equal(["refer", "settings", "who"], Setup.Discord.RegisteredCommands().Order());
        var said = Assert.Single(Setup.Heard.All.OfType<WordsSaid>());
        Assert.Equal("Boise bodyworkers", said.In.Title);
        Assert.Equal("Boise bodyworkers", Assert.Single(Setup.Heard.All.OfType<CommandTyped>()).In.Title);
    }

    [Fact]
    public async Task While_the_database_refuses_events_wait_in_their_order()
    {
        Setup.Heard.IsRefusing = true;
        await StartAsync();
        await Ben.WritesPrivatelyAsync("first");
        await Ben.WritesPrivatelyAsync("second");
        await Setup.RunUntilAsync(() => Setup.Logs.Lines.Any(line => line.Contains("could not be stored", StringComparison.Ordinal)), "a refusal");

        Setup.Heard.IsRefusing = false;
        await Setup.RunUntilAsync(() => Setup.Heard.All.OfType<WordsSaid>().Count() == 2, "both are stored");
        await StopAsync();

        Assert.Equal(["first", "second"], Setup.Heard.All.OfType<WordsSaid>().Select(said => said.Words));
    }

    [Fact]
    public async Task Without_the_message_content_it_goes_on_and_says_where_the_switch_is()
    {
        Setup.Discord.Gateway.AllowedPrivilegedIntents = 0;

        await StartAsync();
        await Setup.RunUntilAsync(() => Setup.Heard.All.Any(heard => heard is BotAdmitted), "the guild is stored");
        await StopAsync();

        Assert.False(Assert.Single(Setup.Heard.All.OfType<BotAdmitted>()).HearsEverything);
        Assert.Equal(2, Setup.Discord.Gateway.Connections.Count);
        Assert.Single(Setup.Logs.Lines, line => line.Contains("Message Content Intent", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refused_token_is_said_in_one_sentence_and_that_is_all()
    {
        Setup.Discord.Faults.On("GET", "/users/@me").UntilRemoved().Unauthorized();

        await listening.StartAsync(default);
        await ((BackgroundService)listening).ExecuteTask!;

        var sentence = Assert.Single(Setup.Logs.Lines, line => line.Contains("so Discord is off", StringComparison.Ordinal));
        Assert.Contains("Discord refuses the bot's token, so Discord is off. Copy it again from the developer portal (Bot, Reset Token)", sentence, StringComparison.Ordinal);
        Assert.Empty(Setup.Discord.Gateway.Connections);
    }

    [Fact]
    public async Task A_token_that_is_reset_while_it_runs_is_said_too()
    {
        await StartAsync();
        await Setup.Discord.Gateway.CloseAsync(4004);
        await Setup.RunUntilAsync(() => ((BackgroundService)listening).ExecuteTask!.IsCompleted, "the end");

        Assert.Single(Setup.Logs.Lines, line => line.Contains("so Discord is off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task While_Discord_is_away_it_asks_again()
    {
        using var away = Setup.Discord.Faults.On("GET", "/users/@me").UntilRemoved().ServerError(503);

        await listening.StartAsync(default);
        await Setup.RunUntilAsync(() => Setup.Logs.Lines.Any(line => line.Contains("not reached", StringComparison.Ordinal)), "a pause");
        away.Remove();
        await Setup.RunUntilAsync(() => Setup.Discord.Gateway.Sessions.All.Any(session => session.IsLive), "a session");
        await StopAsync();

        Assert.Equal(1, Setup.Discord.Gateway.IdentifyCount);
    }

    [UnixFact]
    public async Task What_must_be_known_at_the_next_start_lies_beside_the_database_for_its_owner_alone()
    {
        await StartAsync();
        await Setup.RunUntilAsync(() => Setup.Heard.All.Count > 0, "the guild is stored");
        await StopAsync();

        Assert.Equal(Permissions.OwnerFile, Permissions.Of(Setup.StateFile));
        var kept = await File.ReadAllTextAsync(Setup.StateFile);
        Assert.Contains(Setup.Discord.Gateway.Sessions.All[0].Id, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(Setup.Discord.Token, kept, StringComparison.Ordinal);
    }

    private protected override void Prepare() => listening = Setup.Listening;

    private async Task StartAsync()
    {
        await listening.StartAsync(default);
        await Setup.RunUntilAsync(() => Setup.Discord.Gateway.Sessions.All.Any(session => session.IsLive), "a session");
    }

    private async Task StopAsync()
    {
        var stopping = listening.StopAsync(default);
        await Setup.RunUntilAsync(() => stopping.IsCompleted, "the end");
        await stopping;
    }
}
