using Xunit.Abstractions;

namespace Bot.Tests.Support.Telegram;

/// <summary>The fake as the npm package grammY sees it.</summary>
public sealed class GrammyTests(ITestOutputHelper output)
{
    [NpmFact]
    public async Task Grammy_logs_in_answers_edits_and_stops()
    {
        await using var telegram = await FakeBotApi.StartAsync();
        var ana = telegram.User("Ana");
        using var client = NodeClient.Start("grammy.mjs", telegram);

        ana.Opens("https://t.me/warm_bot?start=hello_1");
        var card = await ana.WaitForPrivateMessageAsync(message => message.Text == "Welcome, payload hello_1", TimeSpan.FromSeconds(30));
        var answer = await ana.TapsAsync(card, "Tap me");
        await telegram.WaitUntilAsync(() => card.Text == "Tapped once");
        var said = ana.Sends(ana.PrivateChat, "1 < 2 & 😀");
        var echo = await ana.WaitForPrivateMessageAsync(message => message.Text == "You said: 1 < 2 & 😀");
        ana.Sends(ana.PrivateChat, "/stop");
        await telegram.WaitUntilAsync(() => client.HasExited);

        output.WriteLine(client.Output);
        Assert.Equal("Counted", answer.Text);
        Assert.Empty(card.Buttons);
        Assert.Same(said, echo.ReplyTo);
        Assert.Equal(0, client.ExitCode);
        Assert.Contains("logged in as @warm_bot", client.Output, StringComparison.Ordinal);
        Assert.Empty(telegram.ContractViolations);
        Assert.Empty(telegram.PendingUpdateIds);
    }
}
