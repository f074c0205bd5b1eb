using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Discord;

/// <summary>What the fake gateway sends, to whom, and what it sends again.</summary>
public sealed class GatewaySessionTests : IAsyncLifetime
{
    private const int Guilds = 1;
    private const int GuildMessages = 1 << 9;

    private readonly FakeTimeProvider time = new();
    private GatewayHost host = null!;

    private FakeGateway Gateway => host.Gateway;

    public async Task InitializeAsync() => host = await GatewayHost.StartAsync(time);

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task An_event_comes_to_those_who_asked_for_it()
    {
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway, Guilds);
        using var closing = wire;

        await Gateway.DispatchAsync("MESSAGE_CREATE", Numbered(1), GuildMessages);
        await Gateway.DispatchAsync("CHANNEL_CREATE", Numbered(2), Guilds | GuildMessages);
        await Gateway.DispatchAsync("INTERACTION_CREATE", Numbered(3));
        var (sequence, name, _) = await wire.HearEventAsync();

        Assert.Equal((2, "CHANNEL_CREATE"), (sequence, name));
        Assert.Equal("INTERACTION_CREATE", (await wire.HearEventAsync()).Name);
    }

    [Fact]
    public async Task An_event_may_look_different_to_those_with_other_intents()
    {
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway, GuildMessages);
        using var closing = wire;

        await Gateway.DispatchAsync("MESSAGE_CREATE", intents => new JsonObject { ["seen_with"] = intents }, GuildMessages);

        Assert.Equal(GuildMessages, (int)(await wire.HearEventAsync()).Data["seen_with"]!);
    }

    [Fact]
    public async Task A_resumed_session_gets_what_it_missed_in_order()
    {
        var (first, ready) = await GatewayWire.IdentifiedAsync(Gateway);
        await Gateway.DispatchAsync("A", Numbered(1));
        await Gateway.DispatchAsync("B", Numbered(2));
        await Gateway.DropAsync();
        await Gateway.DispatchAsync("C", Numbered(3));
        first.Dispose();

        using var second = await GatewayWire.OpenAsync(Gateway);
        await second.ResumeAsync((string)ready["session_id"]!, 2);
        await Gateway.WaitForSessionAsync();
        await Gateway.DispatchAsync("D", Numbered(4));
        var heard = new List<(long, string)>();
        for (var count = 0; count < 4; count++)
        {
            var (sequence, name, _) = await second.HearEventAsync();
            heard.Add((sequence, name));
        }

        Assert.Equal([(3, "B"), (4, "C"), (5, "RESUMED"), (6, "D")], heard);
        Assert.Equal((1, 1), (Gateway.IdentifyCount, Gateway.ResumeCount));
        Assert.Same(Gateway.Connections[0].Session, Gateway.Connections[1].Session);
    }

    [Fact]
    public async Task A_session_moves_from_a_socket_that_still_seems_alive()
    {
        var (first, ready) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = first;
        using var second = await GatewayWire.OpenAsync(Gateway);

        await second.ResumeAsync((string)ready["session_id"]!, 1);
        var (_, name, _) = await second.HearEventAsync();
        await Gateway.DispatchAsync("A", Numbered(1));

        Assert.Equal("RESUMED", name);
        Assert.Equal("A", (await second.HearEventAsync()).Name);
        await first.HearCutAsync();
    }

    [Fact]
    public async Task A_session_that_nobody_knows_cannot_be_resumed_but_one_may_identify()
    {
        using var wire = await GatewayWire.OpenAsync(Gateway);

        await wire.ResumeAsync("unknown", 1);
        var refusal = await wire.HearAsync();
        await wire.IdentifyAsync();

        Assert.Equal((9, false), ((int)refusal["op"]!, (bool)refusal["d"]!));
        Assert.Equal("READY", (await wire.HearEventAsync()).Name);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-1)]
    public async Task A_number_that_was_never_sent_is_closed_with_4007(long sequence)
    {
        var (first, ready) = await GatewayWire.IdentifiedAsync(Gateway);
        first.Dispose();
        using var second = await GatewayWire.OpenAsync(Gateway);

        await second.ResumeAsync((string)ready["session_id"]!, sequence);

        Assert.Equal(4007, await second.HearCloseAsync());
        Assert.Empty(Gateway.Sessions.All);
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(1001, false)]
    [InlineData(4000, true)]
    public async Task How_the_client_closes_decides_whether_the_session_waits(int code, bool waits)
    {
        var (wire, ready) = await GatewayWire.IdentifiedAsync(Gateway);

        await wire.CloseAsync(code);
        wire.Dispose();

        Assert.Equal(code, Gateway.Connections[0].ClientCloseCode);
        Assert.Null(Gateway.Connections[0].ServerCloseCode);
        await Gateway.WaitUntilAsync(() => Gateway.Sessions.Find((string)ready["session_id"]!) is not null == waits, "the session's fate");
    }

    [Fact]
    public async Task A_client_that_only_answers_our_1000_keeps_its_session()
    {
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = wire;

        await Gateway.CloseAsync(1000);
        var code = await wire.HearCloseAsync();
        await wire.CloseAsync(1000);

        Assert.Equal(1000, code);
        Assert.Null(Gateway.Connections[0].ClientCloseCode);
        Assert.False(Assert.Single(Gateway.Sessions.All).IsLive);
    }

    [Fact]
    public async Task A_session_waits_three_minutes_and_no_longer()
    {
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway);
        await Gateway.DropAsync();
        wire.Dispose();

        time.Advance(TimeSpan.FromMinutes(3));
        var before = Gateway.Sessions.All.Count;
        time.Advance(TimeSpan.FromTicks(1));

        Assert.Equal((1, 0), (before, Gateway.Sessions.All.Count));
    }

    [Fact]
    public async Task A_payload_in_several_frames_is_one_message()
    {
        Gateway.SendsInHalves = true;
        var (wire, _) = await GatewayWire.IdentifiedAsync(Gateway);
        using var closing = wire;

        await Gateway.DispatchAsync("A", new JsonObject { ["content"] = "héllo 😀😀😀😀" });

        Assert.Equal("héllo 😀😀😀😀", (string?)(await wire.HearEventAsync()).Data["content"]);
        Assert.Equal(3, wire.MessageCount);
    }

    [Theory]
    [InlineData(false, 3)]
    [InlineData(true, 9)]
    public async Task Compressed_payloads_share_one_stream(bool inHalves, int messageCount)
    {
        Gateway.SendsInHalves = inHalves;
        using var wire = new GatewayWire(Gateway);

        await wire.ConnectAsync("?v=10&encoding=json&compress=zlib-stream");
        await wire.IdentifyAsync();
        await Gateway.WaitForSessionAsync();
        await Gateway.DispatchAsync("A", new JsonObject { ["content"] = "héllo 😀" });
        var payloads = await wire.HearCompressedAsync(3);

        Assert.Equal([null, "READY", "A"], payloads.Select(payload => (string?)payload["t"]));
        Assert.Equal("héllo 😀", (string?)payloads[2]["d"]!["content"]);
        Assert.Equal(messageCount, wire.MessageCount);
    }

    private static JsonObject Numbered(int number) => new() { ["number"] = number };
}
