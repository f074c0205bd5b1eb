using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace Bot.Tests.Support.Telegram;

/// <summary>The fake as the package Telegram.Bot sees it.</summary>
public sealed class TelegramBotClientTests : IAsyncLifetime
{
    private readonly InlineKeyboardMarkup oneButton = new(InlineKeyboardButton.WithCallbackData("I can help", "offer:1"));
    private FakeBotApi telegram = null!;
    private FakeGroup group = null!;
    private FakeUser ben = null!;
    private TelegramBotClient bot = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.StartAsync();
        bot = new TelegramBotClient(new TelegramBotClientOptions(telegram.Token, telegram.BaseUrl) { RetryCount = 0 });
        group = telegram.Supergroup("Boise bodyworkers");
        ben = telegram.User("Ben");
        group.Add(ben);
        group.AddBot();
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task Get_me_names_the_bot()
    {
        var me = await bot.GetMe();

        Assert.Equal(telegram.Bot.Id, me.Id);
        Assert.Equal("warm_bot", me.Username);
        Assert.False(me.CanReadAllGroupMessages);
    }

    [Fact]
    public async Task A_wrong_token_is_unauthorized()
    {
        var stranger = new TelegramBotClient(new TelegramBotClientOptions("1:wrong-token-wrong-token-wrong-token", telegram.BaseUrl));

        var refusal = await Assert.ThrowsAsync<ApiRequestException>(() => stranger.GetMe());

        Assert.Equal((401, "Unauthorized"), (refusal.ErrorCode, refusal.Message));
    }

    [Fact]
    public async Task A_html_message_with_a_keyboard_arrives_without_its_tags()
    {
        var sent = await bot.SendMessage(group.Id, "<b>Prenatal</b> &amp; more 😀 <i>soon</i>", ParseMode.Html, replyMarkup: oneButton);

        var seen = Assert.Single(group.MessagesFromBot);
        Assert.Equal("Prenatal & more 😀 soon", seen.Text);
        Assert.Equal(["bold: Prenatal", "italic: soon"], seen.Entities.Select(entity => $"{entity.Type}: {entity.Of(seen.Text)}"));
        Assert.Equal("offer:1", seen.Button("I can help").CallbackData);
        Assert.Equal(seen.Id, sent.Id);
        Assert.Equal(seen.Text, sent.Text);
        Assert.Equal("😀 ".Length + "Prenatal & more ".Length, sent.Entities![1].Offset);
    }

