using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Asking;

public sealed class GroupQuestionTests
{
    [Fact]
    public async Task An_ordinary_question_is_answered_without_a_command()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");
        await ana.TypesAsync("/register prenatal");

        await ben.SaysAsync("who handles prenatal massage?", isToBot: false);

        Assert.Contains("↳ Prenatal massage:\n• Ana", community.LatestCard.PlainText);
    }

    [Theory]
    [InlineData("I handle prenatal too")]
    [InlineData("thanks to whoever took my prenatal client")]
    [InlineData("who handles the snacks?")]
    [InlineData("")]
    public async Task Everything_else_is_met_with_silence_and_leaves_no_trace(string words)
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");

        await ben.SaysAsync(words, isToBot: false);

        Assert.Empty(community.Platform.Messages);
        Assert.Equal(0, await community.ReadAsync(db => db.Members.CountAsync()));
    }

    [Fact]
    public async Task Said_to_the_bot_a_statement_is_asked_about()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.SaysAsync("I handle prenatal too", isToBot: true);

        Assert.Contains("do you do this yourself?", ana.LatestPrivateReply.PlainText);
        Assert.Equal(["Who does this?", "I do this"], ana.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task Said_to_the_bot_a_greeting_is_answered_with_what_can_be_asked()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.SaysAsync("good morning", isToBot: true);

        Assert.Contains("/who prenatal near Boise", ana.LatestPrivateReply.PlainText);
    }
}
