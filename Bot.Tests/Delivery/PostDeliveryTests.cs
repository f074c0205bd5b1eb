using Bot.Commands.Delivery;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Delivery;

/// <summary>Whatever the platform says to a post, it is shown in the end, once, or its row says why not.</summary>
public sealed class PostDeliveryTests
{
    [Fact]
    public async Task A_change_wanted_while_the_card_is_being_sent_is_shown()
    {
        await using var board = await Noticeboard.CreateAsync();
        var goOn = new TaskCompletionSource<SendOutcome?>();
        board.Platform.Meanwhile = (_, _) => goOn.Task;
        board.Word(1, () => "first");
        await board.ShowAsync(1, andWait: false);
        await Noticeboard.UntilAsync(() => board.Platform.Calls.Count == 1, "the call");

        board.Word(1, () => "second");
        await board.ShowAsync(1, andWait: false);
        board.Platform.Meanwhile = (_, _) => Task.FromResult<SendOutcome?>(null);
        goOn.SetResult(null);
        await board.Community.QuietAsync();

        var card = Assert.Single(board.Copies(1));
        Assert.Equal("Notice 1: second", card.PlainText);
        Assert.Equal("Notice 1: first", card.First.PlainText);
    }

    [Fact]
    public async Task When_the_platform_asks_for_patience_everything_pauses_once_and_then_goes_on()
    {
        await using var board = await Noticeboard.CreateAsync();
        var asked = 0;
        board.Platform.Before = _ => Interlocked.Increment(ref asked) == 1 ? new SendOutcome.Wait(TimeSpan.FromSeconds(30)) : null;

        for (var notice = 1; notice <= 12; notice++) await board.ShowAsync(notice, topic: $"topic {notice}", andWait: false);
        await Noticeboard.UntilAsync(() => asked > 0, "the first call");
        await Task.Delay(300);
        var beforeThePause = board.Platform.Calls.Count;
        await Task.Delay(200);
        Assert.Equal(beforeThePause, board.Platform.Calls.Count);
        Assert.InRange(beforeThePause, 1, 6);
        board.Community.Clock.Advance(TimeSpan.FromSeconds(29));
        await Task.Delay(200);
        Assert.Equal(beforeThePause, board.Platform.Calls.Count);
        await board.Community.PassAsync(TimeSpan.FromSeconds(1));

        Assert.All(Enumerable.Range(1, 12), notice => Assert.Single(board.Copies(notice)));
        Assert.Equal(13, board.Platform.Calls.Count);
    }

    [Fact]
    public async Task A_platform_that_is_away_is_asked_again_after_growing_pauses()
    {
        await using var board = await Noticeboard.CreateAsync();
        board.Platform.Before = _ => new SendOutcome.Failed();
        var pauses = new List<TimeSpan>();
        await board.ShowAsync(1);

        for (var tries = 1; tries <= 8; tries++)
        {
            var pause = (await board.RowAsync(1)).DueAt - board.Community.Clock.GetUtcNow();
            pauses.Add(pause);
            await board.Community.PassAsync(pause);
            Assert.Equal(tries + 1, board.CallsFor(1).Count);
        }

        board.Platform.Before = _ => null;
        await board.Community.PassAsync(TimeSpan.FromMinutes(5));
        Assert.All(pauses.Zip(pauses.Skip(1)), pair => Assert.True(pair.Second > pair.First * 0.99, string.Join(", ", pauses)));
        Assert.InRange(pauses[^1], TimeSpan.FromSeconds(60), TimeSpan.FromMinutes(5));
        Assert.Single(board.Copies(1));
        Assert.Equal(0, (await board.RowAsync(1)).UnsureSends);
    }

    [Fact]
    public async Task What_may_have_arrived_comes_once_more_without_a_sound_and_never_a_third_time()
    {
        await using var board = await Noticeboard.CreateAsync();
        board.Platform.After = _ => new SendOutcome.Unsure();

        await board.ShowAsync(1);
        await board.Community.PassAsync(TimeSpan.FromMinutes(5));
        await board.Community.PassAsync(TimeSpan.FromDays(1));

        Assert.Equal([false, true], board.CallsFor(1).Select(call => call.IsSilent));
        Assert.Equal(2, board.Copies(1).Count);
        Assert.Equal(2, (await board.RowAsync(1)).UnsureSends);
        Assert.Equal(PostState.Shown, (await board.RowAsync(1)).State);
    }

    [Fact]
    public async Task A_change_that_may_have_arrived_is_simply_made_again()
    {
        await using var board = await Noticeboard.CreateAsync();
        await board.ShowAsync(1);
        var unsure = 3;
        board.Platform.After = _ => Interlocked.Decrement(ref unsure) >= 0 ? new SendOutcome.Unsure() : null;

        board.Word(1, () => "changed");
        await board.ShowAsync(1);
        for (var i = 0; i < 4; i++) await board.Community.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal("Notice 1: changed", Assert.Single(board.Copies(1)).PlainText);
        Assert.Equal(0, (await board.RowAsync(1)).UnsureSends);
        Assert.Equal(PostState.Shown, (await board.RowAsync(1)).State);
    }

