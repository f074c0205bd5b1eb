using System.Globalization;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Tests.Support.Telegram;
using static Bot.Tests.Telegram.TelegramSetup;

namespace Bot.Tests.Telegram;

/// <summary>Cards and tellings: what arrives, and what the bot knows of it when something goes wrong.</summary>
public sealed class TelegramSendingTests : IAsyncLifetime
{
    private TelegramSetup telegram = null!;
    private FakeGroup group = null!;
    private FakeUser ana = null!;

    public async Task InitializeAsync()
    {
        telegram = await TelegramSetup.CreateAsync();
        group = telegram.Api.Forum("Boise bodyworkers");
        ana = telegram.Api.User("Ana");
        group.Add(ana);
        group.AddBot();
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task A_card_stands_in_its_topic_with_its_buttons()
    {
        var topic = group.OpenTopic("Referrals");

        var outcome = await telegram.Platform.PostAsync(
            new Destination(Id(group), topic.Id.ToString(CultureInfo.InvariantCulture)), Card(), new Sending("1", IsSilent: true), default);

        var card = Assert.Single(group.MessagesFromBot);
        Assert.Equal(new SendOutcome.Delivered(card.Id.ToString(CultureInfo.InvariantCulture)), outcome);
        Assert.Equal((topic, true), (card.Topic, card.IsSilent));
        Assert.Equal("token", card.Button("I can help").CallbackData);
        Assert.True((bool)telegram.Api.CallsTo("sendMessage")[0].Parameters["link_preview_options"]!["is_disabled"]!);
    }

    [Fact]
    public async Task A_topic_that_is_closed_or_gone_is_told_apart_from_a_lost_group()
    {
        var topic = group.OpenTopic("Referrals");
        var there = new Destination(Id(group), topic.Id.ToString(CultureInfo.InvariantCulture));

        topic.Close();
        Assert.IsType<SendOutcome.TopicGone>(await telegram.Platform.PostAsync(there, Card(), new Sending("1", IsSilent: false), default));
        topic.Delete();
        Assert.IsType<SendOutcome.TopicGone>(await telegram.Platform.PostAsync(there, Card(), new Sending("1", IsSilent: false), default));
        group.MuteBot();
        Assert.IsType<SendOutcome.ChatGone>(await PostAsync());
        group.RemoveBot();
        Assert.IsType<SendOutcome.ChatGone>(await PostAsync());
    }

    [Fact]
    public async Task A_group_with_a_new_id_says_which()
    {
        var basic = telegram.Api.Group("Small group");
        basic.AddBot();
        var next = basic.MigrateToSupergroup();

        var outcome = await telegram.Platform.PostAsync(new Destination(Id(basic), ""), Card(), new Sending("1", IsSilent: false), default);

        Assert.Equal(new SendOutcome.Moved(Id(next)), outcome);
    }

    [Fact]
    public async Task Patience_that_Telegram_asks_for_is_passed_on_after_one_call()
    {
        telegram.Api.Faults.On("sendMessage").UntilRemoved().TooManyRequests(7);

        Assert.Equal(new SendOutcome.Wait(TimeSpan.FromSeconds(7)), await PostAsync());
        Assert.Single(telegram.Api.CallsTo("sendMessage"));
    }

    [Fact]
    public async Task A_new_card_that_met_a_broken_server_may_be_there_and_an_edit_may_be_repeated()
    {
        var shown = await ShownAsync();

        telegram.Api.Faults.On("sendMessage").ServerError();
        Assert.IsType<SendOutcome.Unsure>(await PostAsync());
        telegram.Api.Faults.On("sendMessage").LosesResponse();
        Assert.IsType<SendOutcome.Unsure>(await PostAsync());
        telegram.Api.Faults.On("sendMessage").CutsConnection();
        Assert.IsType<SendOutcome.Unsure>(await PostAsync());
        telegram.Api.Faults.On("sendMessage").Responds(200, "application/json", "{\"ok\":tr");
        Assert.IsType<SendOutcome.Unsure>(await PostAsync());
        telegram.Api.Faults.On("editMessageText").ServerError();
        Assert.IsType<SendOutcome.Failed>(await telegram.Platform.EditAsync(Id(group), shown, Text("new"), default));
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        await telegram.Api.GoDownAsync();

        Assert.IsType<SendOutcome.Failed>(await PostAsync());
    }

    [Fact]
    public async Task Before_Telegram_was_reached_once_nothing_is_sent()
    {
        await using var early = await TelegramSetup.CreateAsync(isConnected: false);

        Assert.IsType<SendOutcome.Failed>(await early.Platform.PostAsync(new Destination("-1", ""), Card(), new Sending("1", IsSilent: false), default));
        Assert.Empty(early.Api.Calls);
    }

    [Fact]
    public async Task An_answer_that_does_not_come_is_given_up()
    {
        await using var hasty = await TelegramSetup.CreateAsync(settings: new() { ["Telegram:CallTimeout"] = "00:00:01" });
        var there = hasty.Api.Supergroup("B");
        there.AddBot();
        hasty.Api.Faults.On("sendMessage").Hangs();

        Assert.IsType<SendOutcome.Unsure>(await hasty.Platform.PostAsync(new Destination(Id(there), ""), Card(), new Sending("1", IsSilent: false), default));
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_is_done()
    {
        var shown = await ShownAsync();

        Assert.Equal(new SendOutcome.Delivered(shown), await telegram.Platform.EditAsync(Id(group), shown, Card(), default));
        Assert.Equal(new SendOutcome.Delivered(shown), await telegram.Platform.EditAsync(Id(group), shown, Text("Taken"), default));
        Assert.Equal("Taken", group.MessagesFromBot[^1].Text);
        Assert.Empty(group.MessagesFromBot[^1].Buttons);
    }

    [Fact]
    public async Task A_deleted_card_is_reported_gone()
    {
        Assert.IsType<SendOutcome.MessageGone>(await telegram.Platform.EditAsync(Id(group), "999", Card(), default));
    }

    [Fact]
    public async Task A_person_is_reached_in_private_once_they_opened_the_chat()
    {
        Assert.IsType<SendOutcome.Unreachable>(await TellAsync());
        ana.OpensPrivateChat();
        Assert.IsType<SendOutcome.Delivered>(await TellAsync());
        Assert.Equal("Ben chose you.", Assert.Single(ana.PrivateMessages).Text);
        ana.Blocks();
        Assert.IsType<SendOutcome.Unreachable>(await TellAsync());
        ana.DeletesAccount();
        Assert.IsType<SendOutcome.Unreachable>(await TellAsync());
    }

    [Fact]
    public async Task A_server_that_does_not_take_the_tags_gets_the_plain_words()
    {
        telegram.Api.Faults.On("sendMessage").BadRequest("can't parse entities: unsupported start tag \"tg-time\" at byte offset 0");

        var outcome = await telegram.Platform.PostAsync(
            new Destination(Id(group), ""), new Composed([new Span("Ana & Ben", SpanKind.Strong)], [Press("Go")], false), new Sending("1", IsSilent: false), default);

        Assert.IsType<SendOutcome.Delivered>(outcome);
        var shown = Assert.Single(group.MessagesFromBot);
        Assert.Equal(("Ana & Ben", 0), (shown.Text, shown.Entities.Count));
        Assert.Equal("token", shown.Button("Go").CallbackData);
    }

    [Fact]
    public async Task A_refusal_names_its_reason_and_nothing_that_was_sent()
    {
        telegram.Api.Faults.On("sendMessage").BadRequest("wrong thing: \"Maria Lopez\" is odd");

        Assert.Equal(new SendOutcome.Refused("400 Bad Request: wrong thing"), await PostAsync());
        Assert.IsType<SendOutcome.Refused>(await telegram.Platform.PostAsync(new Destination(Id(group), ""), Text(" "), new Sending("1", IsSilent: false), default));
    }

    [Fact]
    public async Task A_long_message_comes_in_parts_and_the_last_has_the_buttons()
    {
        var outcome = await telegram.Platform.PostAsync(
            new Destination(Id(group), ""), Text(string.Concat(Enumerable.Repeat("a colleague\n", 600)), Press("More")), new Sending("1", IsSilent: false), default);

        Assert.Equal(2, group.MessagesFromBot.Count);
        Assert.Empty(group.MessagesFromBot[0].Buttons);
        Assert.Equal(new SendOutcome.Delivered(group.MessagesFromBot[1].Id.ToString(CultureInfo.InvariantCulture)), outcome);
        Assert.Single(group.MessagesFromBot[1].Buttons);
    }

    [Fact]
    public async Task A_long_message_that_broke_off_may_be_there()
    {
        telegram.Api.Faults.On(call => call.Method == "sendMessage" && call.Parameters["reply_markup"] is not null).TooManyRequests(3);

        var outcome = await telegram.Platform.PostAsync(
            new Destination(Id(group), ""), Text(string.Concat(Enumerable.Repeat("a colleague\n", 600)), Press("More")), new Sending("1", IsSilent: false), default);

        Assert.IsType<SendOutcome.Unsure>(outcome);
    }

    [Fact]
    public async Task Names_cannot_do_anything_in_a_card()
    {
        foreach (var name in new[] { "<b>Ann</b>", "&amp;", "*_[x](http://e.org)", "@everyone", "\u202Eevil", "😀" })
        {
            await telegram.Platform.PostAsync(new Destination(Id(group), ""), Text($"{name} can help."), new Sending("1", IsSilent: false), default);

            Assert.Empty(group.MessagesFromBot[^1].Entities);
        }
    }

    [Fact]
    public async Task Administrators_are_asked_for_once_in_a_while()
    {
        var cara = telegram.Api.User("Cara");
        group.Add(cara);
        group.MakeAdministrator(cara, isAnonymous: true);

        Assert.True(await IsAdministratorAsync(cara));
        Assert.False(await IsAdministratorAsync(ana));
        Assert.Single(telegram.Api.CallsTo("getChatAdministrators"));

        group.MakeMember(cara);
        telegram.Api.Faults.On("getChatAdministrators").ServerError();
        telegram.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await IsAdministratorAsync(cara));
        Assert.False(await IsAdministratorAsync(cara));
    }

    private Task<bool> IsAdministratorAsync(FakeUser user) =>
        telegram.Platform.IsAdministratorAsync(Id(group), user.Id.ToString(CultureInfo.InvariantCulture), default);

    private Task<SendOutcome> PostAsync() => telegram.Platform.PostAsync(new Destination(Id(group), ""), Card(), new Sending("1", IsSilent: false), default);

    private Task<SendOutcome> TellAsync() =>
        telegram.Platform.TellAsync(ana.Id.ToString(CultureInfo.InvariantCulture), Text("Ben chose you."), new Sending("1", IsSilent: false), default);

    private async Task<string> ShownAsync() => Assert.IsType<SendOutcome.Delivered>(await PostAsync()).MessageId!;

    private static Composed Card() => Text("Ben is looking for a colleague", Press("I can help"));

    private static string Id(FakeChat chat) => chat.Id.ToString(CultureInfo.InvariantCulture);
}
