using System.Globalization;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Tests.Support.Telegram;
using static Bot.Tests.Telegram.TelegramSetup;

namespace Bot.Tests.Telegram;

/// <summary>Answers that take the place of the private question they belong to.</summary>
public sealed class TelegramReplacingTests : IAsyncLifetime
{
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
    public async Task In_private_an_answer_takes_the_place_of_the_question()
    {
        ben.OpensPrivateChat();
        await AnswerAsync(Visibility.Private, Text("Which ones?", Press("Prenatal")));
        var tap = ben.Taps(ben.PrivateMessages[^1], "Prenatal");

        var outcome = await AnswerAsync(Visibility.InPlace, Text("Noted."));

        Assert.Equal("Noted.", Assert.Single(ben.PrivateMessages).Text);
        Assert.Equal(new SendOutcome.Delivered(ben.PrivateMessages[0].Id.ToString(CultureInfo.InvariantCulture)), outcome);
        Assert.NotNull(tap.Answer);
    }

    [Fact]
    public async Task An_ephemeral_question_is_replaced_too()
    {
        ben.Taps(await CardAsync(), "I can help");
        await AnswerAsync(Visibility.Private, Text("How?", Press("By phone")));
        var tap = ben.Taps(ben.EphemeralMessages[^1], "By phone");

        Assert.Equal(new SendOutcome.Delivered(null), await AnswerAsync(Visibility.InPlace, Text("Noted.", Press("Back"))));
        Assert.Equal("Noted.", Assert.Single(ben.EphemeralMessages).Text);
        Assert.NotNull(tap.Answer);
    }

    [Fact]
    public async Task What_is_too_long_to_replace_an_ephemeral_message_comes_as_a_new_one()
    {
        ben.Taps(await CardAsync(), "I can help");
        await AnswerAsync(Visibility.Private, Text("How?", Press("By phone")));
        ben.Taps(ben.EphemeralMessages[^1], "By phone");

        await AnswerAsync(Visibility.InPlace, Text(new string('x', 1100)));

        Assert.Equal(2, ben.EphemeralMessages.Count);
    }

    [Fact]
    public async Task The_card_that_all_see_is_never_replaced_by_a_private_answer()
    {
        var card = await CardAsync();
        ben.Taps(card, "I can help");

        await AnswerAsync(Visibility.InPlace, Text("Only you", Press("Ok")));

        Assert.Equal(0, card.EditCount);
        Assert.Equal("Only you", Assert.Single(ben.EphemeralMessages).Text);
    }

    private async Task<FakeMessage> CardAsync()
    {
        var there = new Destination(group.Id.ToString(CultureInfo.InvariantCulture), "");
        await telegram.Platform.PostAsync(there, Text("Ben is looking", Press("I can help")), new Sending("1", IsSilent: false), default);
        return group.MessagesFromBot[^1];
    }

    private Task<SendOutcome> AnswerAsync(Visibility visibility, Composed answer) =>
        telegram.Platform.AnswerAsync(telegram.Handle(), visibility, answer, Knock, default);
}
