using System.Text.Json.Nodes;
using Bot.Discord;
using Bot.Tests.Discord.Rest;

namespace Bot.Tests.Discord.Interactions;

public sealed class AnswerTests : ResponderTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_first_word_is_the_callback_and_brings_its_id(bool isPrivate)
    {
        Scene.Discord.Answer = _ => Reply.Ok("""{"interaction":{},"resource":{"type":4,"message":{"id":"88","channel_id":"1"}}}""");
        var body = RestScene.Hello with
        {
            Nonce = "n",
            EnforceNonce = true,
            MessageReference = new MessageReference(),
            Flags = MessageFlags.SuppressNotifications,
        };

        var said = await SayAsync(Scene.Command(), body, isPrivate);

        Assert.Equal(88ul, Assert.IsType<RestResult<Message?>.Ok>(said).Value!.Id.Value);
        Assert.Equal([$"{Callback} 4"], Calls);
        Assert.Equal(
            $$$"""{"type":4,"data":{"content":"Hello","allowed_mentions":{"parse":[]},"flags":{{{(isPrivate ? 4160 : 4096)}}}}}""", Scene.Discord.Requests[0].Body);
    }

    [Fact]
    public async Task What_is_said_later_follows_up()
    {
        var ticket = Scene.Press();

        await SayAsync(ticket);
        var second = await SayAsync(ticket, isPrivate: true);

        Assert.Equal(77ul, Assert.IsType<RestResult<Message?>.Ok>(second).Value!.Id.Value);
        Assert.Equal([$"{Callback} 4", FollowUp], Calls);
        Assert.Equal("""{"content":"Hello","allowed_mentions":{"parse":[]},"flags":64}""", Scene.Discord.Requests[1].Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_deferred_answer_stands_where_the_sign_stood(bool isPrivate)
    {
        var ticket = Scene.Command(isPrivate);

        await Scene.RunAsync(GuardAsync(ticket));
        await SayAsync(ticket, isPrivate: isPrivate);
        await SayAsync(ticket, isPrivate: isPrivate);

        Assert.Equal([$"{Callback} 5", EditOriginal, FollowUp], Calls);
        Assert.Equal(isPrivate ? """{"type":5,"data":{"flags":64}}""" : """{"type":5,"data":{}}""", Scene.Discord.Requests[0].Body);
        Assert.Equal("""{"content":"Hello","components":[],"allowed_mentions":{"parse":[]}}""", Scene.Discord.Requests[1].Body);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_for_others_than_the_sign_was_comes_after_the_sign_is_gone(bool isPrivate)
    {
        var ticket = Scene.Command(isPrivate: !isPrivate);

        await Scene.RunAsync(GuardAsync(ticket));
        await SayAsync(ticket, isPrivate: isPrivate);

        Assert.Equal([$"{Callback} 5", DeleteOriginal, FollowUp], Calls);
        Assert.Equal(isPrivate, Scene.Discord.Requests[2].Body.Contains("\"flags\":64", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_private_answer_is_not_given_while_a_public_sign_stands()
    {
        var ticket = Scene.Command(isPrivate: false);
        Scene.Discord.Answer = request => Name(request) == DeleteOriginal ? Reply.Error(403, 50001) : Reply.Ok();

        await Scene.RunAsync(GuardAsync(ticket));
        var said = await SayAsync(ticket, isPrivate: true);

        Assert.IsType<RestResult<Message?>.Refused>(said);
        Assert.DoesNotContain(FollowUp, Calls);
    }

    [Fact]
    public async Task A_sign_that_somebody_took_away_is_answered_below()
    {
        var ticket = Scene.Command();
        Scene.Discord.Answer = request => Name(request) == EditOriginal ? Reply.Error(404, 10008) : Reply.Ok();

        await Scene.RunAsync(GuardAsync(ticket));
        var said = await SayAsync(ticket);

        Assert.IsType<RestResult<Message?>.Ok>(said);
        Assert.Equal([$"{Callback} 5", EditOriginal, FollowUp], Calls);
    }

    [Fact]
    public async Task A_press_changes_its_message_at_once()
    {
        var ticket = Scene.Press();

        await ChangeAsync(ticket);
        await ChangeAsync(ticket);
        await SayAsync(ticket, isPrivate: true);

        Assert.Equal([$"{Callback} 7", EditOriginal, FollowUp], Calls);
        Assert.Equal("""{"type":7,"data":{"content":"Changed","allowed_mentions":{"parse":[]}}}""", Scene.Discord.Requests[0].Body);
    }

    [Fact]
    public async Task A_deferred_press_changes_its_message_later()
    {
        var ticket = Scene.Press();

        await Scene.RunAsync(GuardAsync(ticket));
        await ChangeAsync(ticket);
        await SayAsync(ticket, isPrivate: true);

        Assert.Equal([$"{Callback} 6", EditOriginal, FollowUp], Calls);
        Assert.Equal("""{"type":6}""", Scene.Discord.Requests[0].Body);
    }

    [Fact]
    public async Task A_form_from_a_message_changes_that_message()
    {
        await ChangeAsync(Scene.Form(isOnMessage: true));

        Assert.Equal([$"{Callback} 7"], Calls);
    }

    [Fact]
    public async Task What_we_said_is_not_taken_for_the_message_that_was_pressed()
    {
        var ticket = Scene.Press();

        await SayAsync(ticket);
        var changed = await ChangeAsync(ticket);

        Assert.Equal(40060, Assert.IsType<RestResult<Message?>.Refused>(changed).Error.Code);
        Assert.Equal([$"{Callback} 4"], Calls);
        await Assert.ThrowsAsync<ArgumentException>(() => ChangeAsync(Scene.Command()));
    }

    [Fact]
    public async Task A_form_opens_only_as_the_first_answer()
    {
        var (press, answered) = (Scene.Press(1), Scene.Press(2));
        await SayAsync(answered);

        var opened = await OpenAsync(press);
        var again = await OpenAsync(press);
        var late = await OpenAsync(answered);
        var fromForm = await OpenAsync(Scene.Form(isOnMessage: true));

        Assert.Equal(new RestResult<bool>.Ok(true), opened);
        Assert.All([again, late, fromForm], result => Assert.Equal(new RestResult<bool>.Ok(false), result));
        Assert.Equal([$"{Callback} 4", $"{Callback} 9"], Calls);
        Assert.Equal("""{"type":9,"data":{"custom_id":"form","title":"Form","components":[]}}""", Scene.Discord.Requests[1].Body);
    }

    [Fact]
    public async Task Silence_takes_the_sign_away()
    {
        var (fresh, deferred) = (Scene.Command(id: 1), Scene.Command(id: 2));
        await Scene.RunAsync(GuardAsync(deferred));

        await SilentAsync(deferred);
        await SilentAsync(fresh);

        Assert.Equal([$"{Callback} 5", DeleteOriginal, $"{Callback} 5", DeleteOriginal], Calls);
        Assert.Equal("""{"type":5,"data":{"flags":64}}""", Scene.Discord.Requests[2].Body);
    }

    [Fact]
    public async Task Silence_leaves_a_pressed_message_as_it_is()
    {
        var ticket = Scene.Press();

        await SilentAsync(ticket);
        await SilentAsync(ticket);
        await SilentAsync(Scene.Form(isOnMessage: true));

        Assert.Equal([$"{Callback} 6", $"{Callback} 6"], Calls);
    }

    [Fact]
    public async Task Twenty_five_suggestions_are_the_most()
    {
        var ticket = Scene.Command() with { Type = Interaction.TypeAutocomplete };
        Scene.Discord.Answer = _ => new Reply(204, "");

        var result = await Scene.Responder.SuggestAsync(
            ticket, [.. Enumerable.Range(0, 30).Select(i => new OptionChoice($"Choice {i}", $"{i}"))], CancellationToken.None);

        Assert.Equal(new RestResult<bool>.Ok(true), result);
        Assert.Equal([$"{Callback} 8"], Calls);
        Assert.Equal(25, JsonNode.Parse(Scene.Discord.Requests[0].Body)!["data"]!["choices"]!.AsArray().Count);
    }
}
