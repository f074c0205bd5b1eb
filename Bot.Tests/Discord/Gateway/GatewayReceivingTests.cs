using System.Net.WebSockets;
using System.Text;
using Bot.Discord;

namespace Bot.Tests.Discord.Gateway;

/// <summary>Whatever Discord sends, and however slowly it is taken.</summary>
public sealed class GatewayReceivingTests
{
    [Fact]
    public async Task A_long_event_in_many_pieces_is_heard_whole()
    {
        await using var scene = await GatewayScene.CreateAsync();
        var socket = await scene.StartReadyAsync();
        var content = new string('ä', 1_500_000);
        var bytes = Encoding.UTF8.GetBytes($$$"""{"op":0,"s":2,"t":"GUILD_CREATE","d":{"name":"{{{content}}}"}}""");

        foreach (var piece in bytes.Chunk(70_001)) await socket.SendAsync(piece, WebSocketMessageType.Text, isLast: false);
        await socket.SendAsync(Array.Empty<byte>(), WebSocketMessageType.Text, isLast: true);
        await socket.EventAsync(3, "GUILD_CREATE", """{"name":"small"}""");
        var large = await scene.TakeAsync("GUILD_CREATE");
        var small = await scene.TakeAsync("GUILD_CREATE");

        Assert.Equal(content, large.Data.GetProperty("name").GetString());
        Assert.Equal("small", small.Data.GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_is_unknown_breaks_nothing()
    {
        await using var scene = await GatewayScene.CreateAsync();
        var socket = await scene.StartReadyAsync();

        await socket.SayAsync("""{"op":31,"d":[1,2],"new":true}""");
        await socket.EventAsync(2, "SOMETHING_OF_NEXT_YEAR", "null");
        await socket.EventAsync(3, "MESSAGE_CREATE", """{"id":30,"unknown":{}}""");

        await scene.TakeAsync("SOMETHING_OF_NEXT_YEAR");
        await scene.TakeAsync("MESSAGE_CREATE");
    }

    [Fact]
    public async Task Interactions_do_not_stand_behind_messages()
    {
        await using var scene = await GatewayScene.CreateAsync();
        var socket = await scene.StartReadyAsync();
        for (var i = 2; i < 100; i++) await socket.EventAsync(i, "MESSAGE_CREATE", $$"""{"id":"{{i}}"}""");

        await socket.EventAsync(100, "INTERACTION_CREATE", """{"id":"100"}""");

        Assert.Equal(scene.Clock.GetUtcNow(), (await scene.TakeAsync("INTERACTION_CREATE")).ReceivedAt);
        Assert.Equal(98, scene.Gateway.Events.Count);
    }

    [Fact]
    public async Task While_nobody_takes_events_for_minutes_the_connection_lives()
    {
        await using var scene = await GatewayScene.CreateAsync();
        var socket = await scene.StartReadyAsync(interval: 10_000);
        for (var beats = 0; beats < 12; beats++)
        {
            for (var i = 0; i < 50; i++) await socket.EventAsync(2 + (beats * 50) + i, "TYPING_START", "{}");
            await scene.PassMinutesUntilAsync(socket.HearAsync(op: 1));
            await socket.SettleAsync();
        }

        for (var i = 2; i < 602; i++) Assert.Equal(i, (await scene.TakeAsync("TYPING_START")).Sequence);
        Assert.False(scene.Server.HasAnother);
    }

    [Fact]
    public async Task When_memory_is_full_the_rest_waits_at_Discord_and_nothing_is_missed()
    {
        await using var scene = await GatewayScene.CreateAsync(backlog: 10);
        var socket = await scene.StartReadyAsync();
        for (var i = 2; i <= 13; i++) await socket.EventAsync(i, "MESSAGE_CREATE", $$"""{"id":"{{i}}"}""");
        Assert.Equal(4000, await socket.HearCloseAsync());
        scene.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.False(scene.Server.HasAnother);

        for (var i = 2; i <= 11; i++) Assert.Equal(i, (await scene.TakeAsync("MESSAGE_CREATE")).Sequence);
        var next = await scene.NextSocketAsync();
        await next.HelloAsync();
        var resume = (await next.HearAsync(op: 6)).GetProperty("d");

        Assert.Equal(11, resume.GetProperty("seq").GetInt32());
    }

    [Fact]
    public async Task A_server_that_asks_for_heartbeats_without_end_is_not_answered_into_a_ban()
    {
        await using var scene = await GatewayScene.CreateAsync();
        var socket = await scene.StartReadyAsync(interval: LoopbackSocket.NoBeats);
        for (var sent = 1; sent < SendBudget.Most; sent++) await socket.SettleAsync();

        await socket.SayAsync("""{"op":1}""");
        var late = socket.HearAsync(op: 1);
        await socket.EventAsync(2, "MESSAGE_CREATE", """{"id":"2"}""");
        await scene.TakeAsync("MESSAGE_CREATE");
        Assert.False(late.IsCompleted);

        await scene.PassMinutesUntilAsync(late);
    }
}
