using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Discord;

/// <summary>Limits, and what can be made to go wrong.</summary>
public sealed class FakeDiscordFaultTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero));
    private FakeDiscord discord = null!;
    private DiscordWire wire = null!;
    private FakeGuild guild = null!;
    private FakeChannel channel = null!;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time, HasRealLimits = true });
        wire = new DiscordWire(discord);
        guild = await discord.AddGuildAsync("Boise bodyworkers");
        channel = guild.AddChannel("referrals");
    }

    public async Task DisposeAsync() => await discord.DisposeAsync();

    [Fact]
    public async Task A_bucket_counts_down_refuses_and_fills_again()
    {
        var answers = new List<WireAnswer>();
        for (var count = 0; count < 6; count++) answers.Add(await SayAsync(channel));
        time.Advance(TimeSpan.FromSeconds(5));
        var later = await SayAsync(channel);

        Assert.Equal(["4", "3", "2", "1", "0", "0"], answers.Select(answer => answer.Headers["X-RateLimit-Remaining"]));
        Assert.Equal("5", answers[0].Headers["X-RateLimit-Limit"]);
        Assert.Equal(5m, decimal.Parse(answers[0].Headers["X-RateLimit-Reset-After"], CultureInfo.InvariantCulture));
        Assert.Equal(429, answers[5].Status);
        Assert.Equal("user", answers[5].Headers["X-RateLimit-Scope"]);
        Assert.Equal(5, (double)answers[5].Body!["retry_after"]!);
        Assert.False((bool)answers[5].Body!["global"]!);
        Assert.Equal(200, later.Status);
        Assert.Equal(6, channel.Messages.Count);
    }

    [Fact]
    public async Task Each_channel_has_a_bucket_of_its_own_under_one_name()
    {
        var other = guild.AddChannel("meetups");
        for (var count = 0; count < 5; count++) await SayAsync(channel);

        var (full, free) = (await SayAsync(channel), await SayAsync(other));

        Assert.Equal((429, 200), (full.Status, free.Status));
        Assert.Equal(full.Headers["X-RateLimit-Bucket"], free.Headers["X-RateLimit-Bucket"]);
    }

    [Fact]
    public async Task Routes_may_share_a_bucket()
    {
        var path = $"/applications/{discord.Application.Id}/commands";
        var (read, written) = (await wire.SendAsync("GET", path), await wire.SendAsync("PUT", path, new JsonArray()));

        Assert.Equal(read.Headers["X-RateLimit-Bucket"], written.Headers["X-RateLimit-Bucket"]);
        Assert.Equal(("4", "3"), (read.Headers["X-RateLimit-Remaining"], written.Headers["X-RateLimit-Remaining"]));
    }

    [Fact]
    public async Task All_calls_together_have_fifty_a_second_but_interactions_are_free()
    {
        await SayAsync(channel, DiscordWire.Button("Go", "go"));
        var pressed = await guild.Owner.PressesAsync(channel.Messages[0], "Go");
        for (var count = 0; count < 49; count++) await wire.SendAsync("GET", count % 2 == 0 ? "/users/@me" : "/gateway");

        var refused = await wire.SendAsync("GET", "/gateway/bot");
        var callback = await wire.AnswerAsync(pressed, 6);

        Assert.Equal(429, refused.Status);
        Assert.True((bool)refused.Body!["global"]!);
        Assert.Equal("global", refused.Headers["X-RateLimit-Scope"]);
        Assert.Equal("true", refused.Headers["X-RateLimit-Global"]);
        Assert.DoesNotContain("X-RateLimit-Bucket", refused.Headers.Keys);
        Assert.Equal(204, callback.Status);
    }

    [Fact]
    public async Task A_429_can_come_from_anyone()
    {
        discord.Faults.On("POST", "/messages").TooManyRequests(TimeSpan.FromSeconds(1.5), RateLimitScope.Shared);
        var shared = await SayAsync(channel);
        discord.Faults.On("POST", "/messages").TooManyRequestsFromProxy(TimeSpan.FromSeconds(30));
        var proxy = await SayAsync(channel);

        Assert.Equal((429, "shared"), (shared.Status, shared.Headers["X-RateLimit-Scope"]));
        Assert.Equal(1.5, (double)shared.Body!["retry_after"]!);
        Assert.Equal("2", shared.Headers["Retry-After"]);
        Assert.Equal((429, "30"), (proxy.Status, proxy.Headers["Retry-After"]));
        Assert.Null(proxy.Body);
        Assert.Empty(channel.Messages);
    }

    [Fact]
    public async Task A_fault_strikes_before_or_after_the_call_takes_effect()
    {
        discord.Faults.On("POST", "/messages").ServerError(500);
        var before = await SayAsync(channel);
        discord.Faults.On("POST", "/messages").CutsConnection();
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(channel));
        var writtenBefore = channel.Messages.Count;

        discord.Faults.On("POST", "/messages").ServerErrorAfterwards();
        var after = await SayAsync(channel);
        discord.Faults.On("POST", "/messages").LosesResponse();
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(channel));

        Assert.Equal((500, 502), (before.Status, after.Status));
        Assert.Equal(0, writtenBefore);
        Assert.Equal(2, channel.Messages.Count);
        Assert.True(discord.Calls[^1].Outcome!.ResponseLost);
    }

    [Fact]
    public async Task A_call_that_hangs_goes_on_when_it_is_let()
    {
        var fault = discord.Faults.On("POST", "/messages").Hangs();
        var call = SayAsync(channel);
        await discord.WaitUntilAsync(() => fault.Hits == 1);
        var writtenMeanwhile = channel.Messages.Count;

        fault.Remove();
        var answer = await call;

        Assert.Equal(0, writtenMeanwhile);
        Assert.Equal(200, answer.Status);
        Assert.Single(channel.Messages);
    }

    [Fact]
    public async Task A_wrong_token_and_an_unknown_route_are_refused()
    {
        var wrong = await wire.SendAsync("GET", "/users/@me", authorization: "Bot nonsense");
        var bare = await wire.SendAsync("GET", "/users/@me", authorization: discord.Token);
        var none = await wire.SendAsync("GET", "/users/@me", authorization: "");
        var unknown = await wire.SendAsync("GET", "/users/@you");

        Assert.All([wrong, bare, none], answer => Assert.Equal((401, 0), (answer.Status, answer.Code)));
        Assert.Equal(404, unknown.Status);
        Assert.Single(discord.Violations);
    }

    [Theory]
    [InlineData("")]
    [InlineData("WarmHandoff/1.0")]
    public async Task A_call_says_who_makes_it(string userAgent)
    {
        await wire.SendAsync("GET", "/users/@me", userAgent: userAgent);

        Assert.Contains("User-Agent", Assert.Single(discord.Violations));
    }

    [Fact]
    public async Task A_server_that_is_down_comes_back_with_its_world()
    {
        await discord.GoDownAsync();
        await Assert.ThrowsAsync<HttpRequestException>(() => SayAsync(channel));

        await discord.ComeBackAsync();

        Assert.Equal(200, (await SayAsync(channel)).Status);
    }

    private Task<WireAnswer> SayAsync(FakeChannel where, JsonObject? row = null)
    {
        var body = new JsonObject { ["content"] = "Hello" };
        if (row is not null) body["components"] = new JsonArray(row);
        return wire.PostAsync(where, body);
    }
}
