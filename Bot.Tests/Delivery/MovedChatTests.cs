using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data.Delivery;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Delivery;

/// <summary>A group that gets another id stays the same group; what could not be changed any more is posted anew.</summary>
public sealed class MovedChatTests
{
    [Fact]
    public async Task A_card_follows_its_group_and_is_posted_there_once()
    {
        await using var board = await Noticeboard.CreateAsync();
        await board.ShowAsync(1);
        await board.ShowAsync(2);
        Move(board);

        board.Word(1, () => "changed");
        await board.ShowAsync(1);

        var chat = await board.Community.ReadAsync(db => db.Chats.SingleAsync());
        Assert.Equal("supergroup", chat.ExternalId);
        Assert.Equal(["Notice 1: as it is", "Notice 1: changed"], board.Copies(1).Select(copy => copy.PlainText));
        Assert.Equal("supergroup", board.Copies(1)[^1].Place);
        Assert.Null((await board.RowAsync(2)).MessageId);
        Assert.Single(board.Copies(2));
    }

    [Fact]
    public async Task A_group_that_was_heard_under_its_new_id_first_becomes_one_with_its_old_self()
    {
        await using var board = await Noticeboard.CreateAsync();
        var ana = await board.Community.JoinAsync("Ana");
        await ana.TypesAsync("/help");
        await board.ShowAsync(1);
        await board.Community.HearAsync(new BotAdmitted(HearsEverything: false, BotIsAdmin: false)
        {
            Key = TestCommunity.NextKey(),
            From = ana.Speaker,
            In = new Scene("supergroup", "Boise bodyworkers", "", IsPrivate: false),
        });
        Move(board);

        board.Word(1, () => "changed");
        await board.ShowAsync(1);
        await ana.TypesAsync("/help");

        Assert.Equal("supergroup", (await board.Community.ReadAsync(db => db.Chats.SingleAsync(chat => chat.ExternalId == "supergroup"))).ExternalId);
        Assert.Equal("Notice 1: changed", board.Copies(1)[^1].PlainText);
        Assert.DoesNotContain(
            await board.Community.ReadAsync(db => db.Posts.ToListAsync()), post => post.State is PostState.Waiting or PostState.Sending);
    }

    [Fact]
    public async Task An_id_that_belongs_to_another_lively_group_is_asked_again_with_growing_pauses()
    {
        await using var board = await Noticeboard.CreateAsync();
        var ben = await board.Community.JoinAsync("Ben");
        await board.ShowAsync(1);
        await board.Community.HearAsync(new CommandTyped("refer", "prenatal", new Dictionary<string, string>(), IsCertain: true)
        {
            Key = TestCommunity.NextKey(),
            From = ben.Speaker,
            In = new Scene("supergroup", "Others", "", IsPrivate: false),
            Handle = ben.ExternalId,
        });
        Move(board);

        board.Word(1, () => "changed");
        await board.ShowAsync(1);
        for (var i = 0; i < 3; i++) await board.Community.PassAsync(TimeSpan.FromSeconds(10));

        Assert.InRange(board.CallsFor(1).Count, 2, 6);
    }

    private static void Move(Noticeboard board) => board.Platform.Meanwhile = (call, _) => Task.FromResult<SendOutcome?>(
        call.Kind is "post" or "edit" && call.To.StartsWith("group/", StringComparison.Ordinal) ? new SendOutcome.Moved("supergroup") : null);
}