    [Fact]
    public async Task A_call_that_breaks_is_unsure_and_holds_up_nobody()
    {
        await using var board = await Noticeboard.CreateAsync();
        board.Platform.After = call => call == "post" ? throw new InvalidOperationException("A bug in the adapter.") : null;
        await board.ShowAsync(1);
        board.Platform.After = _ => null;

        await board.ShowAsync(2);
        await board.Community.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Equal(2, board.Copies(1).Count);
        Assert.Equal(1, (await board.RowAsync(1)).UnsureSends);
        Assert.Single(board.Copies(2));
        Assert.DoesNotContain(board.Community.Logs.Lines, line => line.Contains("A bug in the adapter.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_card_that_cannot_be_drawn_waits_and_holds_up_nobody()
    {
        await using var board = await Noticeboard.CreateAsync();
        board.Word(1, () => throw new InvalidOperationException("Cannot draw."));
        await board.ShowAsync(1);

        await board.ShowAsync(2);
        board.Word(1, () => "mended");
        await board.Community.PassAsync(TimeSpan.FromMinutes(5));

        Assert.Single(board.Copies(2));
        Assert.Equal("Notice 1: mended", Assert.Single(board.Copies(1)).PlainText);
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_posted_anew()
    {
        await using var board = await Noticeboard.CreateAsync();
        await board.ShowAsync(1);
        var gone = 1;
        board.Platform.Before = call => call == "edit" && Interlocked.Decrement(ref gone) >= 0 ? new SendOutcome.MessageGone() : null;

        board.Word(1, () => "changed");
        await board.ShowAsync(1);
        board.Word(1, () => "changed again");
        await board.ShowAsync(1);

        Assert.Equal(["Notice 1: as it is", "Notice 1: changed again"], board.Copies(1).Select(copy => copy.PlainText));
        Assert.Equal(2, board.Platform.Calls.Count(call => call.Kind == "post"));
    }

    [Fact]
    public async Task A_card_whose_topic_is_gone_goes_to_the_general_place()
    {
        await using var board = await Noticeboard.CreateAsync();
        board.Platform.Meanwhile = (call, _) => Task.FromResult<SendOutcome?>(call.To == "group/42" ? new SendOutcome.TopicGone() : null);

        await board.ShowAsync(1, topic: "42");
        board.Word(1, () => "changed");
        await board.Community.ReadAsync(db => db.Posts.CountAsync());

        Assert.Single(board.Copies(1));
        Assert.Equal(["group/42", "group/"], board.CallsFor(1).Select(call => call.To));
    }

    [Fact]
    public async Task A_general_place_that_is_closed_is_asked_again_with_growing_pauses()
    {
        await using var board = await Noticeboard.CreateAsync();
        board.Platform.Before = _ => new SendOutcome.TopicGone();
        await board.ShowAsync(1);

        for (var i = 0; i < 3; i++) await board.Community.PassAsync(TimeSpan.FromSeconds(10));
        var calls = board.CallsFor(1).Count;
        board.Platform.Before = _ => null;
        await board.Community.PassAsync(TimeSpan.FromMinutes(5));

        Assert.InRange(calls, 2, 4);
        Assert.Single(board.Copies(1));
    }

    [Fact]
    public async Task A_group_that_the_bot_was_removed_from_gets_no_more_calls_until_it_is_back()
    {
        await using var board = await Noticeboard.CreateAsync();
        board.Platform.Before = _ => new SendOutcome.ChatGone();
        await board.ShowAsync(1);
        await board.ShowAsync(2, topic: "other");

        Assert.Single(board.Platform.Calls);
        Assert.False((await board.Community.ReadAsync(db => db.Chats.SingleAsync())).IsReachable);
        Assert.Equal(PostState.Closed, (await board.RowAsync(1)).State);
        Assert.Equal(PostState.Closed, (await board.RowAsync(2)).State);
    }

    [Fact]
    public async Task A_place_that_hangs_holds_up_no_other_however_much_waits_for_it()
    {
        await using var board = await Noticeboard.CreateAsync();
        var never = new TaskCompletionSource<SendOutcome?>();
        board.Platform.Meanwhile = (call, cancelled) =>
            call.To == "group/slow" ? never.Task.WaitAsync(cancelled) : Task.FromResult<SendOutcome?>(null);
        for (var notice = 1; notice <= 100; notice++) await board.ShowAsync(notice, topic: "slow", andWait: false);

        await board.ShowAsync(101, topic: "quick", andWait: false);

        await Noticeboard.UntilAsync(() => board.Copies(101).Count == 1, "the other place");
        Assert.Single(board.Platform.Calls, call => call.To == "group/slow");
        never.SetResult(null);
        await board.Community.QuietAsync();
        Assert.All(Enumerable.Range(1, 101), notice => Assert.Single(board.Copies(notice)));
    }

    [Fact]
    public async Task Whoever_asks_is_answered_while_the_news_hangs()
    {
        await using var board = await Noticeboard.CreateAsync();
        var ben = await board.Community.JoinAsync("Ben");
        var never = new TaskCompletionSource<SendOutcome?>();
        board.Platform.Meanwhile = (call, cancelled) =>
            call.Kind == "post" ? never.Task.WaitAsync(cancelled) : Task.FromResult<SendOutcome?>(null);
        for (var notice = 1; notice <= 20; notice++) await board.ShowAsync(notice, topic: $"topic {notice}", andWait: false);

        var asking = ben.TypesAsync("/help");

        await Noticeboard.UntilAsync(() => ben.PrivateMessages.Count == 1, "the answer");
        never.SetResult(null);
        await asking;
    }
}
