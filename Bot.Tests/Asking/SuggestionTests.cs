using Bot.Tests.Support;

namespace Bot.Tests.Asking;

public sealed class SuggestionTests
{
    [Fact]
    public async Task The_beginning_of_a_name_is_asked_about_and_one_tap_answers()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");
        await ana.TypesAsync("/register canine massage");

        await ben.TypesAsync("/who canine");
        Assert.StartsWith("Which one do you mean?", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await ben.PressesAsync(ben.LatestPrivateReply.Labels[0]);

        Assert.Contains("Ana", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_that_names_nothing_is_not_guessed_at()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");

        await ben.TypesAsync("/who will win the game on the telly tonight");

        Assert.DoesNotContain("Which one", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }
}
