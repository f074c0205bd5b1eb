using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Discord;

/// <summary>What the fake gateway allows, and how it closes on what it does not.</summary>
public sealed class GatewayRulesTests : IAsyncLifetime
{
    private const int MessageContent = 1 << 15;

    private readonly FakeTimeProvider time = new();
    private GatewayHost host = null!;

    private FakeGateway Gateway => host.Gateway;

    public async Task InitializeAsync() => host = await GatewayHost.StartAsync(time);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task It_says_hello_and_tells_who_connected()
    {
        using var wire = new GatewayWire(Gateway);

        await wire.ConnectAsync("?v=10&encoding=json", userAgent: "DiscordBot (https://example.org, 1)");
        var hello = await wire.HearAsync();

        Assert.Equal("""{"t":null,"s":null,"op":10,"d":{"heartbeat_interval":41250}}""", hello.ToJsonString());
        var connection = Assert.Single(Gateway.Connections);
        Assert.Equal("DiscordBot (https://example.org, 1)", connection.UserAgent);
        Assert.Equal(("10", "json", "/gateway"), (connection.Query["v"], connection.Query["encoding"], connection.Path));
        Assert.True(connection.IsOpen);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?v=6&encoding=json")]
    public async Task A_version_that_is_no_more_is_refused(string query)
    {
        using var wire = new GatewayWire(Gateway);

        await wire.ConnectAsync(query);

        Assert.Equal(4012, await wire.HearCloseAsync());
    }

    [Fact]
    public async Task Identify_is_answered_by_ready()
    {
        using var wire = await GatewayWire.OpenAsync(Gateway);

        await wire.IdentifyAsync(intents: 513, shard: [0, 1]);
        var (sequence, name, ready) = await wire.HearEventAsync();

        Assert.Equal((1, "READY"), (sequence, name));
        Assert.Equal("warm", (string?)ready["user"]!["username"]);
        Assert.Equal("""[{"id":"2","unavailable":true}]""", ready["guilds"]!.ToJsonString());
        Assert.Equal((10, Gateway.Url.ToString()), ((int)ready["v"]!, (string?)ready["resume_gateway_url"]));
        var session = Assert.Single(Gateway.Sessions.All);
        Assert.Equal((session.Id, 513), ((string?)ready["session_id"], session.Intents));
        Assert.Equal(1, Gateway.IdentifyCount);
        Assert.Equal(999, Gateway.SessionStartLimit.Remaining);
    }

    [Fact]
    public async Task The_world_may_speak_once_ready_is_said()
    {
        Gateway.OnReady = session => session.Dispatch("GUILD_CREATE", new JsonObject { ["id"] = "2" });
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = wire;

        var (sequence, name, data) = await wire.HearEventAsync();

        Assert.Equal((2, "GUILD_CREATE", "2"), (sequence, name, (string?)data["id"]));
    }

    [Theory]
    [InlineData("wrong", 1, 0, 1, 4004)]
    [InlineData("Bot wrong", 1, 0, 1, 4004)]
    [InlineData(null, 1 << 30, 0, 1, 4013)]
    [InlineData(null, 1 << 17, 0, 1, 4013)]
    [InlineData(null, -1, 0, 1, 4013)]
    [InlineData(null, MessageContent, 0, 1, 4014)]
    [InlineData(null, 1, 1, 1, 4010)]
    public async Task An_identify_that_cannot_be_is_closed_for_good(string? token, int intents, int shardId, int shardCount, int code)
    {
        Gateway.AllowedPrivilegedIntents = 0;
        using var wire = await GatewayWire.OpenAsync(Gateway);

        await wire.IdentifyAsync(intents, token, shard: [shardId, shardCount]);

        Assert.Equal(code, await wire.HearCloseAsync());
        Assert.Equal(code, Gateway.Connections[0].ServerCloseCode);
        Assert.Empty(Gateway.Sessions.All);
    }

    [Fact]
    public async Task A_privileged_intent_that_is_switched_on_is_granted()
    {
        Gateway.AllowedPrivilegedIntents = MessageContent;

        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway, MessageContent);

        wire.Dispose();
        Assert.Equal(MessageContent, Gateway.Sessions.All[0].Intents);
    }

    [Fact]
    public async Task A_token_with_its_scheme_is_overlooked()
    {
        using var wire = await GatewayWire.OpenAsync(Gateway);

        await wire.IdentifyAsync(token: $"Bot {Gateway.Token}");

        Assert.Equal("READY", (await wire.HearEventAsync()).Name);
    }

    [Theory]
    [InlineData("no json")]
    [InlineData("[]")]
    [InlineData("""{"d":1}""")]
    [InlineData("""{"op":"1"}""")]
    [InlineData("""{"op":1,"op":1}""")]
    [InlineData("""{"op":2,"d":null}""")]
    [InlineData("""{"op":2,"d":{"token":"t","intents":1}}""")]
    [InlineData("""{"op":2,"d":{"token":"t","intents":1,"properties":{"os":"linux","browser":"x"}}}""")]
    [InlineData("""{"op":6,"d":{"token":"t","session_id":"s"}}""")]
    public async Task What_cannot_be_read_is_closed_with_4002(string payload)
    {
        using var wire = await GatewayWire.OpenAsync(Gateway);

        await wire.SayTextAsync(payload);

        Assert.Equal(4002, await wire.HearCloseAsync());
    }

