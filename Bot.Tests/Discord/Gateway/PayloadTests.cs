using System.Text;
using Bot.Discord;

namespace Bot.Tests.Discord.Gateway;

public sealed class PayloadTests
{
    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"op\":\"0\"}")]
    [InlineData("{\"op\":1.5}")]
    [InlineData("{\"op\":0,\"t\":\"\\ud800\"}")]
    [InlineData("{\"op\":0")]
    public void What_is_no_payload_is_known_as_none(string text) => Assert.Null(Read(text));

    [Fact]
    public void Fields_that_are_unknown_or_missing_break_nothing()
    {
        Assert.True(Read("""{"op":11}""") is { Op: 11, Sequence: null, Name: null });
        Assert.True(Read("""{"op":99,"s":null,"t":null,"d":{},"new":[1]}""") is { Op: 99, Sequence: null, Name: null });
    }

    [Fact]
    public void The_data_of_an_event_stay_readable_after_its_bytes_are_gone()
    {
        var bytes = Encoding.UTF8.GetBytes("""{"op":0,"s":5,"t":"X","d":{"content":"prenatal"}}""");
        var payload = Payload.Read(bytes);

        bytes.AsSpan().Clear();

        Assert.Equal("prenatal", payload?.Data.GetProperty("content").GetString());
    }

    private static Payload? Read(string text) => Payload.Read(Encoding.UTF8.GetBytes(text));
}

public sealed class SeenEventsTests
{
    [Fact]
    public void What_was_seen_is_known_until_enough_others_came()
    {
        var seen = new SeenEvents(3);
        Assert.All([1, 2, 3], number => Assert.True(seen.Add(Key(number))));

        Assert.False(seen.Add(Key(1)));
        Assert.True(seen.Add(Key(4)));

        Assert.False(seen.Contains(Key(1)));
        Assert.All([2, 3, 4], number => Assert.True(seen.Contains(Key(number))));
    }

    [Fact]
    public void The_same_number_in_another_session_or_of_another_kind_is_something_else()
    {
        var seen = new SeenEvents(10);
        seen.Add(new EventKey("a", "sequence", 1));

        Assert.True(seen.Add(new EventKey("b", "sequence", 1)));
        Assert.True(seen.Add(new EventKey("a", "MESSAGE_CREATE", 1)));
    }

    private static EventKey Key(int number) => new("s", "sequence", (ulong)number);
}
