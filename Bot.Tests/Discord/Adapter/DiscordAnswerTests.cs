using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Tests.Support.Discord;
using static Bot.Tests.Discord.Adapter.DiscordSetup;

namespace Bot.Tests.Discord.Adapter;

/// <summary>How an answer reaches whoever asked.</summary>
public sealed class DiscordAnswerTests : DiscordScene
{
    [Fact]
    public async Task A_private_answer_to_a_command_is_seen_by_nobody_else()
    {
        var asked = await BenRefersAsync();

        var outcome = await AnswerAsync(Setup.HandleOf(asked), Visibility.Private, Text("Only for you", Press("Go on")));

        Assert.Equal(new SendOutcome.Delivered(null), outcome);
        Assert.Equal("Only for you", Assert.Single(Ben.EphemeralMessages).Text);
        Assert.Empty(Ana.Sees(Referrals));
    }

    [Fact]
    public async Task A_public_answer_is_a_message_with_an_id()
    {
        var asked = await Ben.UsesCommandAsync(Referrals, "who", ("need", "prenatal"));

        var outcome = await AnswerAsync(Setup.HandleOf(asked), Visibility.Public, Text("Ana does"));

        var shown = Assert.Single(Referrals.MessagesFromBot);
        Assert.Equal(new SendOutcome.Delivered($"{Referrals.Id}/{shown.Id}"), outcome);
        Assert.Equal("Ana does", shown.Text);
    }

    [Fact]
    public async Task A_long_answer_comes_in_parts_and_its_buttons_hang_on_the_last()
    {
        var asked = await BenRefersAsync();

        await AnswerAsync(Setup.HandleOf(asked), Visibility.Private, Text(new string('x', 3000), Press("Go on")));

        Assert.Equal([2000, 1000], Ben.EphemeralMessages.Select(message => message.Text.Length));
        Assert.Equal([0, 1], Ben.EphemeralMessages.Select(message => message.Buttons.Count));
    }

    [Fact]
    public async Task In_place_the_private_message_itself_changes()
    {
        var board = await BoardAsync();

        var pressed = await Ben.PressesAsync(board, "Next");
        await AnswerAsync(Setup.HandleOf(pressed), Visibility.InPlace, Text("Page 2"));

        Assert.Equal("Page 2", Assert.Single(Ben.EphemeralMessages).Text);
        Assert.Empty(board.Buttons);
    }

    [Fact]
    public async Task In_place_of_what_everyone_sees_the_answer_is_a_private_message()
    {
        await Setup.Platform.PostAsync(new Destination($"{Guild.Id}", $"{Referrals.Id}"), Text("Card", Press("Look")), new Sending("n1", false), default);

        var pressed = await Ben.PressesAsync(Referrals.Messages[0], "Look");
        await AnswerAsync(Setup.HandleOf(pressed), Visibility.InPlace, Text("For you"));

        Assert.Equal("Card", Referrals.Messages[0].Text);
        Assert.Equal("For you", Assert.Single(Ben.EphemeralMessages).Text);
    }

    [Fact]
    public async Task A_question_without_buttons_is_a_form_at_once()
    {
        var asked = await BenRefersAsync();

        var outcome = await AnswerAsync(Setup.HandleOf(asked), Visibility.Private, Question("Where do you work?\nFor example: Boise"));

        Assert.Equal(new SendOutcome.Delivered(null), outcome);
        Assert.Equal(("Where do you work?", "q:directory.area:0"), (Ben.OpenModal!.Title, Ben.OpenModal.CustomId));
        var submitted = await Ben.SubmitsAsync(Ben.OpenModal, "Boise");
        var said = Assert.IsType<WordsSaid>(Assert.IsType<Host.Discord.Heard.News>(Setup.Inbox().Read(Setup.Event(submitted))).Incoming);
        Assert.Equal(("Boise", "directory.area:0"), (said.Words, said.Question));
    }

    [Fact]
    public async Task A_question_with_buttons_has_one_more_that_opens_the_form()
    {
        var asked = await BenRefersAsync();
        await AnswerAsync(Setup.HandleOf(asked), Visibility.Private, Question("Where do you work?", Press("Skip")));
        var question = Assert.Single(Ben.EphemeralMessages);
        Assert.Equal(["Skip", "Write it"], question.Buttons.Select(button => button.Label));

        await Setup.TakeAsync(await Ben.PressesAsync(question, "Write it"));

        Assert.Equal("q:directory.area:0", (await Ben.WaitForModalAsync()).CustomId);
        Assert.Empty(Setup.Heard.All);
    }

