using Bot.Discord;

namespace Bot.Tests.Discord.Gateway;

public sealed class CloseCodesTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(1000)]
    [InlineData(1001)]
    [InlineData(1006)]
    [InlineData(1011)]
    [InlineData(4000)]
    [InlineData(4001)]
    [InlineData(4002)]
    [InlineData(4006)]
    [InlineData(4015)]
    [InlineData(4999)]
    public void Most_closes_and_all_unknown_ones_are_resumed_at_once(int? code) => Assert.Equal(default, CloseCodes.ReactionTo(code));

    [Theory]
    [InlineData(4003)]
    [InlineData(4005)]
    [InlineData(4007)]
    [InlineData(4009)]
    public void A_session_that_is_gone_is_not_resumed(int code) =>
        Assert.Equal(new Reaction(ForgetsSession: true), CloseCodes.ReactionTo(code));

    [Fact]
    public void Who_sent_too_fast_resumes_after_a_longer_pause()
    {
        var reaction = CloseCodes.ReactionTo(4008);

        Assert.False(reaction.ForgetsSession);
        Assert.True(reaction.AtLeast >= TimeSpan.FromSeconds(10));
        Assert.Null(reaction.End);
    }

    [Theory]
    [InlineData(4004, GatewayEnd.TokenRefused)]
    [InlineData(4010, GatewayEnd.Refused)]
    [InlineData(4011, GatewayEnd.Refused)]
    [InlineData(4012, GatewayEnd.Refused)]
    [InlineData(4013, GatewayEnd.Refused)]
    [InlineData(4014, GatewayEnd.IntentsRefused)]
    public void Some_closes_are_the_end(int code, GatewayEnd end) => Assert.Equal(end, CloseCodes.ReactionTo(code).End);

    [Fact]
    public void What_we_close_with_leaves_the_session_resumable() => Assert.InRange(CloseCodes.Ours, 4000, 4999);
}
