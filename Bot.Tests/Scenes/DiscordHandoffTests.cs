using Bot.Tests.Data;
using Bot.Tests.Running;
using Bot.Tests.Support.Discord;
using Bot.Tests.Support.Telegram;
using FakeUser = Bot.Tests.Support.Discord.FakeUser;

namespace Bot.Tests.Scenes;

/// <summary>The program itself, as it is started in earnest, and the whole handoff on Discord through it.</summary>
public sealed class DiscordHandoffTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("warm-handoff-").FullName;
    private FakeDiscord discord = null!;
    private FakeChannel referrals = null!;
    private FakeUser ana = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Patience = Patience });
        (ana, ben) = (discord.AddUser("Ana"), discord.AddUser("Ben"));
        var guild = await discord.AddGuildAsync("Boise bodyworkers", owner: ana);
        referrals = guild.AddChannel("referrals");
        guild.Join(ben);
    }

    public async Task DisposeAsync()
    {
        await discord.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [UnixFact]
    public async Task From_the_form_to_the_handoff_across_a_restart()
    {
        using (var bot = Start())
        {
            await bot.WhileWatchedAsync(AnaRegistersAsync);
            await bot.WhileWatchedAsync(BenRefersAsync);
            Assert.True(await bot.TerminateAsync(TimeToStop) == 0, $"{bot}");
        }

        using (var bot = Start())
        {
            await discord.Gateway.WaitUntilAsync(() => discord.Gateway.ResumeCount == 1, "the session to be resumed");
            await bot.WhileWatchedAsync(AnaOffersAsync);
            await bot.WhileWatchedAsync(BenChoosesAsync);
            Assert.True(await bot.TerminateAsync(TimeToStop) == 0, $"{bot}");
            Assert.DoesNotContain(discord.Token, $"{bot}", StringComparison.Ordinal);
        }

        Assert.Equal((1, 1), (discord.Gateway.IdentifyCount, discord.Gateway.ResumeCount));
        Assert.DoesNotContain(referrals.Messages, message => message.History.Any(text => text.Contains("blue door", StringComparison.Ordinal)));
        Assert.All(referrals.AllMessages, message => Assert.Empty(message.PingedUsers));
        discord.AssertNothingViolated();
    }

    [UnixFact]
    public async Task While_Discord_refuses_the_token_Telegram_works()
    {
        await using var telegram = await FakeBotApi.StartAsync(new FakeBotApiOptions { Patience = Patience });
        var group = telegram.Supergroup("Boise bodyworkers");
        group.AddBot();

        using var bot = Start(new()
        {
            ["Discord__Token"] = "another.to.ken",
            ["Telegram__Token"] = telegram.Token,
            ["Telegram__ApiBaseUrl"] = telegram.BaseUrl,
        });
        await group.WaitForMessageAsync(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal));
        await bot.WaitForAsync("Discord refuses the bot's token, so Discord is off.");

        Assert.True(await bot.TerminateAsync(TimeToStop) == 0, $"{bot}");
        Assert.Empty(discord.Gateway.Connections);
        Assert.Empty(telegram.ContractViolations);
    }

    private HostProcess Start(Dictionary<string, string>? more = null)
    {
        var settings = new Dictionary<string, string>
        {
            ["Discord__Token"] = discord.Token,
            ["Discord__ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
            ["ConnectionStrings__Bot"] = "Data Source=bot.db",
        };
        foreach (var (key, value) in more ?? []) settings[key] = value;
        return HostProcess.Start(folder, [], settings);
    }

    private async Task AnaRegistersAsync()
    {
        await discord.WaitForCommandsAsync();
        await referrals.WaitForMessageAsync(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal));
        await ana.UsesCommandAsync(referrals, "register", ("specialties", "prenatal"), ("area", "Boise"));
        await ana.WaitForEphemeralMessageAsync(message => message.Text.Contains("listed for", StringComparison.Ordinal));
        var asked = await ben.UsesCommandAsync(referrals, "who", ("need", "prenatal"));
        Assert.Contains("Ana", (await asked.WaitForReplyAsync()).PlainText, StringComparison.Ordinal);
    }

    private async Task BenRefersAsync()
    {
        await ben.UsesCommandAsync(referrals, "refer", ("need", "prenatal in Boise"));
        var panel = await ben.WaitForEphemeralMessageAsync(message => message.Buttons.Any(button => button.Label == "Add private note"));
        await ben.PressesAsync(panel, "Add private note");

        // Where the machine was too busy for a form at once, a button opens it.
        await discord.WaitUntilAsync(() => ben.OpenModal is not null || Opener() is not null);
        if (ben.OpenModal is null) await ben.PressesAsync(Opener()!, "Write it");
        var note = await ben.SubmitsAsync(await ben.WaitForModalAsync(), "Ask for the blue door.");
        await note.WaitForAnswerAsync();
        await CardAsync("I can help");
    }

    private async Task AnaOffersAsync()
    {
        await ana.PressesAsync(await CardAsync("I can help"), "I can help");
        await ana.WaitForEphemeralMessageAsync(message => message.Text.StartsWith("Thank you, Ana!", StringComparison.Ordinal));
    }

    private async Task BenChoosesAsync()
    {
        var offer = await ben.WaitForPrivateMessageAsync(message => message.Buttons.Any(button => button.Label == "Choose Ana"));
        await ben.PressesAsync(offer, "Choose Ana");
        await referrals.WaitForMessageAsync(message => message.Text.Contains("Ana will look after this one", StringComparison.Ordinal));
        await ana.WaitForPrivateMessageAsync(message => message.Text.Contains("blue door", StringComparison.Ordinal));
        await ben.WaitForPrivateMessageAsync(message => message.Text.Contains("You reach Ana", StringComparison.Ordinal));
    }

    private Support.Discord.FakeMessage? Opener() =>
        ben.EphemeralMessages.FirstOrDefault(message => message.Buttons.Any(button => button.Label == "Write it"));

    private Task<Support.Discord.FakeMessage> CardAsync(string label) =>
        referrals.WaitForMessageAsync(message => message.Buttons.Any(button => button.Label == label));
}
