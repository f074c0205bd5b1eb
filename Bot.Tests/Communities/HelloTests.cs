using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Data.Communities;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Communities;

public sealed class HelloTests
{
    [Fact]
    public async Task The_hello_says_what_I_do_and_offers_four_buttons()
    {
        await using var community = await TestCommunity.CreateAsync();

        await AdmitAsync(community, hearsEverything: true);

        Assert.Equal(
            "Hello! I help you find the right colleague for a client, with no client's name in the chat.\nTry: /who prenatal",
            community.LatestCard.PlainText);
        Assert.Equal(["List what I do", "Who is here?", "What I keep", "For admins"], community.LatestCard.Labels);
    }

    [Fact]
    public async Task The_hello_is_one_message_that_shows_who_is_listed()
    {
        await using var community = await TestCommunity.CreateAsync();
        await AdmitAsync(community, hearsEverything: true);
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register prenatal, sports");
        await AdmitAsync(community, hearsEverything: true);

        var hello = Assert.Single(community.PublicMessages);
        Assert.Contains("1 listed: Prenatal massage, Sports massage · nobody yet: Oncology massage", hello.PlainText);

        await ana.TypesAsync("/profile");
        await ana.PressesAsync("Leave");
        await ana.PressesAsync("Yes, leave");
        Assert.DoesNotContain("listed:", hello.PlainText);
    }

    [Fact]
    public async Task Where_I_hear_only_what_is_addressed_to_me_examples_carry_my_name()
    {
        await using var community = await TestCommunity.CreateAsync();
        community.Services.GetRequiredService<BotAddress>().Know(Platform.Console, "warm_bot");
        var ana = await community.JoinAsync("Ana");

        await AdmitAsync(community, hearsEverything: false);
        Assert.Contains("Try: /who@warm_bot prenatal", community.LatestCard.PlainText);

        await ana.TypesAsync("/help");
        Assert.Contains("/register@warm_bot prenatal, deep tissue", ana.LatestPrivateReply.PlainText);

        await AdmitAsync(community, hearsEverything: true);
        Assert.Contains("Try: /who prenatal", community.LatestCard.PlainText);
    }

    [Fact]
    public async Task For_admins_tells_only_admins_what_I_hear()
    {
        await using var community = await TestCommunity.CreateAsync();
        await AdmitAsync(community, hearsEverything: false);
        var cara = await community.JoinAsync("Cara");
        var ben = await community.JoinAsync("Ben");
        community.Platform.Administrators["cara"] = true;

        await ben.PressesAsync("For admins");
        Assert.Contains("administrators", ben.LatestPrivateReply.PlainText);

        await cara.PressesAsync("For admins");
        Assert.Contains("not ordinary questions", cara.LatestPrivateReply.PlainText);
        Assert.Equal(["Make me admin", "Leave it so"], cara.LatestPrivateReply.Labels);

        await AdmitAsync(community, hearsEverything: true);
        await cara.PressesAsync("For admins");
        Assert.Contains("Here I also hear ordinary questions", cara.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task Who_is_here_lists_specialties_and_people_to_the_one_who_presses()
    {
        await using var community = await TestCommunity.CreateAsync();
        await AdmitAsync(community, hearsEverything: true);
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");
        await ben.PressesAsync("Who is here?");
        Assert.Contains("Nobody is listed yet.", ben.LatestPrivateReply.PlainText);

        await ana.TypesAsync("/register prenatal, cupping");
        await ben.TypesAsync("/register cupping");
        await ben.PressesAsync("Who is here?");

        Assert.Equal("2 colleagues are listed here:\n• Cupping: Ben and Ana\n• Prenatal massage: Ana", ben.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task A_long_directory_is_turned_over_page_by_page()
    {
        await using var community = await TestCommunity.CreateAsync();
        await AdmitAsync(community, hearsEverything: true);
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync($"/register {string.Join(", ", Enumerable.Range(0, 20).Select(i => $"own style {(char)('a' + i)}"))}");

        await ana.PressesAsync("Who is here?");
        Assert.DoesNotContain("own style t", ana.LatestPrivateReply.PlainText);

        await ana.PressesAsync("More");
        Assert.Contains("own style t", ana.LatestPrivateReply.PlainText);
        Assert.DoesNotContain("More", ana.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task What_I_keep_is_told_to_whoever_asks()
    {
        await using var community = await TestCommunity.CreateAsync();
        await AdmitAsync(community, hearsEverything: true);
        var ana = await community.JoinAsync("Ana");

        await ana.PressesAsync("What I keep");

        Assert.Contains("never who the client is", ana.LatestPrivateReply.PlainText);
        Assert.Contains("after 14 days", ana.LatestPrivateReply.PlainText);
    }

    private static Task AdmitAsync(TestCommunity community, bool hearsEverything) =>
        community.HearAsync(new BotAdmitted(hearsEverything, BotIsAdmin: hearsEverything)
        {
            Key = TestCommunity.NextKey(),
            From = new Speaker("cara", "Cara", "cara"),
            In = TestCommunity.InGroup,
        });
}
