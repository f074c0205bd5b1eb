using Bot.Discord;
using Bot.Tests.Discord.Rest;

namespace Bot.Tests.Discord.Interactions;

public sealed class GuardTests : ResponderTests
{
    [Fact]
    public async Task The_guard_leaves_alone_what_is_answered()
    {
        var ticket = Scene.Command();
        var guard = GuardAsync(ticket);

        await SayAsync(ticket);
        await guard;
        await GuardAsync(ticket);

        Assert.Equal([$"{Callback} 4"], Calls);
    }

    [Fact]
    public async Task The_guard_waits_for_a_second_and_a_half()
    {
        var ticket = Scene.Command();
        var guard = GuardAsync(ticket);

        Scene.Time.Advance(TimeSpan.FromSeconds(1.4));
        var before = Calls.Count;
        Scene.Time.Advance(TimeSpan.FromSeconds(0.1));
        await guard;

        Assert.Equal(0, before);
        Assert.Equal([$"{Callback} 5"], Calls);
    }

    [Fact]
    public async Task Guard_and_answer_never_race()
    {
        var release = new TaskCompletionSource();
        Scene.Discord.Answer = request =>
            Reply.Ok() with { Until = Name(request).StartsWith(Callback, StringComparison.Ordinal) ? release.Task : Task.CompletedTask };
        var ticket = Scene.Command();
        var guard = GuardAsync(ticket);
        Scene.Time.Advance(InteractionResponder.GuardAfter);
        await Scene.UntilAsync(() => Scene.Discord.Held == 1);

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
        await Scene.RunAsync(GuardAsync(Scene.Command() with { Type = type, IsOnMessage = isOnMessage }));

        Assert.Equal(callback is null ? [] : [$"{Callback} {callback}"], Calls);
    }

    [Fact]
    public async Task The_guard_tries_again_while_there_is_time()
    {
        Scene.Discord.Answer = request => Name(request) switch
        {
            GetOriginal => Reply.Error(404, 10015),
            _ when Calls.Count == 1 => Reply.Cut,
            _ => new Reply(204, ""),
        };

        await Scene.RunAsync(GuardAsync(Scene.Command()));

        Assert.Equal([$"{Callback} 5", GetOriginal, $"{Callback} 5"], Calls);
    }
}
