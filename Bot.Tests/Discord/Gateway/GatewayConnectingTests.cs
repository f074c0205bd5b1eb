using Bot.Discord;

namespace Bot.Tests.Discord.Gateway;

/// <summary>From the first socket to the end: what is sent, when, and where to.</summary>
public sealed class GatewayConnectingTests : IAsyncLifetime
{
    private GatewayScene scene = null!;

    public async Task InitializeAsync() => scene = await GatewayScene.CreateAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Fact]
    public async Task A_fresh_start_identifies_once_and_the_session_is_kept()
    {
        scene.Start();
        var socket = await scene.Server.AcceptAsync();
        await socket.HelloAsync();
        var identify = (await socket.HearAsync(op: 2)).GetProperty("d");
        Assert.Single(scene.Store.State.Identifies);

        await socket.ReadyAsync("s1", scene.Server.ResumeAddress);
        var ready = await scene.TakeAsync("READY");
        await scene.PassTimeUntilAsync(() => scene.Store.State.Session is { Sequence: 1 });

        Assert.Equal("/?v=10&encoding=json", socket.Target);
        Assert.Equal("DiscordBot (https://example.org, 1.2)", socket.UserAgent);
        Assert.Equal((GatewayScene.Token, 513), (identify.GetProperty("token").GetString(), identify.GetProperty("intents").GetInt32()));
        Assert.Equal(("s1", 1L), (ready.SessionId, ready.Sequence));
        Assert.Equal(new ResumableSession("s1", 1, scene.Server.ResumeAddress, GatewayScene.Heard), scene.Store.State.Session);
    }

    [Theory]
    [InlineData(4004, GatewayEnd.TokenRefused)]
    [InlineData(4013, GatewayEnd.Refused)]
    [InlineData(4014, GatewayEnd.IntentsRefused)]
    public async Task A_refusal_is_the_end_and_nothing_more_is_tried(int code, GatewayEnd end)
    {
        scene.Start();
        var socket = await scene.Server.AcceptAsync();
        await socket.HelloAsync();
        await socket.HearAsync(op: 2);

        await socket.CloseAsync(code);

        Assert.Equal(end, await scene.EndAsync());
        Assert.False(scene.Server.HasAnother);
        Assert.True(scene.Gateway.Events.Completion.IsCompletedSuccessfully);
        Assert.True(scene.Gateway.Interactions.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_token_that_REST_refuses_is_the_end()
    {
        scene.Answer = new RestResult<GatewayBot>.Refused(new DiscordError(401, 0, "401: Unauthorized"));

        scene.Start();

        Assert.Equal(GatewayEnd.TokenRefused, await scene.EndAsync());
        Assert.False(scene.Server.HasAnother);
    }

    [Fact]
    public async Task While_REST_is_away_it_is_asked_again_and_not_often()
    {
        var well = scene.Answer;
        scene.Answer = new RestResult<GatewayBot>.Failed();
        var began = scene.Clock.GetUtcNow();
        scene.Start();
        await scene.PassTimeUntilAsync(() => scene.Lookups == 4);
        Assert.True(scene.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds(3));

        scene.Answer = well;

        await scene.MakeReadyAsync(await scene.NextSocketAsync());
    }

    [Fact]
    public async Task When_Discord_says_that_no_identify_is_left_none_is_sent_until_it_says_otherwise()
    {
        var well = scene.Answer;
        var limit = new SessionStartLimit { Total = 1000, Remaining = 0, ResetAfter = 10_000 };
        scene.Answer = new RestResult<GatewayBot>.Ok(new GatewayBot { Url = scene.Server.Address, SessionStartLimit = limit });
        var began = scene.Clock.GetUtcNow();
        scene.Start();
        scene.Answer = well;

        await scene.MakeReadyAsync(await scene.NextSocketAsync());

        Assert.True(scene.Clock.GetUtcNow() - began >= TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_budget_that_is_spent_is_said_in_a_sentence()
    {
        var spent = Enumerable.Repeat(scene.Clock.GetUtcNow(), IdentifyLedger.MostInDay);
        await scene.Store.SaveAsync(new GatewayState(null, [.. spent]), default);

        scene.Start();
        await GatewayScene.UntilAsync(() => scene.Logs.ToString().Contains("so often today that I wait 1.00:", StringComparison.Ordinal));
        scene.Clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, scene.Lookups);

        await scene.MakeReadyAsync(await scene.NextSocketAsync());
        Assert.Single(scene.Store.State.Identifies);
    }

    [Fact]
    public async Task An_identify_that_cannot_be_written_down_is_not_sent()
    {
        scene.Store.IsBroken = true;
        scene.Start();
        var first = await scene.Server.AcceptAsync();
        await first.HelloAsync();
        Assert.Equal(4000, await first.HearCloseAsync());

        scene.Store.IsBroken = false;

        await scene.MakeReadyAsync(await scene.NextSocketAsync());
        Assert.Single(scene.Store.State.Identifies);
    }

    [Fact]
    public async Task The_first_heartbeat_comes_within_the_interval_and_the_next_ones_at_it()
    {
        var socket = await scene.StartReadyAsync(interval: 40_000);
        var began = scene.Clock.GetUtcNow();
        var beats = new List<double>();
        for (var i = 0; i < 3; i++)
        {
            var beat = await scene.PassMinutesUntilAsync(socket.HearAsync(op: 1));
            Assert.Equal(1, beat.GetProperty("d").GetInt64());
            beats.Add((scene.Clock.GetUtcNow() - began).TotalSeconds);
            await socket.SettleAsync();
        }

        Assert.InRange(beats[0], 0, 41);
        Assert.InRange(beats[1] - beats[0], 38, 42);
        Assert.InRange(beats[2] - beats[1], 38, 42);
    }

    [Fact]
    public async Task A_heartbeat_that_Discord_asks_for_is_sent_at_once()
    {
        var socket = await scene.StartReadyAsync();

        await socket.SayAsync("""{"op":1,"d":null}""");

        Assert.Equal(1, (await socket.HearAsync()).GetProperty("op").GetInt32());
    }

    [Fact]
    public async Task A_crowd_of_events_is_one_save_a_second()
    {
        var socket = await scene.StartReadyAsync();
        await scene.PassTimeUntilAsync(() => scene.Store.State.Session is { Sequence: 1 });
        var saves = scene.Store.Saves;
        for (var i = 2; i <= 100; i++) await socket.EventAsync(i, "MESSAGE_CREATE", $$"""{"id":"{{i}}"}""");
        for (var i = 2; i <= 100; i++) await scene.TakeAsync("MESSAGE_CREATE");

        await scene.PassTimeUntilAsync(() => scene.Store.State.Session is { Sequence: 100 });

        Assert.Equal(saves + 1, scene.Store.Saves);
    }

    [Fact]
    public async Task At_a_stop_the_session_stays_resumable()
    {
        var socket = await scene.StartReadyAsync();
        await socket.EventAsync(2, "MESSAGE_CREATE", """{"id":"20"}""");
        await scene.TakeAsync("MESSAGE_CREATE");
        var close = socket.HearCloseAsync();

        Assert.Equal(GatewayEnd.Stopped, await scene.StopAsync());

        Assert.Equal(4000, await close);
        Assert.Equal(2, scene.Store.State.Session?.Sequence);
    }

    [Fact]
    public async Task What_is_stored_in_the_last_moment_need_not_come_again()
    {
        var socket = await scene.StartReadyAsync();
        await socket.EventAsync(2, "MESSAGE_CREATE", """{"id":"20"}""");
        var message = await scene.PeekAsync("MESSAGE_CREATE");
        var close = socket.HearCloseAsync();
        var stopped = Task.Run(scene.StopAsync);
        await close;

        scene.Gateway.Stored(message);
        await stopped;

        Assert.Equal(2, scene.Store.State.Session?.Sequence);
    }
}
