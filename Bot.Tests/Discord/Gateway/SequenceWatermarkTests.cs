using Bot.Discord;
using CsCheck;

namespace Bot.Tests.Discord.Gateway;

public sealed class SequenceWatermarkTests
{
    [Fact]
    public void Whatever_the_order_of_storing_nothing_before_the_mark_is_missing() =>
        Gen.Int[1, 40].SelectMany(count => Gen.Shuffle(Enumerable.Range(1, count).ToArray())).Sample(order =>
        {
            var mark = new SequenceWatermark(0);
            var stored = new HashSet<int>();
            for (var sequence = 1; sequence <= order.Length; sequence++) mark.Receive(sequence);

            foreach (var sequence in order)
            {
                mark.Store(sequence);
                stored.Add(sequence);
                var unbroken = Enumerable.Range(1, order.Length).TakeWhile(stored.Contains).Count();
                if (mark.Stored != unbroken) return false;
            }

            return mark.IsEverythingStored;
        });

    [Fact]
    public void The_mark_never_goes_back_nor_past_what_was_received() =>
        Gen.Bool.Array[1, 60].Sample(steps =>
        {
            var mark = new SequenceWatermark(100);
            var waiting = new Queue<long>();
            var before = mark.Stored;
            foreach (var isReceiving in steps)
            {
                if (isReceiving) waiting.Enqueue(mark.Received + 1);
                if (isReceiving) mark.Receive(mark.Received + 1);
                else if (waiting.TryDequeue(out var sequence)) mark.Store(sequence);
                if (mark.Stored < before || mark.Stored > mark.Received) return false;

                before = mark.Stored;
            }

            return true;
        });

    [Fact]
    public void After_a_restart_it_begins_where_it_was() => Assert.Equal(42, new SequenceWatermark(42).Stored);

    [Fact]
    public void Storing_twice_or_what_was_never_received_changes_nothing()
    {
        var mark = new SequenceWatermark(0);
        mark.Receive(1);
        mark.Receive(2);

        mark.Store(2);
        mark.Store(2);
        mark.Store(99);

        Assert.Equal(0, mark.Stored);
        Assert.False(mark.IsEverythingStored);
    }
}
