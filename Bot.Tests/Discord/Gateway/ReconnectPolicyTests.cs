using Bot.Discord;
using CsCheck;

namespace Bot.Tests.Discord.Gateway;

public sealed class ReconnectPolicyTests
{
    private static readonly Gen<double> Roll = Gen.Double[0, 1];

    [Fact]
    public void A_pause_is_never_under_a_second_after_a_failure_nor_over_a_minute() =>
        Gen.Select(Gen.Int[1, 100_000], Roll).Sample((failures, roll) =>
            ReconnectPolicy.Pause(failures, roll) is var pause && pause >= TimeSpan.FromSeconds(1) && pause <= TimeSpan.FromMinutes(1));

    [Fact]
    public void The_more_failures_the_longer_a_pause_may_be() =>
        Gen.Select(Gen.Int[0, 50], Roll).Sample((failures, roll) =>
            ReconnectPolicy.Pause(failures + 1, roll) >= ReconnectPolicy.Pause(failures, roll));

    [Fact]
    public void After_a_connection_that_was_stable_the_next_comes_within_a_second() =>
        Roll.Sample(roll => ReconnectPolicy.Pause(0, roll) <= TimeSpan.FromSeconds(1));

    [Fact]
    public void Pauses_are_spread_so_that_not_everybody_comes_back_at_once() =>
        Assert.Equal([1, 15.75, 30.5, 60], new[] { 0, 0.25, 0.5, 1 }.Select(roll => ReconnectPolicy.Pause(9, roll).TotalSeconds));

    [Fact]
    public void Failures_are_forgiven_only_after_five_minutes_without_one() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Double[0, 10_000]).Sample((before, seconds) =>
            ReconnectPolicy.Failures(before, TimeSpan.FromSeconds(seconds)) == (seconds >= 300 ? 0 : before + 1));

    [Fact]
    public void After_an_invalid_session_one_to_five_seconds_pass_and_it_is_forgotten() =>
        Roll.Sample(roll =>
            ReconnectPolicy.ReactionTo(new ConnectionEnd(EndKind.SessionInvalid), roll) is { ForgetsSession: true, End: null } reaction
            && reaction.AtLeast >= TimeSpan.FromSeconds(1) && reaction.AtLeast <= TimeSpan.FromSeconds(5));

    [Fact]
    public void Nothing_but_the_closes_that_say_so_a_refused_token_and_a_stop_is_the_end()
    {
        var ends = Enum.GetValues<EndKind>().Where(kind => ReconnectPolicy.ReactionTo(new ConnectionEnd(kind), 0.5).End is not null);

        Assert.Equal([EndKind.TokenRefused, EndKind.Stopped], ends);
    }

    [Fact]
    public void Nothing_but_an_invalid_session_forgets_it()
    {
        var forgetting = Enum.GetValues<EndKind>().Where(kind => ReconnectPolicy.ReactionTo(new ConnectionEnd(kind), 0.5).ForgetsSession);

        Assert.Equal([EndKind.SessionInvalid], forgetting);
    }

    [Fact]
    public void The_patience_that_Discord_asks_for_is_kept() =>
        Assert.Equal(
            TimeSpan.FromMinutes(7),
            ReconnectPolicy.ReactionTo(new ConnectionEnd(EndKind.NoAddress, Wait: TimeSpan.FromMinutes(7)), 0.5).AtLeast);
}
