using Xunit.Abstractions;

namespace Bot.Tests.Support.Telegram;

/// <summary>The fake as packages from npm see it.</summary>
public sealed class NpmClientTests(ITestOutputHelper output)
{
    [NpmTheory]
    [InlineData("grammy.mjs", true)]
    [InlineData("telegraf.mjs", false)]
    public async Task A_bot_logs_in_answers_edits_uploads_and_stops(string script, bool keepsToContract)
    {
        // Telegraf adds fields of its own ("hide" to buttons, "method" to uploads), which the real server overlooks.
        var contract = keepsToContract ? TelegramContract.FindOrNull() : null;
        await using var telegram = await FakeBotApi.StartAsync(new FakeBotApiOptions { Contract = contract });
        var ana = telegram.User("Ana");
        using var client = NodeClient.Start("Telegram", script, telegram.BaseUrl, telegram.Token);

        ana.Opens("https://t.me/warm_bot?start=hello_1");
        var card = await ana.WaitForPrivateMessageAsync(message => message.Text == "Welcome, payload hello_1", TimeSpan.FromSeconds(30));
        var answer = await ana.TapsAsync(card, "Tap me");
        await telegram.WaitUntilAsync(() => card.Text == "Tapped once");
        var said = ana.Sends(ana.PrivateChat, "1 < 2 & 😀");
        var echo = await ana.WaitForPrivateMessageAsync(message => message.Text == "You said: 1 < 2 & 😀");
        ana.Sends(ana.PrivateChat, "/file");
        var file = await ana.WaitForPrivateMessageAsync(message => message.Document is not null);
        ana.Sends(ana.PrivateChat, "/stop");
        await telegram.WaitUntilAsync(() => client.HasExited);

        output.WriteLine(client.Output);
        Assert.Equal("Counted", answer.Text);
        Assert.Empty(card.Buttons);
        Assert.Same(said, echo.ReplyTo);
        Assert.Equal(("meetup.ics", "BEGIN:VCALENDAR", "Friday"), (file.Document!.FileName, file.Document.ReadText(), file.Text));
        Assert.Equal(0, client.ExitCode);
        Assert.Contains("logged in as @warm_bot", client.Output, StringComparison.Ordinal);
        Assert.Empty(telegram.ContractViolations);
        Assert.Empty(telegram.PendingUpdateIds);
    }
}
