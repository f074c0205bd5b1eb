using Bot.Tests.Support;

namespace Bot.Tests.Dispatch;

public sealed class UnknownCommandTests
{
    [Fact]
    public async Task A_command_that_is_close_to_none_is_answered_kindly()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");

        await ben.TypesAsync("/frobnicate");

        Assert.Equal("I don't know /frobnicate. /help shows what I can do.", ben.LatestPrivateReply.PlainText);
    }
}
