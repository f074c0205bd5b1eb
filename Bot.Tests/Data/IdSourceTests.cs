using Bot.Data;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Data;

/// <summary>What is made later sorts later.</summary>
public sealed class IdSourceTests
{
    [Fact]
    public void Ids_only_ever_grow_also_when_the_clock_goes_back() =>
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[-5_000, 5_000].Array[1, 200]).Sample((seed, steps) =>
        {
            var clock = new SettableClock(TestDatabase.Noon);
            var ids = new IdSource(clock, new Random(seed));
            var last = 0L;
            foreach (var milliseconds in steps)
            {
                clock.Now += TimeSpan.FromMilliseconds(milliseconds);
                var id = ids.Next();
                if (id <= last) return false;

                last = id;
            }

            return true;
        });

    [Fact]
    public async Task Ids_asked_for_at_the_same_moment_are_all_different()
    {
        var ids = new IdSource(new FakeTimeProvider(TestDatabase.Noon), new Random(1));

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Task.Run(() => Enumerable.Range(0, 1_000).Select(_ => ids.Next()).ToList())));

        Assert.Equal(8_000, taken.SelectMany(some => some).Distinct().Count());
    }

    [Fact]
    public void An_id_of_a_later_moment_is_greater_whichever_run_of_the_program_made_it()
    {
        var before = new IdSource(new FakeTimeProvider(TestDatabase.Noon), new Random(1)).Next();
        var after = new IdSource(new FakeTimeProvider(TestDatabase.Noon.AddMilliseconds(1)), new Random(2)).Next();

        Assert.True(after > before);
    }

    /// <summary>FakeTimeProvider refuses to go back, which is the case here.</summary>
    private sealed class SettableClock(DateTimeOffset now) : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = now;

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