    [Fact]
    public async Task A_question_that_comes_after_the_waiting_sign_has_its_button_too()
    {
        var asked = await BenRefersAsync();
        var handle = Setup.HandleOf(asked);
        await Setup.TakeAsync(asked);
        Setup.Clock.Advance(TimeSpan.FromSeconds(1.6));
        await Setup.Discord.WaitUntilAsync(() => asked.IsAcknowledged);

        await AnswerAsync(handle, Visibility.Private, Question("Where do you work?"));

        Assert.Null(Ben.OpenModal);
        Assert.Equal("Write it", Assert.Single(Assert.Single(Ben.EphemeralMessages).Buttons).Label);
    }

    [Fact]
    public async Task In_private_the_answer_stays_for_tomorrow()
    {
        var asked = await Ben.UsesCommandAsync(Ben.PrivateChannel, "refer");

        await AnswerAsync(Setup.HandleOf(asked), Visibility.Private, Text("For you"));

        Assert.False(Assert.Single(Ben.PrivateMessages).IsEphemeral);
    }

    [Fact]
    public async Task A_mention_is_answered_in_public_by_a_reply_that_rings_nobody()
    {
        var said = await Ben.TypesAsync(Referrals, $"{Setup.Discord.Bot.Mention} who does prenatal?");

        await AnswerAsync(Setup.HandleOf(said), Visibility.Public, Text("Ana does"));

        var reply = Assert.Single(Referrals.MessagesFromBot);
        Assert.Equal(said, reply.ReplyTo);
        Assert.Empty(reply.PingedUsers);
    }

    [Fact]
    public async Task A_private_answer_to_a_mention_comes_by_private_message()
    {
        var said = await Ben.TypesAsync(Referrals, $"{Setup.Discord.Bot.Mention} my contacts");

        await AnswerAsync(Setup.HandleOf(said), Visibility.Private, Text("For you"));

        Assert.Equal("For you", Assert.Single(Ben.PrivateMessages).Text);
        Assert.Empty(Referrals.MessagesFromBot);
    }

    [Fact]
    public async Task Whoever_takes_no_private_messages_is_called_in_the_channel()
    {
        Ben.ClosesDms = true;
        var said = await Ben.TypesAsync(Referrals, $"{Setup.Discord.Bot.Mention} my contacts");

        var outcome = await AnswerAsync(Setup.HandleOf(said), Visibility.Private, Text("Secret"));

        var knock = Assert.Single(Referrals.MessagesFromBot);
        Assert.Equal(new SendOutcome.Knocked($"{Referrals.Id}/{knock.Id}"), outcome);
        Assert.Equal([Ben], knock.PingedUsers);
        Assert.DoesNotContain(Referrals.Messages, message => message.Text.Contains("Secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_a_private_answer_comes_by_private_message()
    {
        var handle = Setup.HandleOf(await BenRefersAsync());
        Setup.Clock.Advance(TimeSpan.FromMinutes(16));

        await AnswerAsync(handle, Visibility.Private, Text("Late"));

        Assert.Equal("Late", Assert.Single(Ben.PrivateMessages).Text);
    }

    [Fact]
    public async Task After_a_quarter_of_an_hour_a_public_answer_stands_in_the_channel_and_rings_nobody()
    {
        var handle = Setup.HandleOf(await Ben.UsesCommandAsync(Referrals, "who", ("need", "prenatal")));
        Setup.Clock.Advance(TimeSpan.FromMinutes(16));

        await AnswerAsync(handle, Visibility.Public, new Composed([new Span("Ana", SpanKind.Mention, $"{Ana.Id}")], [], AwaitsWords: false));

        Assert.Empty(Assert.Single(Referrals.MessagesFromBot).PingedUsers);
    }

    [Fact]
    public async Task An_answer_whose_first_moment_was_missed_takes_another_way()
    {
        var handle = Setup.HandleOf(await BenRefersAsync());
        Setup.Clock.Advance(TimeSpan.FromSeconds(4));

        await AnswerAsync(handle, Visibility.Private, Text("Late"));

        Assert.Equal("Late", Assert.Single(Ben.PrivateMessages).Text);
    }

    [Fact]
    public async Task Silence_ends_the_waiting_of_a_press()
    {
        var board = await BoardAsync();
        var pressed = await Ben.PressesAsync(board, "Next");

        await Setup.Platform.AcknowledgeAsync(Setup.HandleOf(pressed), default);

        Assert.Equal(6, pressed.CallbackType);
        Assert.Equal("Page 1", Assert.Single(Ben.EphemeralMessages).Text);
    }

    [Fact]
    public async Task An_unknown_handle_is_refused() =>
        Assert.IsType<SendOutcome.Refused>(await AnswerAsync("telegram's", Visibility.Private, Text("x")));

    private static Composed Question(string words, params ComposedButton[] buttons) =>
        new([new Span(words)], buttons, AwaitsWords: true) { Question = "directory.area:0" };

    private async Task<FakeMessage> BoardAsync()
    {
        var asked = await BenRefersAsync();
        await AnswerAsync(Setup.HandleOf(asked), Visibility.Private, Text("Page 1", Press("Next")));
        return Assert.Single(Ben.EphemeralMessages);
    }
}
