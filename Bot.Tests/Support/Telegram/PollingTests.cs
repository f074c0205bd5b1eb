using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Telegram;

/// <summary>How the fake hands out updates, seen without any client library.</summary>
public sealed class PollingTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero));
    private FakeBotApi telegram = null!;
    private FakeUser ana = null!;
    private WireClient wire = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.StartAsync(new FakeBotApiOptions { Time = time });
        wire = new WireClient(telegram);
        ana = telegram.User("Ana");
        ana.OpensPrivateChat();
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task An_update_comes_again_until_the_offset_passes_it()
    {
        ana.Sends(ana.PrivateChat, "second");
        var first = await UpdateIdsAsync("limit=1");

        Assert.Equal(first, await UpdateIdsAsync("limit=1&offset=0"));
        Assert.Equal([first[0] + 1], await UpdateIdsAsync($"offset={first[0] + 1}"));
        Assert.Equal([first[0] + 1], telegram.PendingUpdateIds);
        Assert.Empty(await UpdateIdsAsync($"offset={first[0] + 2}"));
    }

    [Fact]
    public async Task A_negative_offset_keeps_the_newest_only()
    {
        ana.Sends(ana.PrivateChat, "second");
        var newest = ana.Sends(ana.PrivateChat, "third");

        var update = (await GetUpdatesAsync("offset=-1"))!.AsArray().Single()!;

        Assert.Equal(newest.Text, (string?)update["message"]!["text"]);
        Assert.Single(telegram.PendingUpdateIds);
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    public async Task An_offset_far_ahead_is_taken_for_a_mistake(int ahead, int left)
    {
        var newest = telegram.PendingUpdateIds[^1];

        await GetUpdatesAsync($"offset={newest + ahead}");

        Assert.Equal(left, telegram.PendingUpdateIds.Count);
    }

    [Fact]
    public async Task A_long_poll_answers_as_soon_as_something_happens()
    {
        await ConfirmAllAsync();
        var poll = GetUpdatesAsync("timeout=50");
        await telegram.WaitUntilAsync(() => telegram.CallsTo("getUpdates").Count(call => call.Outcome is null) == 1);

        ana.Sends(ana.PrivateChat, "hello");

        Assert.Single((await poll)!.AsArray());
    }

    [Fact]
    public async Task A_long_poll_ends_empty_when_its_time_is_up()
    {
        await ConfirmAllAsync();
        var poll = GetUpdatesAsync("timeout=50");
        await telegram.WaitUntilAsync(() => telegram.CallsTo("getUpdates").Count(call => call.Outcome is null) == 1);

        while (!poll.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(10));
            await Task.Delay(10);
        }

        Assert.Empty((await poll)!.AsArray());
    }

    [Fact]
    public async Task The_second_poller_sends_the_first_away()
    {
        await ConfirmAllAsync();
        var first = wire.CallAsync("getUpdates?timeout=50");
        await telegram.WaitUntilAsync(() => telegram.CallsTo("getUpdates").Count(call => call.Outcome is null) == 1);
        var second = GetUpdatesAsync("timeout=50");

        var refusal = await first;

        Assert.Equal(409, (int?)refusal["error_code"]);
        Assert.StartsWith("Conflict: terminated by other getUpdates request", (string?)refusal["description"], StringComparison.Ordinal);
        ana.Sends(ana.PrivateChat, "hello");
        Assert.Single((await second)!.AsArray());
    }

    [Fact]
    public async Task A_webhook_forbids_polling()
    {
        await wire.CallAsync("setWebhook?url=https://example.org/hook");
        var refusal = await wire.CallAsync("getUpdates");
        Assert.Contains("webhook is active", (string?)refusal["description"], StringComparison.Ordinal);

        await wire.CallAsync("deleteWebhook");

        Assert.NotEmpty(await UpdateIdsAsync(""));
    }

    [Fact]
    public async Task Allowed_updates_are_remembered()
    {
        await GetUpdatesAsync("allowed_updates=[\"callback_query\"]");
        ana.Sends(ana.PrivateChat, "not wanted");

        await GetUpdatesAsync("");

        Assert.Single(telegram.PendingUpdateIds);
        Assert.Equal(["callback_query"], telegram.AllowedUpdates);
    }

    [Fact]
    public async Task A_poison_update_stays_as_it_is()
    {
        await ConfirmAllAsync();
        var id = telegram.EnqueueRaw(new JsonObject { ["message"] = new JsonObject { ["date"] = "yesterday" }, ["brand_new"] = 7 });

        var update = (await GetUpdatesAsync(""))!.AsArray().Single()!;

        Assert.Equal($$"""{"update_id":{{id}},"message":{"date":"yesterday"},"brand_new":7}""", update.ToJsonString());
    }

    [Fact]
    public async Task Updates_are_gone_after_a_day()
    {
        time.Advance(TimeSpan.FromHours(24));

        Assert.Empty(await UpdateIdsAsync(""));
    }

    private async Task ConfirmAllAsync() => await GetUpdatesAsync($"offset={telegram.NextUpdateId}");

    private async Task<List<long>> UpdateIdsAsync(string query) =>
        [.. (await GetUpdatesAsync(query))!.AsArray().Select(update => (long)update!["update_id"]!)];

    private async Task<JsonNode?> GetUpdatesAsync(string query) => (await wire.CallAsync($"getUpdates?{query}"))["result"];
}
