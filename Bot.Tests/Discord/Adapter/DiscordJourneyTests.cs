using Bot.Tests.Data;
using Bot.Tests.Running;
using Bot.Tests.Support.Discord;

namespace Bot.Tests.Discord.Adapter;

/// <summary>The whole way, through the real program and over the wire.</summary>
public sealed class DiscordJourneyTests : IAsyncLifetime
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("warm-handoff-").FullName;
    private FakeDiscord discord = null!;
    private FakeGuild guild = null!;
    private FakeChannel general = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Patience = TimeSpan.FromSeconds(40) });
        ben = discord.AddUser("Ben");
        guild = discord.AddGuildWithoutBot("Boise bodyworkers");
        general = guild.AddChannel("general");
        guild.Join(ben);
    }

    public async Task DisposeAsync()
    {
        await discord.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [UnixFact]
    public async Task From_the_hello_to_a_profile_and_on_after_a_restart()
    {
        using (var bot = Start())
        {
            await bot.WhileWatchedAsync(HelloAsync);
            await bot.WhileWatchedAsync(BenListsWhatHeDoesAsync);
            await bot.WhileWatchedAsync(BenAsksAsync);
            await EndAsync(bot);
        }

        var asked = await ben.TypesAsync(general, $"{discord.Bot.Mention} who does deep tissue?");
        using (var bot = Start())
        {
            await bot.WhileWatchedAsync(() => general.WaitForMessageAsync(message => message.ReplyTo == asked));
            await EndAsync(bot);
        }

        Assert.Equal((1, 1), (discord.Gateway.IdentifyCount, discord.Gateway.ResumeCount));
        Assert.Single(general.MessagesFromBot, message => message.Text.StartsWith("Hello!", StringComparison.Ordinal));
        Assert.Single(discord.CallsTo("PUT", "/commands"));
        Assert.All(discord.Interactions, interaction => Assert.True(interaction.IsAcknowledged, $"{interaction}"));
        discord.AssertNothingViolated();
    }

    private async Task HelloAsync()
    {
        await discord.WaitForCommandsAsync();
        await guild.AddBotAsync();
        var hello = await general.WaitForMessageAsync(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal));
        Assert.Contains("/who prenatal", hello.Text, StringComparison.Ordinal);
    }

    private async Task BenListsWhatHeDoesAsync()
    {
        await ben.UsesCommandAsync(general, "register");
        var board = await ben.WaitForEphemeralMessageAsync(message => message.Buttons.Count > 3);
        var first = board.Buttons[0].Label;
        await ben.PressesAsync(board, first);
        await discord.WaitUntilAsync(() => board.Edits > 0);
    }

    private async Task BenAsksAsync()
    {
        var said = await ben.TypesAsync(general, $"{discord.Bot.Mention} who does prenatal massage?");
        await general.WaitForMessageAsync(message => message.ReplyTo == said);
    }

    private HostProcess Start() => HostProcess.Start(folder, [], new Dictionary<string, string>
    {
        ["ConnectionStrings__Bot"] = "Data Source=bot.db",
        ["Discord__Token"] = discord.Token,
        ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
    });

    private async Task EndAsync(HostProcess bot)
    {
        var exitCode = await bot.TerminateAsync(within: TimeSpan.FromSeconds(15));

        Assert.True(exitCode == 0, $"Exit code {exitCode}.\n{bot}");
        Assert.DoesNotContain(discord.Token, $"{bot}", StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(folder, "bot-discord.json")));
    }
}
