using Bot.Commands.Delivery;
using Bot.Data.Delivery;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Delivery;

/// <summary>A database that is locked, full or read-only for a while: nobody is told "received" for nothing, and nothing that was stored is lost.</summary>
public sealed class DatabaseTroubleTests
{
    private const int Busy = 5;
    private const int ReadOnly = 8;
    private const int Full = 13;

    [Theory]
    [InlineData(Busy)]
    [InlineData(ReadOnly)]
    [InlineData(Full)]
    public async Task What_cannot_be_stored_is_not_confirmed_and_is_taken_when_it_comes_again(int code)
    {
        var journal = new Journal();
        await using var board = await Noticeboard.CreateAsync(journal.Attach);
        var inbox = board.Community.Services.GetRequiredService<Inbox>();
        var update = Journal.Note("words");

        foreach (var step in new[] { "open", "begin", "commit" })
        {
            Break(board.Database, step, code);
            await Assert.ThrowsAsync<DbUpdateException>(() => inbox.ReceiveAsync([update], [], CancellationToken.None));
            Mend(board.Database);
            Assert.Equal(0, await board.Community.ReadAsync(db => db.Inbox.CountAsync()));
        }

        await inbox.ReceiveAsync([update], [], CancellationToken.None);
        await PassUntilQuietAsync(board);
        Assert.Equal(["words"], journal.Entries);
    }

    [Theory]
    [InlineData("open", Busy)]
    [InlineData("begin", Busy)]
    [InlineData("commit", Full)]
    [InlineData("commit", ReadOnly)]
    public async Task What_is_stored_is_handled_when_the_database_recovers(string step, int code)
    {
        var mayGoOn = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        var journal = new Journal
        {
            Before = (_, _, _) =>
            {
                begun.TrySetResult();
                return mayGoOn.Task;
            },
        };
        await using var board = await Noticeboard.CreateAsync(journal.Attach);
        await board.Community.Services.GetRequiredService<Inbox>().ReceiveAsync([Journal.Note("first"), Journal.Note("second")], [], CancellationToken.None);
        await begun.Task;

        Break(board.Database, step, code);
        mayGoOn.SetResult();
        for (var i = 0; i < 10; i++)
        {
            await Task.Delay(20);
            board.Community.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Assert.Empty(board.Platform.Messages);
        Mend(board.Database);
        await PassUntilQuietAsync(board);

        Assert.Equal(["Kept: first", "Kept: second"], board.Platform.Messages.Select(message => message.PlainText));
        Assert.True(await board.Community.ReadAsync(db => db.Inbox.AllAsync(update => update.State == InboxState.Answered)));
    }

    [Fact]
    public async Task A_sent_message_is_noted_when_the_database_recovers_and_not_sent_again()
    {
        await using var board = await Noticeboard.CreateAsync();
        board.Platform.After = _ =>
        {
            Break(board.Database, "commit", Full);
            return null;
        };
        await board.ShowAsync(1, andWait: false);
        await Noticeboard.UntilAsync(() => board.Copies(1).Count == 1, "the message");
        board.Platform.After = _ => null;
        for (var i = 0; i < 5; i++)
        {
            await Task.Delay(20);
            board.Community.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        Mend(board.Database);
        await PassUntilQuietAsync(board);

        Assert.Single(board.Copies(1));
        Assert.Equal(PostState.Shown, (await board.RowAsync(1)).State);
        Assert.Equal(0, (await board.RowAsync(1)).UnsureSends);
    }

    [Fact]
    public async Task A_stop_while_the_database_is_full_ends_and_the_next_run_counts_what_is_unsure()
    {
        await using var board = await Noticeboard.CreateAsync();
        board.Platform.After = _ =>
        {
            Break(board.Database, "commit", Full);
            return null;
        };
        await board.ShowAsync(1, andWait: false);
        await Noticeboard.UntilAsync(() => board.Copies(1).Count == 1, "the message");
        board.Platform.After = _ => null;

        await board.Community.StopAsync().WaitAsync(TimeSpan.FromSeconds(10));
        await using var next = await TestCommunity.CreateAsync(board.Community.Folder, board.Platform, board.Community.Clock);
        await next.QuietAsync();

        // The next run does not know the notices of this test, so the row closes; what counts is that it is counted.
        Assert.Equal(1, (await next.ReadAsync(db => db.Posts.SingleAsync())).UnsureSends);
        await next.StopAsync();
    }

    private static void Break(DatabaseProbe database, string step, int code)
    {
        void Refuse() => throw new SqliteException("The disk says no.", code);
        switch (step)
        {
            case "open": database.Opening = Refuse; break;
            case "begin": database.BeginningTransaction = Refuse; break;
            default: database.BeforeCommit = Refuse; break;
        }
    }

    private static void Mend(DatabaseProbe database) =>
        database.Opening = database.BeginningTransaction = database.BeforeCommit = () => { };

    private static async Task PassUntilQuietAsync(Noticeboard board)
    {
        var quiet = board.Community.QuietAsync();
        while (!quiet.IsCompleted)
        {
            board.Community.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(20);
        }

        await quiet;
    }
}
