using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Bot.Discord;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Bot.Tests.Discord.Gateway;

public sealed class SendingLimitsTests
{
    private readonly FakeTimeProvider clock = new();

    [Fact]
    public void In_a_minute_a_hundred_leave_and_heartbeats_may_make_it_120()
    {
        var budget = new SendBudget(clock);

        Assert.Equal(100, SpendAll(budget, isHeartbeat: false));
        Assert.Equal(20, SpendAll(budget, isHeartbeat: true));
    }

    [Fact]
    public void However_hard_it_is_tried_no_minute_sees_more_than_120()
    {
        var budget = new SendBudget(clock);
        var random = new Random(3);
        var sent = new List<DateTimeOffset>();
        for (var i = 0; i < 5000; i++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(random.Next(200)));
            if (budget.WaitBefore(isHeartbeat: random.Next(2) == 0) > TimeSpan.Zero) continue;

            budget.Spend();
            sent.Add(clock.GetUtcNow());
        }

        Assert.All(sent, from => Assert.True(sent.Count(at => at >= from && at < from + SendBudget.Window) <= SendBudget.Most));
    }

    [Fact]
    public void After_the_wait_that_is_told_the_next_may_leave()
    {
        var budget = new SendBudget(clock);
        SpendAll(budget, isHeartbeat: true);
        clock.Advance(TimeSpan.FromSeconds(20));

        foreach (var isHeartbeat in new[] { true, false })
        {
            var wait = budget.WaitBefore(isHeartbeat);
            Assert.Equal(TimeSpan.FromSeconds(40), wait);
        }

        clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(TimeSpan.Zero, budget.WaitBefore(isHeartbeat: false));
    }

    [Fact]
    public void What_is_longer_than_Discord_takes_is_not_sent()
    {
        using var socket = new ClientWebSocket();
        using var writer = new FrameWriter(socket, clock);

        writer.Post(new byte[4096]);

        Assert.Throws<ArgumentException>(() => writer.Post(new byte[4097]));
    }

    [Fact]
    public async Task A_heartbeat_goes_before_what_waits_and_two_that_wait_are_one()
    {
        var sent = new List<byte>();
        var socket = new Mock<WebSocket>();
        socket.Setup(s => s.SendAsync(It.IsAny<ReadOnlyMemory<byte>>(), WebSocketMessageType.Text, true, CancellationToken.None))
            .Callback((ReadOnlyMemory<byte> bytes, WebSocketMessageType _, bool _, CancellationToken _) => sent.Add(bytes.Span[0]));
        using var writer = new FrameWriter(socket.Object, clock);
        using var over = new CancellationTokenSource();
        writer.Post([1]);
        writer.Post([2]);
        writer.PostHeartbeat([8]);
        writer.PostHeartbeat([9]);

        var running = writer.RunAsync(over.Token);
        await over.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);

        Assert.Equal([9, 1, 2], sent);
    }

    [Fact]
    public void What_we_send_is_what_Discord_documents()
    {
        var identify = JsonElement.Parse(Frames.Identify("t", Intents.Guilds | Intents.MessageContent));
        var data = identify.GetProperty("d");

        Assert.Equal("""{"op":1,"d":null}""", Encoding.UTF8.GetString(Frames.Heartbeat(null)));
        Assert.Equal("""{"op":1,"d":251}""", Encoding.UTF8.GetString(Frames.Heartbeat(251)));
        Assert.Equal("""{"op":6,"d":{"token":"t","session_id":"s","seq":7}}""", Encoding.UTF8.GetString(Frames.Resume("t", "s", 7)));
        Assert.Equal(2, identify.GetProperty("op").GetInt32());
        Assert.Equal(("t", 32769), (data.GetProperty("token").GetString(), data.GetProperty("intents").GetInt32()));
        Assert.Equal(["os", "browser", "device"], data.GetProperty("properties").EnumerateObject().Select(property => property.Name));
    }

    private static int SpendAll(SendBudget budget, bool isHeartbeat)
    {
        var spent = 0;
        for (; budget.WaitBefore(isHeartbeat) == TimeSpan.Zero; spent++) budget.Spend();
        return spent;
    }
}
