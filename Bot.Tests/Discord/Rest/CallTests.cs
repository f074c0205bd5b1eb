using Bot.Discord;

namespace Bot.Tests.Discord.Rest;

public sealed class CallTests
{
    private static readonly MessageBody WithNonce = RestScene.Hello with { Nonce = "post-1", EnforceNonce = true };

    [Fact]
    public async Task Every_call_goes_where_Discord_expects_it()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = request => Reply.Ok(request.Call is "GET /guilds/1/channels" or "PUT /applications/1/commands" ? "[]" : "{}");
        var (rest, id, other, none) = (scene.Rest, new Snowflake(1), new Snowflake(2), CancellationToken.None);

        await rest.GetGatewayBotAsync(none);
        await rest.GetCurrentUserAsync(none);
        await rest.GetCurrentApplicationAsync(none);
        await rest.GetGuildAsync(id, none);
        await rest.GetGuildChannelsAsync(id, none);
        await rest.GetGuildMemberAsync(id, other, none);
        await rest.CreateDmAsync(other, none);
        await rest.CreateMessageAsync(id, WithNonce, none);
        await rest.EditMessageAsync(id, other, new MessageEdit { Content = "Hi" }, none);
        await rest.PutCommandsAsync(id, [], none);
        await scene.Responder.SayAsync(scene.Command(), RestScene.Hello, true, none);

