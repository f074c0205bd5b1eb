using Bot.Discord;
using Bot.Tests.Discord.Rest;

namespace Bot.Tests.Discord.Interactions;

/// <summary>Answers to interactions that an earlier run touched, that are over, or whose answer was lost.</summary>
public sealed class LostAnswerTests : ResponderTests
{
    [Theory]
    [InlineData(true, true, new[] { EditOriginal })]
    [InlineData(false, false, new[] { EditOriginal })]
    [InlineData(false, true, new[] { DeleteOriginal, FollowUp })]
    public async Task A_command_that_an_earlier_run_deferred_is_answered_in_its_place(bool promised, bool isPrivate, string[] then)
    {
        Scene.Discord.Answer = AcknowledgedBefore;

        var said = await SayAsync(Scene.Command(promised), isPrivate: isPrivate);

        Assert.IsType<RestResult<Message?>.Ok>(said);
        Assert.Equal([$"{Callback} 4", .. then], Calls);
    }

    [Fact]
    public async Task A_press_that_an_earlier_run_acknowledged_is_followed_up_or_changed()
    {
        Scene.Discord.Answer = AcknowledgedBefore;
        var (said, changed, opened) = (Scene.Press(1), Scene.Press(2), Scene.Press(3));

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
        var ticket = Scene.Command();
        Scene.Discord.Answer = _ => Reply.Error(status, code);

        var first = await SayAsync(ticket);
        var second = await SayAsync(ticket);
        await Scene.RunAsync(GuardAsync(ticket));

        Assert.Equal(code, Assert.IsType<RestResult<Message?>.Refused>(first).Error.Code);
        Assert.Equal(first, second);
        Assert.Single(Calls);
    }

    [Fact]
    public async Task After_fifteen_minutes_nothing_is_tried()
    {
        var ticket = Scene.Command();
        Scene.Time.Advance(InteractionTicket.LivesFor);

        var said = await SayAsync(ticket);

        Assert.Equal(50027, Assert.IsType<RestResult<Message?>.Refused>(said).Error.Code);
        Assert.Empty(Calls);
    }

    [Fact]
    public async Task A_callback_without_an_answer_is_asked_after_and_was_there()
    {
        Scene.Discord.Answer = request => Name(request) == GetOriginal ? Reply.Ok() : Reply.Never;
        var ticket = Scene.Command();

        var said = await Scene.RunAsync(SayAsync(ticket));
        Scene.Discord.Answer = _ => Reply.Ok();
        await SayAsync(ticket);

        Assert.Equal(77ul, Assert.IsType<RestResult<Message?>.Ok>(said).Value!.Id.Value);
        Assert.Equal([$"{Callback} 4", GetOriginal, FollowUp], Calls);
    }

    [Fact]
    public async Task A_callback_that_never_arrived_can_be_given_again()
    {
        Scene.Discord.Answer = request => Name(request) == GetOriginal ? Reply.Error(404, 10015) : Reply.Cut;
        var ticket = Scene.Command();

        var said = await SayAsync(ticket);
        Scene.Discord.Answer = _ => Reply.Ok();
        var again = await SayAsync(ticket);

        Assert.IsType<RestResult<Message?>.Failed>(said);
        Assert.IsType<RestResult<Message?>.Ok>(again);
        Assert.Equal([$"{Callback} 4", GetOriginal, $"{Callback} 4"], Calls);
    }

    [Fact]
    public async Task Where_nothing_answers_at_all_nobody_knows()
    {
        Scene.Discord.Answer = request => Name(request) == GetOriginal ? new Reply(502, "") : Reply.Cut;

        Assert.IsType<RestResult<Message?>.Unsure>(await Scene.RunAsync(SayAsync(Scene.Command())));
    }

    [Fact]
    public async Task Interactions_are_forgotten_when_they_are_over()
    {
        for (ulong id = 1; id <= 5; id++) await SayAsync(Scene.Command(id: id));
        var before = Scene.Responder.Count;

        Scene.Time.Advance(InteractionTicket.LivesFor);
        await SayAsync(Scene.Command(id: 6));

        Assert.Equal(5, before);
        Assert.Equal(1, Scene.Responder.Count);
    }
}
