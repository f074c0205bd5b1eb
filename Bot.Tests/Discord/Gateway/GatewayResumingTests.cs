using System.Net.WebSockets;
using Bot.Discord;

namespace Bot.Tests.Discord.Gateway;

/// <summary>What happens when a connection is lost: nothing is missed where the session lives, and nothing is hammered.</summary>
public sealed class GatewayResumingTests : IAsyncLifetime
{
    private GatewayScene scene = null!;

    public async Task InitializeAsync() => scene = await GatewayScene.CreateAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData("op 7")]
    [InlineData("op 9 true")]
    [InlineData("close 4000")]
    [InlineData("close 1000")]
    [InlineData("close")]
    [InlineData("cut")]
    [InlineData("garbage")]
    [InlineData("binary")]
    [InlineData("half a message")]
    [InlineData("bad event")]
    public async Task A_lost_connection_is_resumed_after_the_last_event_received(string loss)
    {
        var socket = await scene.StartReadyAsync();
        await socket.EventAsync(2, "MESSAGE_CREATE", """{"id":"20"}""");
        await scene.PeekAsync("MESSAGE_CREATE");

        await LoseAsync(socket, loss);
        var next = await scene.NextSocketAsync();
        await next.HelloAsync();
        var resume = (await next.HearAsync(op: 6)).GetProperty("d");
        await next.EventAsync(3, "MESSAGE_CREATE", """{"id":"30"}""");
        await next.EventAsync(4, "RESUMED", "{}");

        Assert.Equal("/resume?v=10&encoding=json", next.Target);
        Assert.Equal($$"""{"token":"{{GatewayScene.Token}}","session_id":"s1","seq":2}""", resume.GetRawText());
        Assert.Equal(3, (await scene.TakeAsync("MESSAGE_CREATE")).Sequence);
        Assert.Equal("s1", (await scene.TakeAsync("RESUMED")).SessionId);
        Assert.Single(scene.Store.State.Identifies);
    }

    [Fact]
    public async Task Op_7_instead_of_Hello_is_heeded()
    {
        var socket = await scene.StartReadyAsync();
        await socket.SayAsync("""{"op":7}""");
        var second = await scene.NextSocketAsync();

        await second.SayAsync("""{"op":7,"d":null}""");

        await ResumeAsync(await scene.NextSocketAsync(), 1);
    }

    [Fact]
    public async Task A_session_that_is_invalid_is_forgotten_and_a_new_one_begun()
    {
        var socket = await scene.StartReadyAsync();
        var lost = scene.Clock.GetUtcNow();
        await socket.SayAsync("""{"op":9,"d":false}""");

        var next = await scene.NextSocketAsync();
        await scene.MakeReadyAsync(next, "s2");

        Assert.Equal("/?v=10&encoding=json", next.Target);
        Assert.True(scene.Clock.GetUtcNow() - lost >= TimeSpan.FromSeconds(1));
        await scene.PassTimeUntilAsync(() => scene.Store.State.Session is { SessionId: "s2", Sequence: 1 });
        Assert.Equal(2, scene.Store.State.Identifies.Count);
    }

    [Fact]
    public async Task A_connection_that_no_longer_answers_is_replaced()
    {
        var socket = await scene.StartReadyAsync();
        var closed = socket.HearCloseAsync();

        var next = await scene.NextSocketAsync();

        Assert.Equal(4000, await closed);
        await ResumeAsync(next, 1);
        Assert.Single(scene.Logs.Lines, line => line.Contains("no longer answers", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_Hello_that_never_comes_is_not_waited_for()
    {
        scene.Start();
        await scene.Server.AcceptAsync();

        await scene.MakeReadyAsync(await scene.NextSocketAsync());
    }

    [Fact]
    public async Task A_READY_that_never_comes_is_not_waited_for()
    {
        scene.Start();
        var socket = await scene.Server.AcceptAsync();
        await socket.HelloAsync(interval: LoopbackSocket.NoBeats);
        await socket.HearAsync(op: 2);

        await scene.MakeReadyAsync(await scene.NextSocketAsync());
    }

    [Fact]
    public async Task Three_resumes_in_vain_and_a_new_session_is_begun()
    {
        var socket = await scene.StartReadyAsync();
        socket.Cut();
        for (var i = 0; i < ReconnectPolicy.MostFailedResumes; i++)
        {
            var vain = await scene.NextSocketAsync();
            await vain.HelloAsync();
            await vain.HearAsync(op: 6);
            vain.Cut();
        }

        await scene.MakeReadyAsync(await scene.NextSocketAsync(), "s2");
    }

    [Fact]
    public async Task A_host_for_resuming_that_is_gone_is_not_insisted_on()
    {
        scene.Start();
        var socket = await scene.Server.AcceptAsync();
        await socket.HelloAsync();
        await socket.HearAsync(op: 2);
        await socket.ReadyAsync("s1", "ws://127.0.0.1:9");
        await scene.TakeAsync("READY");
        socket.Cut();

        await scene.MakeReadyAsync(await scene.NextSocketAsync(), "s2");
    }

    [Fact]
    public async Task While_our_own_network_is_away_the_session_is_kept()
    {
        scene.Start();
        var socket = await scene.Server.AcceptAsync();
        await socket.HelloAsync();
        await socket.HearAsync(op: 2);
        await socket.ReadyAsync("s1", "ws://127.0.0.1:9");
        await scene.TakeAsync("READY");
        scene.Answer = new RestResult<GatewayBot>.Failed();

        socket.Cut();
        await scene.PassTimeUntilAsync(() => scene.Lookups > 4);

        Assert.Equal("s1", scene.Store.State.Session?.SessionId);
    }

    [Fact]
    public async Task An_event_that_is_repeated_is_heard_once()
    {
        var socket = await scene.StartReadyAsync();
        await socket.EventAsync(2, "INTERACTION_CREATE", """{"id":"20"}""");
        await socket.EventAsync(2, "INTERACTION_CREATE", """{"id":"20"}""");
        await socket.EventAsync(3, "INTERACTION_CREATE", """{"id":"20"}""");
        await socket.EventAsync(4, "INTERACTION_CREATE", """{"id":"40"}""");
        await socket.EventAsync(5, "CHANNEL_UPDATE", "{}");
        await socket.EventAsync(5, "CHANNEL_UPDATE", "{}");
        await socket.EventAsync(6, "CHANNEL_UPDATE", "{}");

        Assert.Equal(2, (await scene.TakeAsync("INTERACTION_CREATE")).Sequence);
        Assert.Equal(4, (await scene.TakeAsync("INTERACTION_CREATE")).Sequence);
        Assert.Equal(5, (await scene.TakeAsync("CHANNEL_UPDATE")).Sequence);
        Assert.Equal(6, (await scene.TakeAsync("CHANNEL_UPDATE")).Sequence);
        await scene.PassTimeUntilAsync(() => scene.Store.State.Session is { Sequence: 6 });
    }

    [Fact]
    public async Task What_a_new_process_resumes_after_is_the_last_event_before_which_none_is_missing()
    {
        var socket = await scene.StartReadyAsync();
        await socket.EventAsync(2, "MESSAGE_CREATE", """{"id":"20"}""");
        await socket.EventAsync(3, "INTERACTION_CREATE", """{"id":"30"}""");
        await scene.PeekAsync("MESSAGE_CREATE");
        await scene.TakeAsync("INTERACTION_CREATE");

        await scene.StopAsync();

        Assert.Equal(1, scene.Store.State.Session?.Sequence);
    }

    [Fact]
    public async Task A_start_with_a_kept_session_resumes_it_without_asking_REST()
    {
        await using var second = await GatewayScene.CreateAsync();
        var kept = new ResumableSession("s1", 41, second.Server.ResumeAddress, GatewayScene.Heard, FailedResumes: 2);
        await second.Store.SaveAsync(new GatewayState(kept, []), default);
        second.Start();
        var socket = await second.Server.AcceptAsync();
        await socket.HelloAsync();
        var resume = (await socket.HearAsync(op: 6)).GetProperty("d");
        await socket.EventAsync(42, "RESUMED", "{}");
        await second.TakeAsync("RESUMED");

        Assert.Equal(41, resume.GetProperty("seq").GetInt32());
        Assert.Equal(0, second.Lookups);
        await second.PassTimeUntilAsync(() => second.Store.State.Session is { Sequence: 42, FailedResumes: 0 });
    }

    [Fact]
    public async Task A_session_that_was_asked_to_hear_something_else_is_not_gone_on_with()
    {
        var kept = new ResumableSession("s1", 41, scene.Server.ResumeAddress, GatewayScene.Heard | Intents.MessageContent);
        await scene.Store.SaveAsync(new GatewayState(kept, []), default);
        scene.Start();

        await scene.MakeReadyAsync(await scene.NextSocketAsync(), "s2");
    }

    [Fact]
    public async Task Resumes_in_vain_are_counted_over_restarts()
    {
        var kept = new ResumableSession("s1", 41, scene.Server.ResumeAddress, GatewayScene.Heard, FailedResumes: 2);
        await scene.Store.SaveAsync(new GatewayState(kept, []), default);
        scene.Start();
        (await scene.Server.AcceptAsync()).Cut();

        await scene.MakeReadyAsync(await scene.NextSocketAsync(), "s2");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Wherever_the_connection_breaks_every_event_is_heard_once_and_in_order(int seed)
    {
        const int Last = 120;
        var random = new Random(seed);
        var socket = await scene.StartReadyAsync(interval: LoopbackSocket.NoBeats);
        var heard = Task.Run(async () =>
        {
            var ids = new List<int>();
            while (ids.Count < Last - 1) ids.Add((await scene.TakeAsync("MESSAGE_CREATE")).Data.GetProperty("id").GetInt32());
            return ids;
        });

        for (var from = 2; ;)
        {
            var until = Math.Min(Last, from + random.Next(5, 25));
            for (var i = from; i <= until; i++) await socket.EventAsync(i, "MESSAGE_CREATE", $$"""{"id":{{i}} }""");
            if (until == Last) break;

            await socket.SettleAsync();
            scene.Clock.Advance(ReconnectPolicy.StableAfter);
            await LoseAsync(socket, new[] { "op 7", "cut", "half a message", "garbage", "close" }[random.Next(5)]);
            socket = await scene.NextSocketAsync();
            await socket.HelloAsync(LoopbackSocket.NoBeats);
            from = (await socket.HearAsync(op: 6)).GetProperty("d").GetProperty("seq").GetInt32() + 1;
        }

        Assert.Equal(Enumerable.Range(2, Last - 1), await heard);
    }

    private async Task ResumeAsync(LoopbackSocket socket, long sequence)
    {
        await socket.HelloAsync();
        Assert.Equal(sequence, (await socket.HearAsync(op: 6)).GetProperty("d").GetProperty("seq").GetInt64());
        await socket.EventAsync(sequence + 1, "RESUMED", "{}");
        await scene.TakeAsync("RESUMED");
    }

    private static async Task LoseAsync(LoopbackSocket socket, string loss)
    {
        switch (loss)
        {
            case "op 7":
                await socket.SayAsync("""{"op":7,"d":null}""");
                break;
            case "op 9 true":
                await socket.SayAsync("""{"op":9,"d":true}""");
                break;
            case "close 4000":
                await socket.CloseAsync(4000);
                break;
            case "close 1000":
                await socket.CloseAsync(1000);
                break;
            case "close":
                await socket.CloseAsync(null);
                break;
            case "garbage":
                await socket.SayAsync("Bad gateway");
                break;
            case "binary":
                await socket.SendAsync(new byte[] { 0x78, 0x9c }, WebSocketMessageType.Binary, isLast: true);
                break;
            case "bad event":
                await socket.SayAsync("""{"op":0,"t":"MESSAGE_CREATE","d":{}}""");
                break;
            case "half a message":
                await socket.SendAsync("""{"op":0,"s":3,"t":"MESSAGE_CR"""u8.ToArray(), WebSocketMessageType.Text, isLast: false);
                socket.Cut();
                break;
            default:
                socket.Cut();
                break;
        }
    }
}
