using Bot.Tests.Data;
using Bot.Tests.Running;
using Bot.Tests.Support.Telegram;

namespace Bot.Tests.Telegram;

/// <summary>The whole way, through the real program and over the wire: from the hello to the handoff.</summary>
public sealed class TelegramJourneyTests : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("warm-handoff-").FullName;
    private FakeBotApi api = null!;
    private HostProcess bot = null!;
    private FakeGroup group = null!;
    private FakeUser ana = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        api = await FakeBotApi.StartAsync(new FakeBotApiOptions { Patience = Patience });
        group = api.Supergroup("Boise bodyworkers");
        ana = api.User("Ana");
        ben = api.User("Ben");
        group.Add(ana, ben);
        bot = HostProcess.Start(folder, [], new Dictionary<string, string>
        {
            ["Telegram__Token"] = api.Token,
            ["Telegram__ApiBaseUrl"] = api.BaseUrl,
            ["ConnectionStrings__Bot"] = "Data Source=bot.db",
        });
    }

    public async Task DisposeAsync()
    {
        bot.Dispose();
        await api.DisposeAsync();
        System.IO.Directory.Delete(folder, recursive: true);
    }

    [UnixFact]
    public async Task From_the_hello_to_the_handoff_without_any_private_chat()
    {
        await bot.WhileWatchedAsync(async () =>
        {
            await HelloAsync();
            await AnaRegistersAsync();
            await BenAsksAsync();
            var card = await BenRefersAsync();
            await AnaOffersAsync(card);
            await BenChoosesAsync();

            await card.Chat.WaitForMessageAsync(message => message.Text.Contains("Ana will look after this one", StringComparison.Ordinal));
            await api.WaitUntilAsync(() => ben.AllTaps.Concat(ana.AllTaps).All(tap => tap.Answer is not null));
        });

        var exitCode = await bot.TerminateAsync(within: TimeSpan.FromSeconds(10));
        Assert.True(exitCode == 0, $"Exit code {exitCode}.\n{bot}");
        Assert.Empty(api.PendingUpdateIds);
        Assert.Empty(api.ContractViolations);
        Assert.DoesNotContain(api.Token, $"{bot}", StringComparison.Ordinal);
    }

    private async Task HelloAsync()
    {
        await api.WaitUntilAsync(() => api.CommandsShownTo(ben, group).Contains("refer"));
        group.AddBot();
        var hello = await group.WaitForMessageAsync(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal));
        Assert.Contains("/who@warm_bot", hello.Text, StringComparison.Ordinal);
    }

    private async Task AnaRegistersAsync()
    {
        ana.Sends(group, "/register@warm_bot prenatal; area: Boise");
        await ana.WaitForEphemeralMessageAsync(message => message.IsFromBot && message.Text.Contains("listed for", StringComparison.Ordinal));
    }

    private async Task BenAsksAsync()
    {
        var command = ben.Sends(group, "/who@warm_bot prenatal near Boise");
        await AnsweredAsync(command);

        group.PromoteBot();
        await api.WaitUntilConfirmedAsync();
        var question = ben.Sends(group, "who handles prenatal massage near Boise?");
        await AnsweredAsync(question);
    }

    private async Task AnsweredAsync(FakeMessage question)
    {
        if (question.IsEphemeral)
        {
            await group.WaitForMessageAsync(message => message.Text.Contains("Ana", StringComparison.Ordinal));
            return;
        }

        var answer = await group.WaitForMessageAsync(message => message.ReplyTo == question);
        Assert.Contains("Ana", answer.Text, StringComparison.Ordinal);
    }

    private async Task<FakeMessage> BenRefersAsync()
    {
        ben.Sends(group, "/refer@warm_bot prenatal in Boise this week");
        return await group.WaitForMessageAsync(message => message.Buttons.Any(button => button.Label == "I can help"));
    }

    private async Task AnaOffersAsync(FakeMessage card)
    {
        ana.Taps(card, "I can help");
        await ana.WaitForEphemeralMessageAsync(message => message.Text.StartsWith("Thank you, Ana!", StringComparison.Ordinal));
    }

    private async Task BenChoosesAsync()
    {
        var knock = await group.WaitForMessageAsync(message => message.Buttons.Any(button => button.Label == "See who"));
        Assert.Equal("text_mention: Ben", Assert.Single(knock.Entities.Select(entity => $"{entity.Type}: {entity.Of(knock.Text)}")));
        ben.Taps(knock, "See who");
        var offer = await ben.WaitForEphemeralMessageAsync(message => message.Buttons.Any(button => button.Label == "Choose Ana"));
        ben.Taps(offer, "Choose Ana");
    }
}
