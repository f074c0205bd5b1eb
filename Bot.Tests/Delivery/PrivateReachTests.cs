using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Data.Delivery;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Delivery;

/// <summary>Who cannot be written to privately learns in the group where to look, and nobody else sees what it is.</summary>
public sealed class PrivateReachTests
{
    private const string NotYours = "That button is not for you, or it no longer works. /help shows what you can do.";

    [Fact]
    public async Task A_telling_that_reaches_nobody_is_knocked_for_in_the_group_and_shown_to_the_right_person_alone()
    {
        await using var board = await Noticeboard.CreateAsync();
        var (ana, ben) = (await JoinAsync(board, "Ana"), await JoinAsync(board, "Ben"));
        board.Platform.Closed[ana.ExternalId] = true;

        await board.TellAsync(ana, 1);
        board.Platform.Closed.Clear();
        var knock = board.Community.LatestCard;
        await ben.PressesAsync(knock, "See it");
        await ana.PressesAsync(knock, "See it");

        Assert.Equal("Ana, there is news for you.", knock.PlainText);
        Assert.Equal(SpanKind.Mention, knock.Composed.Spans[0].Kind);
        Assert.Equal(NotYours, ben.LatestPrivateReply.PlainText);
        Assert.Equal("Notice 1: as it is", ana.LatestPrivateReply.PlainText);
        Assert.Equal(PostState.Shown, (await board.RowAsync(1)).State);
        Assert.Single(board.Copies(1));
    }

    [Fact]
    public async Task What_waited_is_told_once_the_private_chat_is_open()
    {
        await using var board = await Noticeboard.CreateAsync();
        var ana = await JoinAsync(board, "Ana");
        board.Platform.Closed[ana.ExternalId] = true;
        await board.TellAsync(ana, 1);
        await board.TellAsync(ana, 2);
        Assert.Empty(board.Copies(1));
        board.Platform.Closed.Clear();

        await board.Community.HearAsync(new WordsSaid("hello", IsToBot: true)
        {
            Key = TestCommunity.NextKey(),
            From = ana.Speaker,
            In = new Scene(ana.ExternalId, "", "", IsPrivate: true),
            Handle = ana.ExternalId,
        });

        Assert.Equal(ana.ExternalId, Assert.Single(board.Copies(1)).OnlyFor);
        Assert.Single(board.Copies(2));
        Assert.Equal(PostState.Shown, (await board.RowAsync(2)).State);
    }

    [Fact]
    public async Task What_waited_is_told_when_the_platform_says_that_the_private_chat_is_open()
    {
        await using var board = await Noticeboard.CreateAsync();
        var ana = await JoinAsync(board, "Ana");
        board.Platform.Closed[ana.ExternalId] = true;
        await board.TellAsync(ana, 1);
        board.Platform.Closed.Clear();

        await board.Community.HearAsync(new PrivateReachChanged(IsOpen: true)
        {
            Key = TestCommunity.NextKey(),
            From = ana.Speaker,
            In = new Scene(ana.ExternalId, "", "", IsPrivate: true),
        });

        Assert.Single(board.Copies(1));
    }

    [Fact]
    public async Task Who_opens_the_private_chat_while_being_called_is_told_there()
    {
        await using var board = await Noticeboard.CreateAsync();
        var ana = await JoinAsync(board, "Ana");
        board.Platform.Closed[ana.ExternalId] = true;
        var knocked = new TaskCompletionSource<SendOutcome?>();
        board.Platform.Meanwhile = (call, _) => call.Kind == "post" ? knocked.Task : Task.FromResult<SendOutcome?>(null);
        await board.TellAsync(ana, 1, andWait: false);
        await Noticeboard.UntilAsync(() => board.Platform.Calls.Any(call => call.Kind == "post"), "the knock");
        board.Platform.Closed.Clear();

        var opening = board.Community.HearAsync(new PrivateReachChanged(IsOpen: true)
        {
            Key = TestCommunity.NextKey(),
            From = ana.Speaker,
            In = new Scene(ana.ExternalId, "", "", IsPrivate: true),
        });
        await Noticeboard.UntilAsync(
            () => board.Community.ReadAsync(db => db.Inbox.AllAsync(update => update.State == InboxState.Answered)).Result, "the opening");
        knocked.SetResult(null);
        await opening;

        Assert.Single(board.Copies(1));
    }

    [Fact]
    public async Task A_telling_outlives_the_group_that_could_have_been_knocked_in()
    {
        await using var board = await Noticeboard.CreateAsync();
        var ana = await JoinAsync(board, "Ana");
        board.Platform.Closed[ana.ExternalId] = true;
        board.Platform.Before = call => call == "post" ? new SendOutcome.ChatGone() : null;
        await board.TellAsync(ana, 1);
        board.Platform.Closed.Clear();
        board.Platform.Before = _ => null;

        await board.Community.HearAsync(new WordsSaid("hello", IsToBot: true)
        {
            Key = TestCommunity.NextKey(),
            From = ana.Speaker,
            In = new Scene(ana.ExternalId, "", "", IsPrivate: true),
            Handle = ana.ExternalId,
        });

        Assert.Single(board.Copies(1));
    }

    [Fact]
    public async Task An_answer_that_could_not_be_shown_is_opened_by_the_one_it_is_for_once()
    {
        await using var board = await Noticeboard.CreateAsync();
        var (ana, ben) = (await JoinAsync(board, "Ana"), await JoinAsync(board, "Ben"));
        board.Platform.Closed[ana.ExternalId] = true;
        await ana.TypesAsync("/frobnicate");
        board.Platform.Closed.Clear();
        var knock = board.Community.LatestCard;
        Assert.Equal("Ana, I have an answer for you.", knock.PlainText);

        await ben.PressesAsync(knock, "See it");
        await ana.PressesAsync(knock, "See it");
        await ana.PressesAsync(knock, "See it");

        Assert.Equal(NotYours, ben.LatestPrivateReply.PlainText);
        Assert.Equal("I don't know /frobnicate. /help shows what I can do.", ana.PrivateMessages[^2].PlainText);
        Assert.Equal(NotYours, ana.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task A_press_on_See_it_is_worth_nothing_with_another_number_in_it()
    {
        await using var board = await Noticeboard.CreateAsync();
        var ana = await JoinAsync(board, "Ana");

        await ana.PressesTokenAsync(new string('A', Tokens.Length));

        Assert.Equal(NotYours, ana.LatestPrivateReply.PlainText);
    }

    private static async Task<TestMember> JoinAsync(Noticeboard board, string name)
    {
        var member = await board.Community.JoinAsync(name);
        await member.TypesAsync("/help");
        return member;
    }
}