        Assert.Equal(
            [
                "GET /gateway/bot", "GET /users/@me", "GET /applications/@me", "GET /guilds/1", "GET /guilds/1/channels", "GET /guilds/1/members/2",
                "POST /users/@me/channels", "POST /channels/1/messages", "PATCH /channels/1/messages/2", "PUT /applications/1/commands",
                "POST /interactions/500/interaction-token-canary/callback?with_response=true",
            ],
            scene.Discord.Calls);
        Assert.All(scene.Discord.Requests, request => Assert.Equal("DiscordBot (https://example.org/bot, 1.2)", request.Headers.UserAgent));
        Assert.All(scene.Discord.Requests.SkipLast(1), request => Assert.Equal($"Bot {RestScene.Token}", request.Headers.Authorization));
        Assert.False(scene.Discord.Requests[^1].Headers.ContainsKey("Authorization"));
        Assert.All(scene.Discord.Requests.Where(request => request.Method != "GET"), request => Assert.Equal("application/json", request.Headers.ContentType));
        Assert.Equal("""{"recipient_id":"2"}""", scene.Discord.Requests[6].Body);
        Assert.Equal(
            """{"content":"Hello","allowed_mentions":{"parse":[]},"nonce":"post-1","enforce_nonce":true}""", scene.Discord.Requests[7].Body);
    }

    [Fact]
    public async Task A_message_without_a_nonce_is_never_sent_twice()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => new Reply(502, "<html/>");

        var result = await scene.RunAsync(scene.SayAsync());

        Assert.IsType<RestResult<Message>.Unsure>(result);
        Assert.Single(scene.Discord.Requests);
    }

    [Fact]
    public async Task A_message_with_a_nonce_is_sent_again_with_the_same_nonce()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => scene.Discord.Requests.Count == 1 ? Reply.Cut : Reply.Ok();

        var result = await scene.RunAsync(scene.Rest.CreateMessageAsync(RestScene.Place, WithNonce, CancellationToken.None));

        Assert.Equal(77ul, Assert.IsType<RestResult<Message>.Ok>(result).Value.Id.Value);
        Assert.Equal(2, scene.Discord.Requests.Count);
        Assert.Equal(scene.Discord.Requests[0].Body, scene.Discord.Requests[1].Body);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(504)]
    public async Task A_question_is_asked_again_when_Discord_is_not_well(int status)
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => scene.Discord.Requests.Count < 3 ? new Reply(status, "") : Reply.Ok("""{"id":"5","username":"ana"}""");

        var result = await scene.RunAsync(scene.Rest.GetCurrentUserAsync(CancellationToken.None));

        Assert.Equal("ana", Assert.IsType<RestResult<User>.Ok>(result).Value.Username);
        Assert.Equal(3, scene.Discord.Requests.Count);
        Assert.True(scene.Discord.Requests[2].At - scene.Discord.Requests[1].At > scene.Discord.Requests[1].At - scene.Discord.Requests[0].At);
    }

    [Fact]
    public async Task A_question_is_not_asked_for_ever()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => new Reply(503, "");

        var result = await scene.RunAsync(scene.Rest.GetCurrentUserAsync(CancellationToken.None));

        Assert.IsType<RestResult<User>.Failed>(result);
        Assert.Equal(4, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task A_message_to_which_no_answer_comes_may_be_there()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => Reply.Never;
        var began = scene.Time.GetUtcNow();

        var result = await scene.RunAsync(scene.SayAsync());

        Assert.IsType<RestResult<Message>.Unsure>(result);
        Assert.InRange(scene.Time.GetUtcNow() - began, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(21));
        Assert.Single(scene.Discord.Requests);
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_open_whether_the_message_is_there()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => Reply.Cut;

        Assert.IsType<RestResult<Message>.Unsure>(await scene.RunAsync(scene.SayAsync()));
        Assert.Single(scene.Discord.Requests);
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_sent()
    {
        await using var scene = await RestScene.StartAsync(baseUrl: new Uri("http://127.0.0.1:1/api/v10"));

        Assert.IsType<RestResult<Message>.Failed>(await scene.RunAsync(scene.SayAsync()));
        Assert.IsType<RestResult<User>.Failed>(await scene.RunAsync(scene.Rest.GetCurrentUserAsync(CancellationToken.None)));
    }

    [Fact]
    public async Task A_limit_after_an_unanswered_attempt_does_not_promise_that_nothing_was_done()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => scene.Discord.Requests.Count == 1 ? Reply.Cut : Reply.Limited(600);

        var result = await scene.RunAsync(scene.Rest.CreateMessageAsync(RestScene.Place, WithNonce, CancellationToken.None));

        Assert.IsType<RestResult<Message>.Unsure>(result);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_read_is_no_promise_either()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => Reply.Ok("""{"id":"seven"}""");

        Assert.IsType<RestResult<Message>.Unsure>(await scene.SayAsync());
        Assert.IsType<RestResult<User>.Failed>(await scene.Rest.GetCurrentUserAsync(CancellationToken.None));
    }

    [Fact]
    public async Task A_refused_token_is_not_shown_again()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = request => request.Path.StartsWith("/interactions", StringComparison.Ordinal) ? Reply.Ok() : Reply.Error(401, 0);
        var before = scene.Rest.IsTokenRefused;

        await scene.SayAsync();
        var second = await scene.SayAsync();
        var interaction = await scene.Responder.SayAsync(scene.Command(), RestScene.Hello, false, CancellationToken.None);

        Assert.False(before);
        Assert.True(scene.Rest.IsTokenRefused);
        Assert.Equal(401, Assert.IsType<RestResult<Message>.Refused>(second).Error.Status);
        Assert.IsType<RestResult<Message?>.Ok>(interaction);
        Assert.Equal(2, scene.Discord.Requests.Count);
    }

    [Fact]
    public async Task Who_stood_in_line_does_not_show_a_refused_token_either()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => Reply.Error(401, 0);

        var results = await scene.RunAsync(Task.WhenAll(Enumerable.Range(0, 5).Select(_ => scene.SayAsync())));

        Assert.All(results, result => Assert.Equal(401, Assert.IsType<RestResult<Message>.Refused>(result).Error.Status));
        Assert.Single(scene.Discord.Requests);
    }

    [Fact]
    public async Task An_expired_interaction_says_nothing_about_the_token()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = request => request.Path.StartsWith("/channels", StringComparison.Ordinal) ? Reply.Ok() : Reply.Error(401, 50027);

        var late = await scene.Responder.SayAsync(scene.Command(), RestScene.Hello, false, CancellationToken.None);

        Assert.Equal(50027, Assert.IsType<RestResult<Message?>.Refused>(late).Error.Code);
        Assert.False(scene.Rest.IsTokenRefused);
        Assert.IsType<RestResult<Message>.Ok>(await scene.SayAsync());
    }

    [Fact]
    public async Task An_invalid_body_is_told_by_its_fields_and_not_by_its_words()
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => new Reply(400, """
            {"code":50035,"message":"Invalid Form Body","errors":{"components":{"0":{"custom_id":
            {"_errors":[{"code":"BASE_TYPE_BAD_LENGTH","message":"Value \"secret words\" is too long."}]}}},"_errors":[{"code":"X"}]}}
            """);

        var error = Assert.IsType<RestResult<Message>.Refused>(await scene.SayAsync()).Error;

        Assert.Equal(new DiscordError(400, 50035, "Invalid Form Body (components.0.custom_id: BASE_TYPE_BAD_LENGTH; : X)"), error);
        Assert.Contains("BASE_TYPE_BAD_LENGTH", scene.Logs.ToString());
        Assert.DoesNotContain("secret words", scene.Logs.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<html>")]
    [InlineData("""{"code":"x","message":5,"errors":[]}""")]
    public async Task A_refusal_without_a_readable_body_is_a_refusal(string body)
    {
        await using var scene = await RestScene.StartAsync();
        scene.Discord.Answer = _ => new Reply(404, body);

        Assert.Equal(new RestResult<Message>.Refused(new DiscordError(404, 0, "")), await scene.SayAsync());
    }

    [Fact]
    public async Task No_secret_comes_into_a_log_or_a_text()
    {
        await using var scene = await RestScene.StartAsync();
        var ticket = scene.Command();
        scene.Discord.Answer = _ => scene.Discord.Requests.Count switch
        {
            1 => Reply.Error(404, 10062),
            2 => new Reply(502, ""),
            3 => Reply.Limited(0.1),
            4 => Reply.Ok("not json"),
            _ => Reply.Error(401, 0),
        };

        await scene.RunAsync(scene.Responder.SayAsync(ticket, RestScene.Hello, true, CancellationToken.None));
        for (var i = 0; i < 4; i++) await scene.RunAsync(scene.SayAsync());

        var texts = $"{scene.Logs} {ticket} {Route.ForCallback(ticket)} {RestCall.Once(Route.ForFollowUp(HttpMethod.Post, "/webhooks/{}/{}", ticket), null)}";
        Assert.Contains("POST /channels/{}/messages", texts);
        Assert.DoesNotContain("canary", texts);
        Assert.DoesNotContain("canary", $"{new DiscordRestOptions { Token = RestScene.Token, ProductUrl = "", ProductVersion = "" }}");
        Assert.DoesNotContain("canary", $"{new Interaction { Token = ticket.Token }}");
    }

    [Fact]
    public async Task Whoever_gives_up_waits_no_longer_and_the_line_moves_on()
    {
        await using var scene = await RestScene.StartAsync();
        var release = new TaskCompletionSource();
        scene.Discord.Answer = _ => Reply.Ok().InBucket("b", 1, 0, 1) with { Until = release.Task };
        using var stop = new CancellationTokenSource();
        var first = scene.SayAsync();
        await scene.UntilAsync(() => scene.Discord.Held == 1);
        var second = scene.Rest.CreateMessageAsync(RestScene.Place, RestScene.Hello, stop.Token);
        var third = scene.SayAsync();

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        release.SetResult();

        Assert.IsType<RestResult<Message>.Ok>(await scene.RunAsync(first));
        Assert.IsType<RestResult<Message>.Ok>(await scene.RunAsync(third));
        Assert.Equal(2, scene.Discord.Requests.Count);
    }
}
