using System.Globalization;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Tests.Support.Telegram;
using static Bot.Tests.Telegram.TelegramSetup;

namespace Bot.Tests.Telegram;

/// <summary>Answers: who sees them, and by which way.</summary>
public sealed class TelegramAnswerTests : IAsyncLifetime
{
    private static readonly string Long = new('x', 250);
    private static readonly Composed Knock = Text("Ben, I have an answer for you.", Press("See it", "knock-token"));

    private TelegramSetup telegram = null!;
    private FakeGroup group = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        telegram = await TelegramSetup.CreateAsync();
        group = telegram.Api.Supergroup("Boise bodyworkers");
        ben = telegram.Api.User("Ben");
        group.Add(ben);
        group.AddBot();
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task A_public_answer_replies_to_the_question()
    {
        var asked = ben.Sends(group, "/who@warm_bot prenatal");

        var outcome = await AnswerAsync(Visibility.Public, Text("Ana Ortiz"));

        var answer = Assert.Single(group.MessagesFromBot);
        Assert.Equal(asked, answer.ReplyTo);
        Assert.Equal(new SendOutcome.Delivered(answer.Id.ToString(CultureInfo.InvariantCulture)), outcome);
    }

    [Fact]
    public async Task A_question_that_was_deleted_is_answered_all_the_same()
    {
        ben.Deletes(ben.Sends(group, "/who@warm_bot prenatal"));

        Assert.IsType<SendOutcome.Delivered>(await AnswerAsync(Visibility.Public, Text("Ana Ortiz")));
    }

    [Fact]
    public async Task A_public_answer_to_a_tap_first_ends_the_waiting()
    {
        var tap = ben.Taps(await CardAsync(), "I can help");

        await AnswerAsync(Visibility.Public, Text("Thank you"));

        Assert.NotNull(tap.Answer);
        Assert.Equal(["answerCallbackQuery", "sendMessage"], telegram.Api.Calls.TakeLast(2).Select(call => call.Method));
    }

