using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Tests.Support.Discord;
using static Bot.Tests.Discord.Adapter.DiscordSetup;

namespace Bot.Tests.Discord.Adapter;

/// <summary>Cards and tellings, and what becomes of them.</summary>
public sealed class DiscordSendingTests : DiscordScene
{
    private static readonly Sending Aloud = new("post-1", IsSilent: false);

    [Fact]
    public async Task A_card_calls_those_it_mentions_and_nobody_else()
    {
        var card = new Composed(
            [new Span("@everyone <@1> "), new Span("Ben", SpanKind.Mention, $"{Ben.Id}")], [Press("I can help")], AwaitsWords: false);

        var outcome = await PostAsync(card);

        var shown = Assert.Single(Referrals.Messages);
        Assert.Equal(new SendOutcome.Delivered($"{Referrals.Id}/{shown.Id}"), outcome);
        Assert.Equal([Ben], shown.PingedUsers);
        Assert.False(shown.PingsEveryone);
    }

    [Fact]
    public async Task What_belongs_nowhere_in_particular_goes_to_the_uppermost_channel()
    {
        await Setup.Platform.PostAsync(new Destination($"{Guild.Id}", ""), Text("Hello"), Aloud, default);

        Assert.Equal("Hello", Assert.Single(General.Messages).Text);
    }

    [Fact]
    public async Task Where_the_bot_may_not_write_the_next_channel_is_taken()
    {
        General.Deny(Setup.Discord.Bot, FakePermissions.SendMessages);

        await Setup.Platform.PostAsync(new Destination($"{Guild.Id}", ""), Text("Hello"), Aloud, default);

        Assert.Equal("Hello", Assert.Single(Referrals.Messages).Text);
    }

    [Fact]
    public async Task The_same_sending_twice_shows_one_message()
    {
        var first = await PostAsync(Text("Card"));
        var second = await PostAsync(Text("Card"));

        Assert.Single(Referrals.Messages);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task A_card_is_changed_where_it_stands()
    {
        var posted = Assert.IsType<SendOutcome.Delivered>(await PostAsync(Text("Open", Press("I can help"))));

        var outcome = await Setup.Platform.EditAsync(
            $"{Guild.Id}", posted.MessageId!, new Composed([new Span("Ben", SpanKind.Mention, $"{Ben.Id}")], [], AwaitsWords: false), default);

        Assert.Equal(posted, outcome);
        var shown = Assert.Single(Referrals.Messages);
        Assert.Empty(shown.Buttons);
        Assert.Equal($"<@{Ben.Id}>", shown.Content);
    }

    [Fact]
    public async Task A_deleted_card_is_gone_and_so_is_a_deleted_channel()
    {
        var posted = Assert.IsType<SendOutcome.Delivered>(await PostAsync(Text("Card")));
        await Ana.DeletesAsync(Referrals.Messages[0]);

        Assert.Equal(new SendOutcome.MessageGone(), await Setup.Platform.EditAsync($"{Guild.Id}", posted.MessageId!, Text("New"), default));
        await Referrals.DeleteAsync();
        Assert.Equal(new SendOutcome.TopicGone(), await PostAsync(Text("Card"), "post-2"));
    }

    [Fact]
    public async Task A_channel_that_is_closed_to_the_bot_is_like_a_deleted_one()
    {
        Referrals.Deny(Setup.Discord.Bot, FakePermissions.SendMessages);

        Assert.Equal(new SendOutcome.TopicGone(), await PostAsync(Text("Card")));
    }

    [Fact]
    public async Task A_guild_that_threw_the_bot_out_is_gone()
    {
        await Guild.RemoveBotAsync();

        Assert.Equal(new SendOutcome.ChatGone(), await Setup.Platform.PostAsync(new Destination($"{Guild.Id}", ""), Text("Hello"), Aloud, default));
    }

    [Fact]
    public async Task A_person_is_told_in_their_private_chat_and_its_message_can_be_changed()
    {
        var told = Assert.IsType<SendOutcome.Delivered>(await Setup.Platform.TellAsync($"{Ben.Id}", Text("Ana can help"), Aloud, default));

        await Setup.Platform.EditAsync($"{Guild.Id}", told.MessageId!, Text("Ana has it"), default);

        Assert.Equal("Ana has it", Assert.Single(Ben.PrivateMessages).Text);
        await Setup.Platform.TellAsync($"{Ben.Id}", Text("And more"), new Sending("post-2", false), default);
        Assert.Single(Setup.Discord.CallsTo("POST", "/users/@me/channels"));
    }

    [Fact]
    public async Task Whoever_takes_no_private_messages_is_out_of_reach()
    {
        Ben.ClosesDms = true;

        Assert.Equal(new SendOutcome.Unreachable(), await Setup.Platform.TellAsync($"{Ben.Id}", Text("x"), Aloud, default));
    }

    [Fact]
    public async Task Discord_asks_for_patience_and_is_left_alone()
    {
        using var busy = Setup.Discord.Faults.On("POST", "/messages").UntilRemoved().TooManyRequests(TimeSpan.FromMinutes(5));

        Assert.IsType<SendOutcome.Wait>(await PostAsync(Text("Card")));
    }

    [Theory]
    [InlineData(400, 50035, typeof(SendOutcome.Refused))]
    [InlineData(400, 50083, typeof(SendOutcome.TopicGone))]
    [InlineData(403, 50001, typeof(SendOutcome.TopicGone))]
    [InlineData(403, 50013, typeof(SendOutcome.TopicGone))]
    [InlineData(400, 160005, typeof(SendOutcome.TopicGone))]
    [InlineData(400, 200000, typeof(SendOutcome.Refused))]
    public async Task Each_refusal_means_something(int status, int code, Type outcome)
    {
        Setup.Discord.Faults.On("POST", "/messages").Refuses(status, code);

        Assert.IsType(outcome, await PostAsync(Text("Card")));
    }

    [Fact]
    public async Task An_empty_message_is_a_bug_and_not_sent()
    {
        Assert.IsType<SendOutcome.Refused>(await PostAsync(Text(" ")));
        Assert.Empty(Setup.Discord.CallsTo("POST", "/messages"));
    }

    [Fact]
    public async Task Who_may_manage_the_server_is_an_administrator()
    {
        var cara = Setup.Discord.AddUser("Cara");
        Guild.Join(cara, FakePermissions.ManageGuild);

        Assert.True(await IsAdministratorAsync(Ana));
        Assert.True(await IsAdministratorAsync(cara));
        Assert.False(await IsAdministratorAsync(Ben));
        Assert.False(await IsAdministratorAsync(Setup.Discord.AddUser("Stranger")));
    }

    [Fact]
    public async Task What_an_interaction_says_of_its_person_is_believed_for_five_minutes()
    {
        await Setup.TakeAsync(await Ana.UsesCommandAsync(Referrals, "settings"));

        Assert.True(await IsAdministratorAsync(Ana));
        Assert.Empty(Setup.Discord.CallsTo("GET", "/members/{user_id}"));
        Setup.Clock.Advance(TimeSpan.FromMinutes(6));
        Assert.True(await IsAdministratorAsync(Ana));
        Assert.NotEmpty(Setup.Discord.CallsTo("GET", "/members/{user_id}"));
    }

    private Task<bool> IsAdministratorAsync(FakeUser person) => Setup.Platform.IsAdministratorAsync($"{Guild.Id}", $"{person.Id}", default);

    private Task<SendOutcome> PostAsync(Composed message, string nonce = "post-1") =>
        Setup.Platform.PostAsync(new Destination($"{Guild.Id}", $"{Referrals.Id}"), message, new Sending(nonce, false), default);
}