    [Fact]
    public async Task A_tap_is_answered_once_and_the_card_edited()
    {
        var card = await SendCardAsync();
        var tap = ben.Taps(card, "I can help");
        var query = (await NextUpdatesAsync()).Select(update => update.CallbackQuery).OfType<CallbackQuery>().Single();

        await bot.AnswerCallbackQuery(query.Id, "Thank you", showAlert: true);
        await bot.EditMessageText(query.Message!.Chat.Id, query.Message.Id, "Ben offered");

        Assert.Equal(("offer:1", ben.Id), (query.Data, query.From.Id));
        Assert.Equal(("Thank you", true), (tap.Answer?.Text, tap.Answer?.ShowAlert));
        Assert.Equal("Ben offered", card.Text);
        Assert.Equal(1, card.EditCount);
        Assert.Empty(card.Buttons);
        await RefusedAsync(400, "query is too old", () => bot.AnswerCallbackQuery(query.Id));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_refused()
    {
        var card = await SendCardAsync();

        await RefusedAsync(400, "message is not modified", () => bot.EditMessageText(group.Id, card.Id, card.Text, replyMarkup: oneButton));
        await RefusedAsync(400, "message to edit not found", () => bot.EditMessageText(group.Id, 4711, "new"));
    }

    [Fact]
    public async Task An_unknown_person_cannot_be_written_to_until_they_open_the_chat()
    {
        var ana = telegram.User("Ana");
        await RefusedAsync(400, "chat not found", () => bot.SendMessage(ana.Id, "Hello"));
        group.Add(ana);
        await RefusedAsync(403, "bot can't initiate conversation with a user", () => bot.SendMessage(ana.Id, "Hello"));
        ana.Opens("https://t.me/warm_bot?start=abc_1");

        await bot.SendMessage(ana.Id, "Hello Ana");

        Assert.Equal("Hello Ana", Assert.Single(ana.PrivateMessages).Text);
        Assert.Equal("/start abc_1", (await NextUpdatesAsync())[^1].Message!.Text);
        ana.Blocks();
        await RefusedAsync(403, "bot was blocked by the user", () => bot.SendMessage(ana.Id, "Hello"));
    }

    [Fact]
    public async Task A_tap_allows_one_ephemeral_answer_to_its_author_only()
    {
        var card = await SendCardAsync();
        await RefusedAsync(400, "ephemeral", () => bot.SendMessage(group.Id, "psst", ephemeralMessageParameters: ForBen(null)));
        var tap = ben.Taps(card, "I can help");

        var sent = await bot.SendMessage(group.Id, "Just for you", ephemeralMessageParameters: ForBen(tap.Id), replyMarkup: oneButton);

        var seen = Assert.Single(ben.EphemeralMessages);
        Assert.Equal(0, sent.Id);
        Assert.True(ben.Sees(seen));
        Assert.False(group.Owner.Sees(seen));
        Assert.DoesNotContain(group.Messages, message => message.Text == "Just for you");
        await bot.EditEphemeralMessageText(group.Id, ben.Id, seen.EphemeralId!.Value, "Changed");
        Assert.Equal("Changed", seen.Text);
        await bot.DeleteEphemeralMessage(group.Id, ben.Id, seen.EphemeralId!.Value);
        Assert.Empty(ben.EphemeralMessages);
    }

    [Fact]
    public async Task A_command_marked_ephemeral_is_seen_by_nobody_else()
    {
        await bot.SetMyCommands([new BotCommand { Command = "refer", Description = "Ask for a colleague", IsEphemeral = true }]);

        var typed = ben.Sends(group, "/refer prenatal");

        var update = (await NextUpdatesAsync())[^1];
        Assert.Equal(typed.EphemeralId, update.Message!.EphemeralMessageId);
        Assert.DoesNotContain(typed, group.Messages);
        await bot.SendMessage(group.Id, "Noted", replyParameters: new ReplyParameters { EphemeralMessageId = typed.EphemeralId },
            ephemeralMessageParameters: ForBen(null));
        Assert.Equal("Noted", Assert.Single(ben.EphemeralMessages).Text);
    }

    [Fact]
    public async Task Too_many_requests_say_how_long_to_wait()
    {
        using var fault = telegram.Faults.On("sendMessage", group).TooManyRequests(retryAfterSeconds: 7);

        var refusal = await RefusedAsync(429, "Too Many Requests", () => bot.SendMessage(group.Id, "now"));
        await bot.SendMessage(group.Id, "then");

        Assert.Equal(7, refusal.Parameters?.RetryAfter);
        Assert.Equal(1, fault.Hits);
        Assert.Equal("then", Assert.Single(group.MessagesFromBot).Text);
    }

    [Fact]
    public async Task A_document_keeps_its_name_and_content()
    {
        using var content = new MemoryStream("BEGIN:VCALENDAR"u8.ToArray());

        await bot.SendDocument(group.Id, InputFile.FromStream(content, "meetup.ics"), caption: "<b>Friday</b>", parseMode: ParseMode.Html);

        var seen = Assert.Single(group.MessagesFromBot);
        Assert.Equal(("meetup.ics", "BEGIN:VCALENDAR", "Friday"), (seen.Document!.FileName, seen.Document.ReadText(), seen.Text));
    }

    [Fact]
    public async Task An_upgraded_group_tells_its_new_id()
    {
        var old = telegram.Group("Small circle");
        old.AddBot();
        var upgraded = old.MigrateToSupergroup();

        var refusal = await RefusedAsync(400, "upgraded to a supergroup", () => bot.SendMessage(old.Id, "Hello"));

        Assert.Equal(upgraded.Id, refusal.Parameters?.MigrateToChatId);
        await bot.SendMessage(upgraded.Id, "Hello again");
        var messages = (await NextUpdatesAsync()).Select(update => update.Message).OfType<Message>().ToList();
        Assert.Contains(messages, message => message.MigrateToChatId == upgraded.Id && message.Chat.Id == old.Id);
        Assert.Contains(messages, message => message.MigrateFromChatId == old.Id && message.Chat.Id == upgraded.Id);
    }

    private static async Task<ApiRequestException> RefusedAsync(int code, string description, Func<Task> call)
    {
        var refusal = await Assert.ThrowsAsync<ApiRequestException>(call);
        Assert.Equal(code, refusal.ErrorCode);
        Assert.Contains(description, refusal.Message, StringComparison.Ordinal);
        return refusal;
    }

    private EphemeralMessageParameters ForBen(string? queryId) => new() { ReceiverUserId = ben.Id, CallbackQueryId = queryId };

    private async Task<FakeMessage> SendCardAsync()
    {
        await bot.SendMessage(group.Id, "Ben is looking for a colleague", replyMarkup: oneButton);
        return await group.WaitForMessageAsync(message => message.Text.Contains("looking for a colleague"));
    }

    private Task<Update[]> NextUpdatesAsync() => bot.GetUpdates(timeout: 5);
}
