using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Tests.Support.Telegram;

/// <summary>A whole conversation with a bot of a few lines, as a test of the product would read.</summary>
public sealed class UsageExampleTests
{
    [Fact]
    public async Task A_referral_is_asked_and_offered()
    {
        await using var telegram = await FakeBotApi.StartAsync();
        var group = telegram.Supergroup("Boise bodyworkers");
        var (ana, ben) = (telegram.User("Ana"), telegram.User("Ben"));
        group.Add(ana, ben);
        group.AddBot();
        using var stop = new CancellationTokenSource();
        var bot = RunTinyBotAsync(new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.BaseUrl)), stop.Token);

        ben.Sends(group, "/refer@warm_bot prenatal");
        var card = await group.WaitForMessageAsync(message => message.Text.Contains("looking for a colleague"));
        var answer = await ana.TapsAsync(card, "I can help");
        var note = await ana.WaitForEphemeralMessageAsync(message => message.Text.Contains("details"));
        await telegram.WaitUntilAsync(() => card.Text == "Ana offered to help");

        Assert.Equal("Thank you!", answer.Text);
        Assert.False(ben.Sees(note));
        Assert.DoesNotContain(ben.EverythingRead, text => text.Contains("details"));
        Assert.Empty(telegram.ContractViolations);
        await stop.CancelAsync();
        await bot;
    }

    private static async Task RunTinyBotAsync(TelegramBotClient bot, CancellationToken cancellationToken)
    {
        var offset = 0;
        try
        {
            while (true)
            {
                foreach (var update in await bot.GetUpdates(offset, timeout: 30, cancellationToken: cancellationToken))
                {
                    offset = update.Id + 1;
                    if (update.Message?.Text is not null) await AskAsync(bot, update.Message, cancellationToken);
                    if (update.CallbackQuery is { Message: not null } tap) await ThankAsync(bot, tap, cancellationToken);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The test is over.
        }
    }

    private static Task<Message> AskAsync(TelegramBotClient bot, Message command, CancellationToken cancellationToken) => bot.SendMessage(
        command.Chat.Id,
        $"{command.From!.FirstName} is looking for a colleague",
        replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("I can help", "offer:1")),
        cancellationToken: cancellationToken);

    private static async Task ThankAsync(TelegramBotClient bot, CallbackQuery tap, CancellationToken cancellationToken)
    {
        await bot.AnswerCallbackQuery(tap.Id, "Thank you!", cancellationToken: cancellationToken);
        await bot.SendMessage(
            tap.Message!.Chat.Id,
            "The details are yours if you are chosen.",
            ephemeralMessageParameters: new EphemeralMessageParameters { ReceiverUserId = tap.From.Id, CallbackQueryId = tap.Id },
            cancellationToken: cancellationToken);
        await bot.EditMessageText(tap.Message.Chat.Id, tap.Message.Id, $"{tap.From.FirstName} offered to help", cancellationToken: cancellationToken);
    }
}
