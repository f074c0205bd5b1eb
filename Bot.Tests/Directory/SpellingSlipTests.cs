using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Directory;

public sealed class SpellingSlipTests
{
    [Fact]
    public async Task A_spelling_slip_is_corrected_and_named_as_listed()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register prenatal, deep tissue, lypmhatic drainage");

        Assert.Contains(
            "You are listed for Prenatal massage, Deep tissue massage and Manual lymphatic drainage (MLD). ✓", ana.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task A_slip_that_could_be_several_is_asked_about_and_listed_at_a_tap()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register nack pain");

        Assert.Contains("By “nack pain”, did you mean", ana.LatestPrivateReply.PlainText);
        Assert.Empty((await community.ReadAsync(db => db.Profiles.SingleAsync())).Specialties);

        await ana.PressesAsync("Neck and shoulder pain");
        Assert.Contains("You are listed for Neck and shoulder pain. ✓", ana.LatestPrivateReply.PlainText);
    }
}