    [Fact]
    public async Task A_short_private_answer_to_a_tap_is_a_box_over_the_screen()
    {
        var tap = ben.Taps(await CardAsync(), "I can help");

        var outcome = await AnswerAsync(Visibility.Private, Text("You have offered already <3"));

        Assert.Equal(new SendOutcome.Delivered(null), outcome);
        Assert.Equal(("You have offered already <3", true), (tap.Answer!.Text, tap.Answer.ShowAlert));
        Assert.Empty(ben.EphemeralMessages);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_private_answer_with_buttons_or_many_words_only_the_one_who_tapped_sees(bool hasButtons)
    {
        var tap = ben.Taps(await CardAsync(), "I can help");

        var outcome = await AnswerAsync(Visibility.Private, hasButtons ? Text("How should he reach you?", Press("By phone")) : Text(Long));

        Assert.Equal(new SendOutcome.Delivered(null), outcome);
        Assert.Single(ben.EphemeralMessages);
        Assert.Single(group.MessagesFromBot);
        Assert.Null(tap.Answer!.Text);
    }

    [Fact]
    public async Task An_ephemeral_command_gets_an_ephemeral_answer()
    {
        await PublishAsync(isEphemeral: true);
        var typed = ben.Sends(group, "/refer@warm_bot prenatal");

        Assert.True(typed.IsEphemeral);
        Assert.Equal(new SendOutcome.Delivered(null), await AnswerAsync(Visibility.Private, Text("Posted.")));
        Assert.Equal("Posted.", Assert.Single(ben.EphemeralMessages, message => message.IsFromBot).Text);
    }

    [Fact]
    public async Task An_ephemeral_command_answered_in_public_is_no_reply_to_what_nobody_sees()
    {
        await PublishAsync(isEphemeral: true);
        ben.Sends(group, "/refer@warm_bot prenatal");

        Assert.IsType<SendOutcome.Delivered>(await AnswerAsync(Visibility.Public, Text("Ana Ortiz")));
        Assert.Null(Assert.Single(group.MessagesFromBot).ReplyTo);
    }

    [Fact]
    public async Task A_bot_that_is_admin_answers_an_open_command_so_that_only_its_writer_sees()
    {
        group.PromoteBot();
        ben.Sends(group, "/register@warm_bot prenatal");

        Assert.Equal(new SendOutcome.Delivered(null), await AnswerAsync(Visibility.Private, Text("You are listed.")));
        Assert.Single(ben.EphemeralMessages);
    }

    [Fact]
    public async Task Else_the_answer_comes_in_the_private_chat()
    {
        ben.OpensPrivateChat();
        ben.Sends(group, "/register@warm_bot prenatal");

        Assert.IsType<SendOutcome.Delivered>(await AnswerAsync(Visibility.Private, Text("You are listed.")));
        Assert.Equal("You are listed.", Assert.Single(ben.PrivateMessages).Text);
        Assert.Empty(group.MessagesFromBot);
    }

    [Fact]
    public async Task No_answer_depends_on_a_private_chat()
    {
        var typed = ben.Sends(group, "/register@warm_bot prenatal");

        var knocked = Assert.IsType<SendOutcome.Knocked>(await AnswerAsync(Visibility.Private, Text("You are listed.")));

        var line = Assert.Single(group.MessagesFromBot);
        Assert.Equal((typed, "Ben, I have an answer for you."), (line.ReplyTo, line.Text));
        Assert.Equal(line.Id.ToString(CultureInfo.InvariantCulture), knocked.MessageId);

        ben.Taps(line, "See it");
        Assert.Equal(new SendOutcome.Delivered(null), await AnswerAsync(Visibility.Private, Text(Long)));
        Assert.Equal(Long, Assert.Single(ben.EphemeralMessages).Text);
    }

    [Fact]
    public async Task A_tap_that_cannot_be_answered_in_the_group_opens_the_private_chat()
    {
        var tap = ben.Taps(await CardAsync(), "I can help");
        telegram.Api.Faults.On("sendMessage", group).BadRequest("ephemeral messages are for supergroups");

        Assert.Equal(new SendOutcome.Knocked(""), await AnswerAsync(Visibility.Private, Text(Long)));
        Assert.Equal("https://t.me/warm_bot?start=knock-token", tap.Answer!.Url);
        ben.Opens(tap.Answer.Url!);
        Assert.IsType<SendOutcome.Delivered>(await AnswerAsync(Visibility.Private, Text(Long)));
        Assert.Equal(Long, Assert.Single(ben.PrivateMessages).Text);
    }

    [Fact]
    public async Task A_tap_that_is_too_old_is_answered_by_a_line_in_the_group()
    {
        var card = await CardAsync();
        ben.Taps(card, "I can help");
        var handle = telegram.Handle();
        telegram.Clock.Advance(TimeSpan.FromMinutes(1));

        var outcome = await telegram.Platform.AnswerAsync(handle, Visibility.Private, Text("Thank you."), Knock, default);

        Assert.IsType<SendOutcome.Knocked>(outcome);
        Assert.Equal(card, group.MessagesFromBot[^1].ReplyTo);
    }

    [Fact]
    public async Task A_server_that_knows_no_ephemeral_messages_shows_nothing_for_long_and_is_remembered()
    {
        ben.OpensPrivateChat();
        var card = await CardAsync();
        telegram.Api.Faults.On("sendMessage", group).Responds(200, "application/json", ShownToAll(card.Id));
        ben.Taps(card, "I can help");

        Assert.IsType<SendOutcome.Delivered>(await AnswerAsync(Visibility.Private, Text(Long)));
        Assert.True(card.IsDeleted);
        Assert.Equal(Long, Assert.Single(ben.PrivateMessages).Text);

        ben.Taps(await CardAsync(), "I can help");
        await AnswerAsync(Visibility.Private, Text(Long));
        Assert.Equal(2, ben.PrivateMessages.Count);
        Assert.Empty(ben.EphemeralMessages);
    }

    [Fact]
    public async Task An_administrator_without_a_name_is_answered_by_a_line_in_the_group()
    {
        group.MakeAdministrator(ben, isAnonymous: true);
        ben.Sends(group, "/settings@warm_bot");

        Assert.IsType<SendOutcome.Knocked>(await AnswerAsync(Visibility.Private, Text("secret")));
        Assert.DoesNotContain(group.MessagesFromBot, message => message.Text.Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_follows_a_group_that_moved_meanwhile()
    {
        var basic = telegram.Api.Group("Small group");
        basic.Add(ben);
        basic.AddBot();
        ben.Sends(basic, "/who@warm_bot prenatal");
        var handle = telegram.Handle();
        var next = basic.MigrateToSupergroup();

        var first = await telegram.Platform.AnswerAsync(handle, Visibility.Public, Text("Ana"), Knock, default);
        var second = await telegram.Platform.AnswerAsync(handle, Visibility.Public, Text("Ana"), Knock, default);

        Assert.Equal(new SendOutcome.Moved(next.Id.ToString(CultureInfo.InvariantCulture)), first);
        Assert.IsType<SendOutcome.Delivered>(second);
        Assert.Equal("Ana", Assert.Single(next.MessagesFromBot).Text);
    }

    [Fact]
    public async Task Silence_still_ends_the_waiting_and_doing_so_twice_is_no_error()
    {
        var tap = ben.Taps(await CardAsync(), "I can help");
        var handle = telegram.Handle();

        await telegram.Platform.AcknowledgeAsync(handle, default);
        await telegram.Platform.AcknowledgeAsync(handle, default);
        await telegram.Platform.AcknowledgeAsync("not ours", default);

        Assert.NotNull(tap.Answer);
    }

    [Fact]
    public async Task Patience_is_kept_before_the_second_call_of_an_answer_too()
    {
        ben.Taps(await CardAsync(), "I can help");
        telegram.Api.Faults.On("answerCallbackQuery").TooManyRequests(4);

        Assert.Equal(new SendOutcome.Wait(TimeSpan.FromSeconds(4)), await AnswerAsync(Visibility.Public, Text("Thank you")));
        Assert.Single(group.MessagesFromBot);
    }

    [Fact]
    public async Task A_handle_of_another_make_is_refused()
    {
        Assert.IsType<SendOutcome.Refused>(await telegram.Platform.AnswerAsync("7:8", Visibility.Public, Text("x"), Knock, default));
    }

    private async Task<FakeMessage> CardAsync()
    {
        await telegram.Platform.PostAsync(
            new Destination(group.Id.ToString(CultureInfo.InvariantCulture), ""), Text("Ben is looking", Press("I can help")), new Sending("1", IsSilent: false), default);
        return group.MessagesFromBot[^1];
    }

    private Task<SendOutcome> AnswerAsync(Visibility visibility, Composed answer) =>
        telegram.Platform.AnswerAsync(telegram.Handle(), visibility, answer, Knock, default);

    private async Task PublishAsync(bool isEphemeral)
    {
        using var http = new HttpClient();
        var ephemeral = isEphemeral ? "true" : "false";
        var menu = $$"""{"commands":[{"command":"refer","description":"Refer","is_ephemeral":{{ephemeral}} }],"scope":{"type":"all_group_chats"} }""";
        using var body = new StringContent(menu, System.Text.Encoding.UTF8, "application/json");
        (await http.PostAsync($"{telegram.Api.BaseUrl}/bot{telegram.Api.Token}/setMyCommands", body)).EnsureSuccessStatusCode();
    }

    private string ShownToAll(int messageId) =>
        $$"""{"ok":true,"result":{"message_id":{{messageId}},"date":1,"chat":{"id":{{group.Id}},"type":"supergroup","title":"B"},"text":"x"} }""";
}
