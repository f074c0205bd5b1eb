using System.Text.Json.Nodes;
using Bot.Discord;
using Bot.Tests.Discord.Rest;

namespace Bot.Tests.Discord.Interactions;

public sealed class ResponderTests : IAsyncLifetime
{
    private const string Callback = "callback";
    private const string EditOriginal = "PATCH original";
    private const string DeleteOriginal = "DELETE original";
    private const string GetOriginal = "GET original";
    private const string FollowUp = "POST follow-up";

    private RestScene scene = null!;

    private IReadOnlyList<string> Calls => [.. scene.Discord.Requests.Select(Name)];

    public async Task InitializeAsync() => scene = await RestScene.StartAsync();

    public async Task DisposeAsync() => await scene.DisposeAsync();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_first_word_is_the_callback_and_brings_its_id(bool isPrivate)
    {
        scene.Discord.Answer = _ => Reply.Ok("""{"interaction":{},"resource":{"type":4,"message":{"id":"88","channel_id":"1"}}}""");
        var body = RestScene.Hello with { Nonce = "n", EnforceNonce = true, MessageReference = new MessageReference(), Flags = MessageFlags.SuppressNotifications };

        var said = await SayAsync(scene.Command(), body, isPrivate);

        Assert.Equal(88ul, Assert.IsType<RestResult<Message?>.Ok>(said).Value!.Id.Value);
        Assert.Equal([$"{Callback} 4"], Calls);
        Assert.Equal(
            $$$"""{"type":4,"data":{"content":"Hello","allowed_mentions":{"parse":[]},"flags":{{{(isPrivate ? 4160 : 4096)}}}}}""", scene.Discord.Requests[0].Body);
    }

