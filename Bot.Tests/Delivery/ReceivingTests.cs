using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Delivery;

/// <summary>What a platform tells is stored once, handled once, and in order where the order matters.</summary>
public sealed class ReceivingTests
{
    [Fact]
    public async Task The_same_update_changes_nothing_however_it_comes_again()
    {
        var journal = new Journal();
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);
        var update = Journal.Note("once");

        await community.HearAsync(update, update);
        await community.HearAsync(update);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => community.HearAsync(update)));

        Assert.Equal(["once"], journal.Entries);
        Assert.Single(community.Platform.Messages);
        Assert.Equal(1, await community.ReadAsync(db => db.Inbox.CountAsync()));
    }

    [Fact]
    public async Task Equal_numbers_of_two_bots_are_two_updates()
    {
        var journal = new Journal();
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);

        await community.HearAsync(Journal.Note("one", key: new UpdateKey(Platform.Console, "one", "7")));
        await community.HearAsync(Journal.Note("two", key: new UpdateKey(Platform.Console, "two", "7")));

        Assert.Equal(["one", "two"], journal.Entries);
    }

    [Fact]
    public async Task A_community_is_heard_in_the_order_in_which_it_spoke_also_when_it_is_new()
    {
        var journal = new Journal { Before = (_, _, cancelled) => Task.Delay(2, cancelled) };
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);
        var inbox = community.Services.GetRequiredService<Inbox>();

        for (var batch = 0; batch < 10; batch++)
        {
            var updates = Enumerable.Range(batch * 5, 5).Select(number => Journal.Note($"{number}", $"person {number % 7}")).ToList();
            await inbox.ReceiveAsync(updates, [], CancellationToken.None);
            await Task.Delay(5);
        }

        await community.QuietAsync();
        Assert.Equal(Enumerable.Range(0, 50).Select(number => $"{number}"), journal.Entries);
    }

    [Fact]
    public async Task A_community_that_hangs_holds_up_no_other()
    {
        var never = new TaskCompletionSource();
        var journal = new Journal { Before = (words, _, _) => words == "hang" ? never.Task : Task.CompletedTask };
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);
        var inbox = community.Services.GetRequiredService<Inbox>();

        await inbox.ReceiveAsync([Journal.Note("hang", group: "slow"), Journal.Note("behind", group: "slow")], [], CancellationToken.None);
        await inbox.ReceiveAsync([.. Enumerable.Range(0, 10).Select(number => Journal.Note($"{number}", group: $"group {number}"))], [], CancellationToken.None);

        try
        {
            await Noticeboard.UntilAsync(() => journal.Entries.Distinct().Count() == 10, "the other groups");
            Assert.DoesNotContain("behind", journal.Entries);
        }
        finally
        {
            // The worker finishes what it began, so a stop would wait for it.
            never.SetResult();
        }

        await community.QuietAsync();
        Assert.Equal(["hang", "behind"], journal.Entries.TakeLast(2));
    }

    [Fact]
    public async Task An_update_that_cannot_be_read_is_kept_apart_and_stops_nobody()
    {
        var journal = new Journal();
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);
        var poison = new Unreadable(TestCommunity.NextKey(), """{"update_id":1,"strange":{}}""");

        await community.Services.GetRequiredService<Inbox>().ReceiveAsync([Journal.Note("good")], [poison, poison], CancellationToken.None);
        await community.QuietAsync();

        Assert.Equal(["good"], journal.Entries);
        Assert.Equal(1, await community.ReadAsync(db => db.Inbox.CountAsync(update => update.State == InboxState.Parked)));
    }

    [Fact]
    public async Task A_stored_update_whose_key_is_gone_is_kept_apart_and_the_next_is_heard()
    {
        var hold = new TaskCompletionSource();
        var journal = new Journal { Before = (words, _, _) => words == "first" ? hold.Task : Task.CompletedTask };
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);
        var inbox = community.Services.GetRequiredService<Inbox>();
        await inbox.ReceiveAsync([Journal.Note("first"), Journal.Note("lost"), Journal.Note("last")], [], CancellationToken.None);
        await SpoilAsync(community, "(SELECT Id FROM Inbox ORDER BY Id LIMIT 1 OFFSET 1)");

        hold.SetResult();
        await community.QuietAsync();

        Assert.Equal(["first", "last"], journal.Entries);
        Assert.Equal(1, await community.ReadAsync(db => db.Inbox.CountAsync(update => update.State == InboxState.Parked)));
    }

    [Fact]
    public async Task An_answer_whose_key_is_gone_is_given_up_and_the_next_is_said()
    {
        var journal = new Journal();
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);
        community.Platform.Before = _ => new SendOutcome.Failed();
        await community.HearAsync(Journal.Note("lost"));
        await SpoilAsync(community, "(SELECT max(Id) FROM Inbox)");
        await community.HearAsync(Journal.Note("kept"));
        community.Platform.Before = _ => null;

        await community.PassAsync(TimeSpan.FromMinutes(1));

        Assert.Equal("Kept: kept", Assert.Single(community.Platform.Messages).PlainText);
        Assert.True(await community.ReadAsync(db => db.Inbox.AllAsync(update => update.State == InboxState.Answered)));
    }

    [Fact]
    public async Task An_answer_written_by_another_version_is_given_up_and_does_not_stay_half_sent()
    {
        var journal = new Journal();
        await using var community = await TestCommunity.CreateAsync(more: journal.Attach);
        community.Platform.Before = _ => new SendOutcome.Failed();
        await community.HearAsync(Journal.Note("lost"));
        await community.ReadAsync(async db =>
        {
            var update = await db.Inbox.SingleAsync();
            update.Handle(community.Services.GetRequiredService<Vault>().Seal("""{"Reply":7}"""u8.ToArray(), InboxUpdate.AnswerPurpose(update.Id)));
            return await db.SaveChangesAsync();
        });
        community.Platform.Before = _ => null;

        await community.PassAsync(TimeSpan.FromMinutes(1));

        Assert.True(await community.ReadAsync(db => db.Inbox.AllAsync(update => update.State == InboxState.Answered && !update.IsAnswering)));
    }

    private static async Task SpoilAsync(TestCommunity community, string id)
    {
        await using var connection = new SqliteConnection($"Data Source={community.DatabaseFile}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"UPDATE Inbox SET Payload = $payload WHERE Id = {id}";
        command.Parameters.AddWithValue("$payload", new byte[] { 1, 2, 3 });
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
    }
}
