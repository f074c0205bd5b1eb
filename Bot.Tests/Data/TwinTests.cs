using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Data;

/// <summary>What there may be one of, there is one of: the database itself refuses the second.</summary>
public sealed class TwinTests
{
    private static readonly DateTimeOffset Noon = TestDatabase.Noon;

    [Fact]
    public Task An_update_is_stored_once() => AssertTwinRefusedAsync(
        vault => Update(vault, 1, "7", "900"), vault => Update(vault, 2, "7", "900"));

    [Fact]
    public Task Two_bots_may_count_their_updates_alike() => AssertBothStoredAsync(
        vault => Update(vault, 1, "7", "900"), vault => Update(vault, 2, "8", "900"));

    [Fact]
    public Task A_post_is_wanted_once() => AssertTwinRefusedAsync(
        _ => new Post(1, "card:1", "referral", 1, Sample.Place, Noon), _ => new Post(2, "card:1", "referral", 1, Sample.Place, Noon));

    [Fact]
    public Task An_account_belongs_to_one_member() => AssertTwinRefusedAsync(
        _ => Sample.Member(Sample.Ben, "42"), _ => Sample.Member(Sample.Ana, "42"));

    [Fact]
    public Task A_chat_is_known_once() => AssertTwinRefusedAsync(
        _ => new CommunityChat(new ChatId(1), new CommunityId(1), Platform.Telegram, "-100", "Boise"),
        _ => new CommunityChat(new ChatId(2), new CommunityId(2), Platform.Telegram, "-100", "Boise"));

    [Fact]
    public Task A_member_has_one_profile_in_a_chat() => AssertTwinRefusedAsync(
        _ => new Profile(1, Sample.Ben, Sample.Chat), _ => new Profile(2, Sample.Ben, Sample.Chat));

    [Fact]
    public Task A_member_has_one_conversation_in_a_chat() => AssertTwinRefusedAsync(
        _ => new Conversation(1, Sample.Ben, Sample.Chat, "note", 7, Noon),
        _ => new Conversation(2, Sample.Ben, Sample.Chat, "area", 8, Noon));

    [Fact]
    public Task A_topic_is_one_place() => AssertTwinRefusedAsync(
        _ => new Place(new PlaceId(1), Sample.Chat, "77"), _ => new Place(new PlaceId(2), Sample.Chat, "77"));

    private static InboxUpdate Update(Vault vault, long id, string bot, string key) =>
        new(id, Platform.Telegram, bot, key, "chat 21", "chat 21", vault.Seal("{}", InboxUpdate.PayloadPurpose(id)), Noon);

    private static async Task AssertTwinRefusedAsync(Func<Vault, object> first, Func<Vault, object> twin)
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.AddAsync(first(database.Vault));

        await Assert.ThrowsAsync<ClashException>(() => database.AddAsync(twin(database.Vault)));
    }

    private static async Task AssertBothStoredAsync(Func<Vault, object> first, Func<Vault, object> second)
    {
        await using var database = await TestDatabase.CreateAsync();

        await database.AddAsync(first(database.Vault));
        await database.AddAsync(second(database.Vault));

        Assert.Equal(2, await database.NewContext().Inbox.CountAsync());
    }
}
