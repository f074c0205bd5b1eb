using System.Net.WebSockets;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Discord;

/// <summary>What can be made to go wrong with the gateway.</summary>
public sealed class GatewayFaultTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private GatewayHost host = null!;

    private FakeGateway Gateway => host.Gateway;

    public async Task InitializeAsync() => host = await GatewayHost.StartAsync(time);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task A_dropped_connection_ends_without_a_close_frame()
    {
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = wire;

        await Gateway.DropAsync();

        await wire.HearCutAsync();
        Assert.False(Assert.Single(Gateway.Sessions.All).IsLive);
        Assert.Equal((null, null), (Gateway.Connections[0].ClientCloseCode, Gateway.Connections[0].ServerCloseCode));
    }

    [Theory]
    [InlineData(4000, 1)]
    [InlineData(4009, 0)]
    public async Task A_close_leaves_a_session_unless_it_says_otherwise(int code, int sessions)
    {
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = wire;

        await Gateway.CloseAsync(code);

        Assert.Equal(code, await wire.HearCloseAsync());
        Assert.Equal(sessions, Gateway.Sessions.All.Count);
    }

    [Fact]
    public async Task A_reconnect_may_come_instead_of_hello()
    {
        Gateway.SaysHello = false;
        using var wire = new GatewayWire(Gateway);
        await wire.ConnectAsync();
        await Gateway.WaitUntilAsync(() => Gateway.Connections.Count == 1, "the connection");

        await Gateway.ReconnectAsync();

        Assert.Equal("""{"t":null,"s":null,"op":7,"d":null}""", (await wire.HearAsync()).ToJsonString());
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public async Task An_invalidated_session_is_gone_unless_it_can_be_resumed(bool resumable, int sessions)
    {
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = wire;

        await Gateway.InvalidateAsync(resumable);
        var told = await wire.HearAsync();

        Assert.Equal((9, resumable), ((int)told["op"]!, (bool)told["d"]!));
        Assert.Equal(sessions, Gateway.Sessions.All.Count);
    }

    [Fact]
    public async Task Heartbeats_may_go_unanswered_and_be_asked_for()
    {
        Gateway.AcknowledgesHeartbeats = false;
        using var wire = await GatewayWire.OpenAsync(Gateway);

        await wire.SayAsync(GatewayOp.Heartbeat);
        await Gateway.WaitUntilAsync(() => Gateway.Connections[0].Received.Count == 1, "the heartbeat");
        await Gateway.RequestHeartbeatAsync();

        Assert.Equal(GatewayOp.Heartbeat, (int)(await wire.HearAsync())["op"]!);
    }

    [Fact]
    public async Task A_good_identify_may_go_unanswered()
    {
        Gateway.SaysReady = false;
        using var wire = await GatewayWire.OpenAsync(Gateway);

        await wire.IdentifyAsync();
        await wire.SayAsync(GatewayOp.Heartbeat);

        Assert.Equal(GatewayOp.HeartbeatAck, (int)(await wire.HearAsync())["op"]!);
        Assert.Empty(Gateway.Sessions.All);
    }

    [Fact]
    public async Task Some_resumes_are_refused_and_their_sessions_are_gone()
    {
        Gateway.RefuseResumes = 1;
        var (first, ready) = await GatewayWire.IdentifiedAsync(Gateway);
        first.Dispose();
        using var second = await GatewayWire.OpenAsync(Gateway);

        await second.ResumeAsync((string)ready["session_id"]!, 1);
        var refusal = await second.HearAsync();

        Assert.Equal((9, false), ((int)refusal["op"]!, (bool)refusal["d"]!));
        Assert.Empty(Gateway.Sessions.All);
        Assert.Equal(0, Gateway.RefuseResumes);
    }

    [Fact]
    public async Task The_next_identify_is_closed_and_the_one_after_it_is_not()
    {
        Gateway.CloseNextIdentifyWith = 4014;
        using var first = await GatewayWire.OpenAsync(Gateway);

        await first.IdentifyAsync();
        var code = await first.HearCloseAsync();
        var (second, _) = await GatewayWire.IdentifiedAsync(Gateway);

        second.Dispose();
        Assert.Equal(4014, code);
    }

    [Fact]
    public async Task A_refused_connection_is_no_socket()
    {
        Gateway.RefuseConnections = 1;
        using var first = new GatewayWire(Gateway);

        await Assert.ThrowsAsync<WebSocketException>(() => first.ConnectAsync());

        using var second = await GatewayWire.OpenAsync(Gateway);
        Assert.Single(Gateway.Connections);
    }

    [Fact]
    public async Task Ready_may_name_another_place_to_resume_at()
    {
        Gateway.ResumeUrl = new Uri(Gateway.Url, "/gateway/resume");

        var (wire, ready) = await GatewayWire.IdentifiedAsync(Gateway);

        wire.Dispose();
        Assert.EndsWith("/gateway/resume", (string?)ready["resume_gateway_url"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anything_can_be_said_also_what_nobody_understands()
    {
        using var wire = await GatewayWire.OpenAsync(Gateway);

        await Gateway.SendRawAsync("""{"op":77}""");

        Assert.Equal("""{"op":77}""", (await wire.HearAsync()).ToJsonString());
    }

    [Fact]
    public async Task What_a_failing_test_prints_tells_how_each_connection_fares()
    {
        using var wire = await GatewayWire.OpenAsync(Gateway);
        await wire.SayAsync(GatewayOp.Heartbeat);
        await wire.HearAsync();

        Assert.Contains("connection 0: open; received ops 1", GatewayReport.Of(Gateway), StringComparison.Ordinal);
    }
}
