using Bot.Discord;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Discord.Gateway;

public sealed class IdentifyLedgerTests
{
    private static readonly DateTimeOffset Noon = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_may_go_at_once_and_the_second_after_five_seconds()
    {
        var ledger = new IdentifyLedger([], Noon);
        Assert.Equal(TimeSpan.Zero, ledger.WaitBefore(Noon));

        ledger.Add(Noon);

        Assert.Equal(TimeSpan.FromSeconds(5), ledger.WaitBefore(Noon));
        Assert.Equal(TimeSpan.FromSeconds(1), ledger.WaitBefore(Noon.AddSeconds(4)));
        Assert.Equal(TimeSpan.Zero, ledger.WaitBefore(Noon.AddSeconds(5)));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(60)]
    [InlineData(150)]
    public async Task A_week_of_restarts_stays_within_the_budget_and_is_never_deaf_for_long(int secondsBetween)
    {
        var clock = new FakeTimeProvider(Noon);
        var store = new MemoryStore();
        var sent = new List<DateTimeOffset>();
        var longest = TimeSpan.Zero;
        while (clock.GetUtcNow() < Noon.AddDays(7))
        {
            var session = new SessionKeeper(store, Intents.Guilds, clock, NullLogger.Instance);
            await session.LoadAsync(default);
            var wait = session.WaitBeforeIdentify();
            if (wait > longest) longest = wait;
            clock.Advance(wait);
            Assert.True(await session.NoteIdentifyAsync(default));
            sent.Add(clock.GetUtcNow());
            clock.Advance(TimeSpan.FromSeconds(secondsBetween));
        }

        Assert.True(MostIn(sent, TimeSpan.FromHours(24)) < 1000, $"{MostIn(sent, TimeSpan.FromHours(24))}");
        Assert.Equal(1, MostIn(sent, TimeSpan.FromSeconds(5) - TimeSpan.FromTicks(1)));
        Assert.True(longest <= IdentifyLedger.Unhurried);
    }

    [Fact]
    public void A_spent_budget_is_spent_until_the_oldest_is_a_day_old()
    {
        var sent = Enumerable.Range(0, IdentifyLedger.MostInDay).Select(i => Noon.AddSeconds(i));
        var now = Noon.AddHours(1);

        var wait = new IdentifyLedger(sent, now).WaitBefore(now);

        Assert.Equal(Noon.AddHours(24) - now, wait);
    }

    [Fact]
    public void A_clock_that_was_ahead_neither_frees_the_budget_nor_blocks_for_days()
    {
        var ahead = Enumerable.Repeat(Noon.AddDays(30), 10);

        var ledger = new IdentifyLedger(ahead, Noon);

        Assert.Equal(TimeSpan.FromSeconds(5), ledger.WaitBefore(Noon));
        Assert.Equal(10, ledger.Sent.Count);
    }

    [Fact]
    public async Task What_could_not_be_written_down_is_not_counted_and_not_allowed()
    {
        var session = new SessionKeeper(new MemoryStore { IsBroken = true }, Intents.Guilds, new FakeTimeProvider(Noon), NullLogger.Instance);

        Assert.False(await session.NoteIdentifyAsync(default));
        Assert.Equal(TimeSpan.Zero, session.WaitBeforeIdentify());
    }

    private static int MostIn(List<DateTimeOffset> sent, TimeSpan window)
    {
        var most = 0;
        for (int first = 0, last = 0; last < sent.Count; last++)
        {
            while (sent[last] - sent[first] > window) first++;
            most = Math.Max(most, last - first + 1);
        }

        return most;
    }
}