    [Fact]
    public async Task A_payload_may_have_4096_bytes_and_no_more()
    {
        using var wire = await GatewayWire.OpenAsync(Gateway);
        var heartbeat = """{"op":1,"d":null}""";

        await wire.SayTextAsync(heartbeat.PadRight(4096));
        var answer = await wire.HearAsync();
        await wire.SayTextAsync(heartbeat.PadRight(4097));

        Assert.Equal(GatewayOp.HeartbeatAck, (int)answer["op"]!);
        Assert.Equal(4002, await wire.HearCloseAsync());
    }

    [Theory]
    [InlineData(3, 4003)]
    [InlineData(8, 4003)]
    [InlineData(0, 4001)]
    [InlineData(11, 4001)]
    [InlineData(99, 4001)]
    public async Task What_is_said_too_early_or_never_is_closed(int op, int code)
    {
        using var wire = await GatewayWire.OpenAsync(Gateway);

        await wire.SayAsync(op, new JsonObject());

        Assert.Equal(code, await wire.HearCloseAsync());
        Assert.Equal(op, Gateway.Connections[0].Received.Single().Op);
    }

    [Fact]
    public async Task A_second_identify_is_closed_with_4005()
    {
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = wire;

        await wire.IdentifyAsync();

        Assert.Equal(4005, await wire.HearCloseAsync());
    }

    [Fact]
    public async Task Once_identified_a_presence_may_be_set()
    {
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = wire;

        await wire.SayAsync(GatewayOp.PresenceUpdate, new JsonObject { ["status"] = "idle" });
        await wire.SayAsync(GatewayOp.Heartbeat, 1);

        Assert.Equal(GatewayOp.HeartbeatAck, (int)(await wire.HearAsync())["op"]!);
    }

    [Fact]
    public async Task The_121st_payload_in_a_minute_is_one_too_many()
    {
        using var wire = await GatewayWire.OpenAsync(Gateway);

        for (var sent = 0; sent < 120; sent++) await HeartbeatAsync(wire);
        time.Advance(TimeSpan.FromSeconds(60));
        for (var sent = 0; sent < 120; sent++) await HeartbeatAsync(wire);
        await wire.SayAsync(GatewayOp.Heartbeat);

        Assert.Equal(4008, await wire.HearCloseAsync());
    }

    [Fact]
    public async Task Five_seconds_lie_between_two_identifies()
    {
        var (first, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = first;
        using var second = await GatewayWire.OpenAsync(Gateway);

        await second.IdentifyAsync();
        var refusal = await second.HearAsync();
        time.Advance(TimeSpan.FromSeconds(5));
        await second.IdentifyAsync();

        Assert.Equal((9, false), ((int)refusal["op"]!, (bool)refusal["d"]!));
        Assert.Equal("READY", (await second.HearEventAsync()).Name);
        Assert.Equal(3, Gateway.IdentifyCount);
    }

    [Fact]
    public async Task Shards_of_different_buckets_identify_at_once()
    {
        Gateway.SessionStartLimit = Gateway.SessionStartLimit with { MaxConcurrency = 2 };
        using var first = await GatewayWire.OpenAsync(Gateway);
        using var second = await GatewayWire.OpenAsync(Gateway);

        await first.IdentifyAsync(shard: [0, 2]);
        await second.IdentifyAsync(shard: [1, 2]);

        Assert.Equal("[0,2]", (await first.HearEventAsync()).Data["shard"]!.ToJsonString());
        Assert.Equal("[1,2]", (await second.HearEventAsync()).Data["shard"]!.ToJsonString());
    }

    [Fact]
    public async Task One_identify_too_many_in_a_day_costs_the_token()
    {
        Gateway.SessionStartLimit = Gateway.SessionStartLimit with { Remaining = 1 };
        var token = Gateway.Token;
        var (first, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = first;
        using var second = await GatewayWire.OpenAsync(Gateway);
        time.Advance(TimeSpan.FromSeconds(5));

        await second.IdentifyAsync();

        Assert.Equal(4004, await second.HearCloseAsync());
        Assert.Equal(4004, await first.HearCloseAsync());
        Assert.True(Gateway.WasTokenReset);
        Assert.NotEqual(token, Gateway.Token);
        Assert.Empty(Gateway.Sessions.All);
    }

    [Fact]
    public async Task A_client_without_a_heartbeat_is_closed_with_4009()
    {
        var (wire, ready) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = wire;
        time.Advance(Gateway.HeartbeatInterval);
        await HeartbeatAsync(wire);

        time.Advance(2 * Gateway.HeartbeatInterval - TimeSpan.FromMilliseconds(1));
        var isStillOpen = Gateway.Connections[0].IsOpen;
        time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.True(isStillOpen);
        Assert.Equal(4009, await wire.HearCloseAsync());
        Assert.Null(Gateway.Sessions.Find((string)ready["session_id"]!));
    }

    [Fact]
    public async Task What_is_no_websocket_is_a_bad_request()
    {
        using var http = new HttpClient();

        var response = await http.GetAsync(new UriBuilder(Gateway.Url) { Scheme = "http" }.Uri);

        Assert.Equal(400, (int)response.StatusCode);
    }

    [Fact]
    public async Task A_compression_that_is_not_offered_is_refused()
    {
        using var wire = new GatewayWire(Gateway);

        await Assert.ThrowsAsync<WebSocketException>(() => wire.ConnectAsync("?v=10&encoding=json&compress=zstd-stream"));

        Assert.Empty(Gateway.Connections);
    }

    private static async Task HeartbeatAsync(GatewayWire wire)
    {
        await wire.SayAsync(GatewayOp.Heartbeat);
        Assert.Equal(GatewayOp.HeartbeatAck, (int)(await wire.HearAsync())["op"]!);
    }
}