    [Fact]
    public async Task What_is_said_later_follows_up()
    {
        var ticket = scene.Press();

        await SayAsync(ticket);
        var second = await SayAsync(ticket, isPrivate: true);

        Assert.Equal(77ul, Assert.IsType<RestResult<Message?>.Ok>(second).Value!.Id.Value);
        Assert.Equal([$"{Callback} 4", FollowUp], Calls);
        Assert.Equal("""{"content":"Hello","allowed_mentions":{"parse":[]},"flags":64}""", scene.Discord.Requests[1].Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deferred_answer_stands_where_the_sign_stood(bool isPrivate)
    {
        var ticket = scene.Command(isPrivate);

        await scene.RunAsync(GuardAsync(ticket));
        await SayAsync(ticket, isPrivate: isPrivate);
        await SayAsync(ticket, isPrivate: isPrivate);

        Assert.Equal([$"{Callback} 5", EditOriginal, FollowUp], Calls);
        Assert.Equal(isPrivate ? """{"type":5,"data":{"flags":64}}""" : """{"type":5,"data":{}}""", scene.Discord.Requests[0].Body);
        Assert.Equal("""{"content":"Hello","components":[],"allowed_mentions":{"parse":[]}}""", scene.Discord.Requests[1].Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_for_others_than_the_sign_was_comes_after_the_sign_is_gone(bool isPrivate)
    {
        var ticket = scene.Command(isPrivate: !isPrivate);

        await scene.RunAsync(GuardAsync(ticket));
        await SayAsync(ticket, isPrivate: isPrivate);

        Assert.Equal([$"{Callback} 5", DeleteOriginal, FollowUp], Calls);
        Assert.Equal(isPrivate, scene.Discord.Requests[2].Body.Contains("\"flags\":64", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_private_answer_is_not_given_while_a_public_sign_stands()
    {
        var ticket = scene.Command(isPrivate: false);
        scene.Discord.Answer = request => Name(request) == DeleteOriginal ? Reply.Error(403, 50001) : Reply.Ok();

        await scene.RunAsync(GuardAsync(ticket));
        var said = await SayAsync(ticket, isPrivate: true);

        Assert.IsType<RestResult<Message?>.Refused>(said);
        Assert.DoesNotContain(FollowUp, Calls);
    }

    [Fact]
    public async Task A_sign_that_somebody_took_away_is_answered_below()
    {
        var ticket = scene.Command();
        scene.Discord.Answer = request => Name(request) == EditOriginal ? Reply.Error(404, 10008) : Reply.Ok();

        await scene.RunAsync(GuardAsync(ticket));
        var said = await SayAsync(ticket);

        Assert.IsType<RestResult<Message?>.Ok>(said);
        Assert.Equal([$"{Callback} 5", EditOriginal, FollowUp], Calls);
    }

    [Fact]
    public async Task The_guard_leaves_alone_what_is_answered()
    {
        var ticket = scene.Command();
        var guard = GuardAsync(ticket);

        await SayAsync(ticket);
        await guard;
        await GuardAsync(ticket);

        Assert.Equal([$"{Callback} 4"], Calls);
    }

    [Fact]
    public async Task The_guard_waits_for_a_second_and_a_half()
    {
        var ticket = scene.Command();
        var guard = GuardAsync(ticket);

        scene.Time.Advance(TimeSpan.FromSeconds(1.4));
        var before = Calls.Count;
        scene.Time.Advance(TimeSpan.FromSeconds(0.1));
        await guard;

        Assert.Equal(0, before);
        Assert.Equal([$"{Callback} 5"], Calls);
    }

    [Fact]
    public async Task Guard_and_answer_never_race()
    {
        var release = new TaskCompletionSource();
        scene.Discord.Answer = request => Reply.Ok() with { Until = Name(request).StartsWith(Callback, StringComparison.Ordinal) ? release.Task : Task.CompletedTask };
        var ticket = scene.Command();
        var guard = GuardAsync(ticket);
        scene.Time.Advance(InteractionResponder.GuardAfter);
        await scene.UntilAsync(() => scene.Discord.Held == 1);

        var said = SayAsync(ticket);
        release.SetResult();
        await Task.WhenAll(guard, said);

        Assert.Equal([$"{Callback} 5", EditOriginal], Calls);
    }

    [Theory]
    [InlineData(Interaction.TypeCommand, false, 5)]
    [InlineData(Interaction.TypeComponent, true, 6)]
    [InlineData(Interaction.TypeModal, true, 6)]
    [InlineData(Interaction.TypeModal, false, 5)]
    [InlineData(Interaction.TypeAutocomplete, false, null)]
    [InlineData(99, false, null)]
    public async Task The_guard_defers_each_kind_in_its_way(int type, bool isOnMessage, int? callback)
    {
        await scene.RunAsync(GuardAsync(scene.Command() with { Type = type, IsOnMessage = isOnMessage }));

        Assert.Equal(callback is null ? [] : [$"{Callback} {callback}"], Calls);
    }

    [Fact]
    public async Task The_guard_tries_again_while_there_is_time()
    {
        scene.Discord.Answer = request => Name(request) == GetOriginal ? Reply.Error(404, 10015) : scene.Discord.Requests.Count == 1 ? Reply.Cut : new Reply(204, "");

        await scene.RunAsync(GuardAsync(scene.Command()));

        Assert.Equal([$"{Callback} 5", GetOriginal, $"{Callback} 5"], Calls);
    }

    [Fact]
    public async Task A_press_changes_its_message_at_once()
    {
        var ticket = scene.Press();

        await ChangeAsync(ticket);
        await ChangeAsync(ticket);
        await SayAsync(ticket, isPrivate: true);

        Assert.Equal([$"{Callback} 7", EditOriginal, FollowUp], Calls);
        Assert.Equal("""{"type":7,"data":{"content":"Changed","allowed_mentions":{"parse":[]}}}""", scene.Discord.Requests[0].Body);
    }

    [Fact]
    public async Task A_deferred_press_changes_its_message_later()
    {
        var ticket = scene.Press();

        await scene.RunAsync(GuardAsync(ticket));
        await ChangeAsync(ticket);
        await SayAsync(ticket, isPrivate: true);

        Assert.Equal([$"{Callback} 6", EditOriginal, FollowUp], Calls);
        Assert.Equal("""{"type":6}""", scene.Discord.Requests[0].Body);
    }

    [Fact]
    public async Task A_form_from_a_message_changes_that_message()
    {
        await ChangeAsync(scene.Form(isOnMessage: true));

        Assert.Equal([$"{Callback} 7"], Calls);
    }

    [Fact]
    public async Task What_we_said_is_not_taken_for_the_message_that_was_pressed()
    {
        var ticket = scene.Press();

        await SayAsync(ticket);
        var changed = await ChangeAsync(ticket);

        Assert.Equal(40060, Assert.IsType<RestResult<Message?>.Refused>(changed).Error.Code);
        Assert.Equal([$"{Callback} 4"], Calls);
        await Assert.ThrowsAsync<ArgumentException>(() => ChangeAsync(scene.Command()));
    }

    [Fact]
    public async Task A_form_opens_only_as_the_first_answer()
    {
        var (press, answered) = (scene.Press(1), scene.Press(2));
        await SayAsync(answered);

        var opened = await OpenAsync(press);
        var again = await OpenAsync(press);
        var late = await OpenAsync(answered);
        var fromForm = await OpenAsync(scene.Form(isOnMessage: true));

        Assert.Equal(new RestResult<bool>.Ok(true), opened);
        Assert.All([again, late, fromForm], result => Assert.Equal(new RestResult<bool>.Ok(false), result));
        Assert.Equal([$"{Callback} 4", $"{Callback} 9"], Calls);
        Assert.Equal("""{"type":9,"data":{"custom_id":"form","title":"Form","components":[]}}""", scene.Discord.Requests[1].Body);
    }

    [Fact]
    public async Task Silence_takes_the_sign_away()
    {
        var (fresh, deferred) = (scene.Command(id: 1), scene.Command(id: 2));
        await scene.RunAsync(GuardAsync(deferred));

        await SilentAsync(deferred);
        await SilentAsync(fresh);

        Assert.Equal([$"{Callback} 5", DeleteOriginal, $"{Callback} 5", DeleteOriginal], Calls);
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", scene.Discord.Requests[2].Body);
    }

    [Fact]
    public async Task Silence_leaves_a_pressed_message_as_it_is()
    {
        var ticket = scene.Press();

        await SilentAsync(ticket);
        await SilentAsync(ticket);
        await SilentAsync(scene.Form(isOnMessage: true));

        Assert.Equal([$"{Callback} 6", $"{Callback} 6"], Calls);
    }

    [Fact]
    public async Task Twenty_five_suggestions_are_the_most()
    {
        var ticket = scene.Command() with { Type = Interaction.TypeAutocomplete };
        scene.Discord.Answer = _ => new Reply(204, "");

        var result = await scene.Responder.SuggestAsync(
            ticket, [.. Enumerable.Range(0, 30).Select(i => new OptionChoice($"Choice {i}", $"{i}"))], CancellationToken.None);

        Assert.Equal(new RestResult<bool>.Ok(true), result);
        Assert.Equal([$"{Callback} 8"], Calls);
        Assert.Equal(25, JsonNode.Parse(scene.Discord.Requests[0].Body)!["data"]!["choices"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(true, true, new[] { EditOriginal })]
    [InlineData(false, false, new[] { EditOriginal })]
    [InlineData(false, true, new[] { DeleteOriginal, FollowUp })]
    public async Task A_command_that_an_earlier_run_deferred_is_answered_in_its_place(bool promised, bool isPrivate, string[] then)
    {
        scene.Discord.Answer = AcknowledgedBefore;

        var said = await SayAsync(scene.Command(promised), isPrivate: isPrivate);

        Assert.IsType<RestResult<Message?>.Ok>(said);
        Assert.Equal([$"{Callback} 4", .. then], Calls);
    }

    [Fact]
    public async Task A_press_that_an_earlier_run_acknowledged_is_followed_up_or_changed()
    {
        scene.Discord.Answer = AcknowledgedBefore;
        var (said, changed, opened) = (scene.Press(1), scene.Press(2), scene.Press(3));

        await SayAsync(said);
        await ChangeAsync(changed);
        var form = await OpenAsync(opened);

        Assert.Equal([$"{Callback} 4", FollowUp, $"{Callback} 7", EditOriginal, $"{Callback} 9"], Calls);
        Assert.Equal(new RestResult<bool>.Ok(false), form);
    }

    [Theory]
    [InlineData(404, 10062)]
    [InlineData(401, 50027)]
    [InlineData(404, 10015)]
    public async Task An_interaction_that_is_gone_is_left_alone(int status, int code)
    {
        var ticket = scene.Command();
        scene.Discord.Answer = _ => Reply.Error(status, code);

        var first = await SayAsync(ticket);
        var second = await SayAsync(ticket);
        await scene.RunAsync(GuardAsync(ticket));

        Assert.Equal(code, Assert.IsType<RestResult<Message?>.Refused>(first).Error.Code);
        Assert.Equal(first, second);
        Assert.Single(Calls);
    }

    [Fact]
    public async Task After_fifteen_minutes_nothing_is_tried()
    {
        var ticket = scene.Command();
        scene.Time.Advance(InteractionTicket.LivesFor);

        var said = await SayAsync(ticket);

        Assert.Equal(50027, Assert.IsType<RestResult<Message?>.Refused>(said).Error.Code);
        Assert.Empty(Calls);
    }

    [Fact]
    public async Task A_callback_without_an_answer_is_asked_after_and_was_there()
    {
        scene.Discord.Answer = request => Name(request) == GetOriginal ? Reply.Ok() : Reply.Never;
        var ticket = scene.Command();

        var said = await scene.RunAsync(SayAsync(ticket));
        scene.Discord.Answer = _ => Reply.Ok();
        await SayAsync(ticket);

        Assert.Equal(77ul, Assert.IsType<RestResult<Message?>.Ok>(said).Value!.Id.Value);
        Assert.Equal([$"{Callback} 4", GetOriginal, FollowUp], Calls);
    }

    [Fact]
    public async Task A_callback_that_never_arrived_can_be_given_again()
    {
        scene.Discord.Answer = request => Name(request) == GetOriginal ? Reply.Error(404, 10015) : Reply.Cut;
        var ticket = scene.Command();

        var said = await SayAsync(ticket);
        scene.Discord.Answer = _ => Reply.Ok();
        var again = await SayAsync(ticket);

        Assert.IsType<RestResult<Message?>.Failed>(said);
        Assert.IsType<RestResult<Message?>.Ok>(again);
        Assert.Equal([$"{Callback} 4", GetOriginal, $"{Callback} 4"], Calls);
    }

    [Fact]
    public async Task Where_nothing_answers_at_all_nobody_knows()
    {
        scene.Discord.Answer = request => Name(request) == GetOriginal ? new Reply(502, "") : Reply.Cut;

        Assert.IsType<RestResult<Message?>.Unsure>(await scene.RunAsync(SayAsync(scene.Command())));
    }

    [Fact]
    public async Task Interactions_are_forgotten_when_they_are_over()
    {
        for (ulong id = 1; id <= 5; id++) await SayAsync(scene.Command(id: id));
        var before = scene.Responder.Count;

        scene.Time.Advance(InteractionTicket.LivesFor);
        await SayAsync(scene.Command(id: 6));

        Assert.Equal(5, before);
        Assert.Equal(1, scene.Responder.Count);
    }

    private static Reply AcknowledgedBefore(SeenRequest request) =>
        Name(request).StartsWith(Callback, StringComparison.Ordinal) ? Reply.Error(400, 40060) : Reply.Ok();

    private static string Name(SeenRequest request) => request switch
    {
        { Path: var path } when path.EndsWith("callback?with_response=true", StringComparison.Ordinal) => $"{Callback} {JsonNode.Parse(request.Body)!["type"]}",
        { Path: "/webhooks/900/interaction-token-canary/messages/@original" } => $"{request.Method} original",
        { Path: "/webhooks/900/interaction-token-canary" } => $"{request.Method} follow-up",
        _ => request.Call,
    };

    private Task GuardAsync(InteractionTicket ticket) => scene.Responder.GuardAsync(ticket, CancellationToken.None);

    private Task<RestResult<Message?>> SayAsync(InteractionTicket ticket, MessageBody? body = null, bool isPrivate = false) =>
        scene.Responder.SayAsync(ticket, body ?? RestScene.Hello, isPrivate, CancellationToken.None);

    private Task<RestResult<Message?>> ChangeAsync(InteractionTicket ticket) =>
        scene.Responder.ChangeAsync(ticket, new MessageEdit { Content = "Changed" }, CancellationToken.None);

    private Task<RestResult<bool>> OpenAsync(InteractionTicket ticket) =>
        scene.Responder.OpenAsync(ticket, new Modal { CustomId = "form", Title = "Form" }, CancellationToken.None);

    private Task<RestResult<bool>> SilentAsync(InteractionTicket ticket) => scene.Responder.KeepSilentAsync(ticket, CancellationToken.None);
}
