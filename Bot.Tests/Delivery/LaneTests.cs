using System.Collections.ObjectModel;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Delivery;

public sealed class LaneTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task What_a_chat_says_keeps_its_order_while_the_chat_is_being_linked()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var code = await linked.CodeFromTelegramAsync();
        using var asked = new SemaphoreSlim(0);
        using var may = new SemaphoreSlim(0);
        linked.Discord.WhileAskedForAdministrators = async () =>
        {
            asked.Release();
            await may.WaitAsync(Patience);
        };

        // The second is being handled when the third comes, and the first has moved the chat by then.
        await ReceiveAsync(linked, code);
        await ReceiveAsync(linked, "2222-2222");
        Assert.True(await asked.WaitAsync(Patience));
        may.Release();
        Assert.True(await asked.WaitAsync(Patience));
        await ReceiveAsync(linked, "3333-3333");

        var waiting = await linked.Inner.ReadAsync(db => db.Inbox.Where(row => row.State == InboxState.Received).ToListAsync());
        Assert.Equal(2, waiting.Count);
        Assert.Single(waiting.Select(row => row.Lane).Distinct());
        may.Release(2);
        await linked.Inner.QuietAsync();
        Assert.Equal(
            ["Done: N", "That co", "That co"], linked.Dan.PrivateMessages.Select(message => message.PlainText[..7]));

        // Nothing waits any more: from here on it goes with its new community.
        linked.Discord.WhileAskedForAdministrators = () => Task.CompletedTask;
        await ReceiveAsync(linked, "4444-4444");
        await linked.Inner.QuietAsync();
        var community = (await linked.Inner.ReadAsync(db => db.Chats.FirstAsync())).CommunityId;
        var last = await linked.Inner.ReadAsync(db => db.Inbox.OrderByDescending(row => row.Id).FirstAsync());
        Assert.Equal($"community {community.Value}", last.Lane);
    }

    private static Task ReceiveAsync(LinkedCommunity linked, string code) => linked.Inner.Services.GetRequiredService<Inbox>().ReceiveAsync(
        [
            new CommandTyped("link", code, ReadOnlyDictionary<string, string>.Empty, IsCertain: true)
            {
                Key = TestCommunity.NextKey() with { Platform = Platform.Discord },
                From = linked.Dan.Speaker,
                In = new Scene("guild", "Night shift", "referrals", IsPrivate: false),
                Handle = "dan",
            },
        ],
        [],
        CancellationToken.None);
}
