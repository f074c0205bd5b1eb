using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Data;

/// <summary>Everyone's changes are saved, one after the other, and are on the disk when the call returns.</summary>
public sealed class WriterTests
{
    private static readonly DateTimeOffset Noon = TestDatabase.Noon;

    [Fact]
    public async Task Two_hundred_commits_at_once_are_all_saved_while_others_read()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var done = new CancellationTokenSource();
        var reading = Task.Run(async () =>
        {
            var reads = 0;
            for (; !done.IsCancellationRequested; reads++) await database.NewContext().Referrals.CountAsync();
            return reads;
        });

        await Task.WhenAll(Enumerable.Range(1, 200).Select(id => Task.Run(() => database.AddAsync(Sample.Referral(id)))));

        await done.CancelAsync();
        Assert.True(await reading > 0);
        Assert.Equal(200, await database.NewContext().Referrals.CountAsync());
    }

    [Fact]
    public async Task What_is_read_and_changed_in_one_turn_never_clashes()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(new Post(1, "card:1", "referral", 1, Sample.Place, Noon));

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() =>
        {
            var db = database.NewContext();
            return database.Writer.CommitAsync(
                db,
                async cancellationToken =>
                {
                    var post = await db.Posts.SingleAsync(cancellationToken);
                    post.Want(Noon);
                    return post.WantedVersion;
                },
                CancellationToken.None);
        })));

        Assert.Equal(51, (await database.NewContext().Posts.SingleAsync()).WantedVersion);
    }

    [Fact]
    public async Task Work_that_fails_leaves_nothing_behind_and_lets_the_next_one_in()
    {
        await using var database = await TestDatabase.CreateAsync();
        var db = database.NewContext();

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.Writer.CommitAsync<int>(
            db,
            async cancellationToken =>
            {
                db.Add(Sample.Referral(1));
                await db.SaveChangesAsync(cancellationToken);
                throw new InvalidOperationException();
            },
            CancellationToken.None));
        await database.AddAsync(Sample.Referral(2));

        Assert.Equal([2L], await database.NewContext().Referrals.Select(referral => referral.Id).ToListAsync());
    }

    [Fact]
    public async Task Who_no_longer_waits_takes_no_turn()
    {
        await using var database = await TestDatabase.CreateAsync();
        var (first, second) = (database.NewContext(), database.NewContext());
        var begun = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var holding = database.Writer.CommitAsync(
            first,
            async _ =>
            {
                begun.SetResult();
                await goOn.Task;
                return 0;
            },
            CancellationToken.None);
        await begun.Task;
        using var impatient = new CancellationTokenSource();
        second.Add(Sample.Referral(1));
        var waiting = database.Writer.CommitAsync(second, impatient.Token);

        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        goOn.SetResult();
        await holding;
        await database.AddAsync(Sample.Referral(2));
        Assert.Equal(1, await database.NewContext().Referrals.CountAsync());
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")] // FULL
    [InlineData("secure_delete", "1")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "5000")]
    public async Task Every_connection_is_durable_and_thorough(string pragma, string expected)
    {
        await using var database = await TestDatabase.CreateAsync();

        foreach (var db in new[] { database.NewContext(), database.NewContext() })
        {
            await db.Database.OpenConnectionAsync();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"PRAGMA {pragma}";

            Assert.Equal(expected, $"{await command.ExecuteScalarAsync()}");
        }
    }
}
