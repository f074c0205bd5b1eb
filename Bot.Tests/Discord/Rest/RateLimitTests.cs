using System.Net;
using Bot.Discord;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Discord.Rest;

public sealed class RateLimitTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task A_limit_learned_from_an_answer_is_kept()
    {
        await using var scene = await RestScene.StartAsync();
        var bucket = new ServerBucket(scene.Time, "b", limit: 2, Second);
        scene.Discord.Answer = _ => bucket.Answer(Reply.Ok());

        var results = await scene.RunAsync(Task.WhenAll(Enumerable.Range(0, 6).Select(_ => scene.SayAsync())));

        Assert.All(results, result => Assert.IsType<RestResult<Message>.Ok>(result));
        Assert.Equal(6, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task Until_its_limit_is_known_one_call_of_a_route_goes_at_a_time()
    {
        await using var scene = await RestScene.StartAsync();
        var release = new TaskCompletionSource();
        scene.Discord.Answer = _ => Reply.Ok().InBucket("b", 5, 4, 1) with { Until = release.Task };

        var calls = Task.WhenAll(scene.SayAsync(), scene.SayAsync());
        await scene.UntilAsync(() => scene.Discord.Held == 1);
        var whileUnknown = scene.Discord.Requests.Count;
        release.SetResult();
        await scene.RunAsync(calls);

        Assert.Equal(1, whileUnknown);
        Assert.Equal(2, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task Channels_do_not_wait_for_each_other()
    {
        await using var scene = await RestScene.StartAsync();
        var release = new TaskCompletionSource();
        scene.Discord.Answer = request => Reply.Ok().InBucket("b", 1, 0, 1) with { Until = request.Path.Contains("/11/") ? release.Task : Task.CompletedTask };

        var slow = scene.SayAsync(new Snowflake(11));
        await scene.UntilAsync(() => scene.Discord.Held == 1);
        var other = await scene.SayAsync(new Snowflake(12));
        release.SetResult();

        Assert.IsType<RestResult<Message>.Ok>(other);
        Assert.IsType<RestResult<Message>.Ok>(await slow);
    }

    [Fact]
    public async Task Two_routes_that_share_a_bucket_share_its_limit()
    {
        await using var scene = await RestScene.StartAsync();
        var shared = new ServerBucket(scene.Time, "shared", limit: 3, Second);
        scene.Discord.Answer = request => shared.Answer(request.Path.EndsWith("channels", StringComparison.Ordinal) ? Reply.Ok("[]") : Reply.Ok("{}"));
        await scene.RunAsync(scene.Rest.GetGuildAsync(RestScene.Place, CancellationToken.None));
        await scene.RunAsync(scene.Rest.GetGuildChannelsAsync(RestScene.Place, CancellationToken.None));

        await scene.RunAsync(Task.WhenAll(
            Enumerable.Range(0, 5).SelectMany(IEnumerable<Task> (_) =>
            [
                scene.Rest.GetGuildAsync(RestScene.Place, CancellationToken.None),
                scene.Rest.GetGuildChannelsAsync(RestScene.Place, CancellationToken.None),
            ])));

        Assert.Equal(12, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task A_storm_on_one_channel_provokes_no_refusal()
    {
        await using var scene = await RestScene.StartAsync(deadline: TimeSpan.FromMinutes(2));
        var bucket = new ServerBucket(scene.Time, "b", limit: 5, Second);
        scene.Discord.Answer = _ => bucket.Answer(Reply.Ok());

        var results = await scene.RunAsync(Task.WhenAll(Enumerable.Range(0, 200).Select(_ => scene.SayAsync())));

        Assert.All(results, result => Assert.IsType<RestResult<Message>.Ok>(result));
        Assert.Equal(200, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task No_second_sees_more_than_fifty_calls()
    {
        await using var scene = await RestScene.StartAsync();

        await scene.RunAsync(Task.WhenAll(Enumerable.Range(100, 130).Select(place => scene.SayAsync(new Snowflake((ulong)place)))));

        var times = scene.Discord.Requests.Select(request => request.At).Order().ToList();
        Assert.Equal(130, times.Count);
        Assert.All(times.Skip(50).Zip(times), pair => Assert.True(pair.First - pair.Second > Second));
    }

    [Fact]
    public async Task A_refusal_pauses_its_bucket()
    {
        await using var scene = await RestScene.StartAsync();
        var refusals = 0;
        scene.Discord.Answer = _ => Interlocked.Increment(ref refusals) == 2
            ? Reply.Limited(3).InBucket("b", 5, 0, 3)
            : Reply.Ok().InBucket("b", 5, 4, 1);
        await scene.SayAsync();
        var began = scene.Time.GetUtcNow();

        var results = await scene.RunAsync(Task.WhenAll(scene.SayAsync(), scene.SayAsync()));

        Assert.All(results, result => Assert.IsType<RestResult<Message>.Ok>(result));
        var later = scene.Discord.Requests.Where(request => request.At >= began + TimeSpan.FromSeconds(3)).ToList();
        Assert.NotEmpty(later);
        Assert.DoesNotContain(scene.Discord.Requests, request => request.At > began + Second && request.At < began + TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_global_limit_stops_every_channel_and_no_interaction()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = request => request.Path.Contains("/11/") ? Reply.Limited(60, "global") : Reply.Ok();

        var hit = await scene.SayAsync(new Snowflake(11));
        var other = await scene.SayAsync(new Snowflake(12));
        var interaction = await scene.Responder.SayAsync(scene.Command(), RestScene.Hello, false, CancellationToken.None);

        Assert.True(Assert.IsType<RestResult<Message>.Wait>(hit).IsGlobal);
        var wait = Assert.IsType<RestResult<Message>.Wait>(other);
        Assert.True(wait.IsGlobal);
        Assert.InRange(wait.For, TimeSpan.FromSeconds(59), TimeSpan.FromSeconds(60));
        Assert.IsType<RestResult<Message?>.Ok>(interaction);
        Assert.Equal(2, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task A_shared_limit_is_waited_for_alone()
    {
        await using var scene = await RestScene.StartAsync();
        var asked = 0;
        scene.Discord.Answer = _ => Interlocked.Increment(ref asked) == 2
            ? Reply.Limited(4, "shared").InBucket("b", 5, 3, 4)
            : Reply.Ok().InBucket("b", 5, 4, 1);
        await scene.SayAsync();
        var began = scene.Time.GetUtcNow();

        var unlucky = scene.SayAsync();
        await scene.UntilAsync(() => scene.Discord.Requests.Count == 2);
        var lucky = await scene.RunAsync(scene.SayAsync());
        var luckyTook = scene.Time.GetUtcNow() - began;

        Assert.IsType<RestResult<Message>.Ok>(lucky);
        Assert.True(luckyTook < TimeSpan.FromSeconds(2));
        Assert.IsType<RestResult<Message>.Ok>(await scene.RunAsync(unlucky));
        Assert.True(scene.Time.GetUtcNow() - began >= TimeSpan.FromSeconds(4));
    }

    [Fact]
    public async Task A_refusal_of_the_proxy_stops_everything()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => new Reply(429, "<html>slow down</html>") { Headers = { ["Retry-After"] = "90" } };

        var first = await scene.SayAsync(new Snowflake(11));
        var second = await scene.SayAsync(new Snowflake(12));

        Assert.Equal(new RestResult<Message>.Wait(TimeSpan.FromSeconds(90), true), first);
        Assert.True(Assert.IsType<RestResult<Message>.Wait>(second).IsGlobal);
        Assert.Single(scene.Discord.Requests);
    }

    [Fact]
    public async Task Who_would_wait_longer_than_he_may_is_told_at_once()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => Reply.Ok().InBucket("b", 1, 0, 300);
        await scene.SayAsync();

        var wait = Assert.IsType<RestResult<Message>.Wait>(await scene.SayAsync());

        Assert.False(wait.IsGlobal);
        Assert.InRange(wait.For, TimeSpan.FromSeconds(299), TimeSpan.FromSeconds(301));
        Assert.Single(scene.Discord.Requests);
    }

    [Fact]
    public async Task The_last_in_a_long_line_is_told_when_his_time_is_up()
    {
        await using var scene = await RestScene.StartAsync(deadline: TimeSpan.FromSeconds(5));
        var bucket = new ServerBucket(scene.Time, "b", limit: 1, TimeSpan.FromSeconds(2));
        scene.Discord.Answer = _ => bucket.Answer(Reply.Ok());

        var results = await scene.RunAsync(Task.WhenAll(Enumerable.Range(0, 10).Select(_ => scene.SayAsync())));

        Assert.Equal(3, results.Count(result => result is RestResult<Message>.Ok));
        Assert.Equal(7, results.Count(result => result is RestResult<Message>.Wait));
        Assert.Equal(3, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task Each_interaction_has_limits_of_its_own()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = request => request.Path.StartsWith("/webhooks", StringComparison.Ordinal) ? Reply.Ok().InBucket("w", 1, 0, 300) : Reply.Ok();
        var (one, other) = (scene.Command(id: 1), scene.Command(id: 2) with { Token = "other" });
        foreach (var ticket in new[] { one, other }) await scene.Responder.SayAsync(ticket, RestScene.Hello, false, CancellationToken.None);

        await scene.Responder.SayAsync(one, RestScene.Hello, false, CancellationToken.None);
        var second = await scene.Responder.SayAsync(other, RestScene.Hello, false, CancellationToken.None);
        var third = await scene.Responder.SayAsync(other, RestScene.Hello, false, CancellationToken.None);

        Assert.IsType<RestResult<Message?>.Ok>(second);
        Assert.IsType<RestResult<Message?>.Wait>(third);
    }

    [Fact]
    public async Task Limits_that_nobody_needs_any_more_are_forgotten()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => Reply.Ok().InBucket("b", 5, 4, 1);
        await scene.RunAsync(Task.WhenAll(Enumerable.Range(1, 40).Select(place => scene.SayAsync(new Snowflake((ulong)place)))));
        var before = scene.Rest.Pipeline.Buckets;

        scene.Time.Advance(TimeSpan.FromMinutes(16));
        await scene.SayAsync();

        Assert.Equal(40, before);
        Assert.Equal(1, scene.Rest.Pipeline.Buckets);
    }

    [Fact]
    public async Task Nothing_is_sent_long_before_Discord_would_shut_the_address_out()
    {
        var time = new FakeTimeProvider();
        using var handler = new Refusing();
        using var http = new HttpClient(handler);
        var options = new DiscordRestOptions { Token = "t", ProductUrl = "u", ProductVersion = "1" };
        var pipeline = new RestPipeline(http, options, time, new Random(1), NullLogger.Instance);
        var ticket = new InteractionTicket(new Snowflake(1), "t", new Snowflake(2), Interaction.TypeCommand, false, false, time.GetUtcNow());
        var call = RestCall.Once(Route.ForCallback(ticket), null);

        for (var i = 0; i < 9_500; i++) await pipeline.SendAsync(call, CancellationToken.None);
        var shut = await pipeline.SendAsync(call, CancellationToken.None);
        time.Advance(TimeSpan.FromMinutes(10));
        var reopened = await pipeline.SendAsync(call, CancellationToken.None);

        Assert.Equal(new RestResult<byte[]>.Wait(TimeSpan.FromMinutes(10), true), shut);
        Assert.IsType<RestResult<byte[]>.Refused>(reopened);
        Assert.Equal(9_001, handler.Count);
    }

    private sealed class Refusing : HttpMessageHandler
    {
        public int Count { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Count++;
            return Task.FromResult(new HttpResponseMessage(HttpStatusCode.Forbidden) { Content = new StringContent("""{"code":50001,"message":"Missing Access"}""") });
        }
    }
}
