using Bot.Data.Directory;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Directory;

public sealed class RegisteringByTapsTests
{
    [Fact]
    public async Task Register_alone_offers_twelve_specialties_to_tap()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register");

        Assert.Equal(14, ana.LatestPrivateReply.Labels.Count);
        Assert.Equal(["Type mine", "Done"], ana.LatestPrivateReply.Labels.TakeLast(2));
    }

    [Fact]
    public async Task A_tap_lists_a_second_tap_takes_it_off()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register");

        await ana.PressesAsync("Prenatal massage");
        Assert.Contains("✓ Prenatal massage", ana.LatestPrivateReply.Labels);

        await ana.PressesAsync("✓ Prenatal massage");
        Assert.Contains("Prenatal massage", ana.LatestPrivateReply.Labels);
        Assert.Contains("is off your list", ana.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task A_double_tap_lists_once_and_does_not_take_off()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register");
        var board = ana.LatestPrivateReply;

        await ana.PressesAsync(board, "Sports massage");
        await ana.PressesAsync(board, "Sports massage");

        Assert.Contains("✓ Sports massage", ana.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task My_own_words_can_be_taken_off_by_a_tap()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register Harp-string unwinding");
        await ana.TypesAsync("/register");
        var board = ana.LatestPrivateReply;

        await ana.PressesAsync(board, "✓ Harp-string unwinding");
        Assert.DoesNotContain("✓ Harp-string unwinding", ana.LatestPrivateReply.Labels);

        await ana.PressesAsync(board, "✓ Harp-string unwinding");
        Assert.Contains("not on your list any more", ana.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task Type_mine_reads_what_I_say_next()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register");

        await ana.PressesAsync("Type mine");
        await ana.TypesAsync("prenatal, watsu");

        Assert.Contains("You are listed for Prenatal massage and Watsu / aquatic bodywork. ✓", ana.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task After_done_the_small_questions_come_one_at_a_time()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register");
        await ana.PressesAsync("Prenatal massage");

        await ana.PressesAsync("Done");
        Assert.Contains("Where do you work?", ana.LatestPrivateReply.PlainText);

        await ana.TypesAsync("Boise");
        Assert.Contains("Your area: Boise. ✓", ana.LatestPrivateReply.PlainText);
        Assert.Equal(["Ask me privately", "Mention me here", "I'll look myself", "Not now"], ana.LatestPrivateReply.Labels);

        await ana.PressesAsync("Ask me privately");
        Assert.Contains("How should a colleague reach you?", ana.LatestPrivateReply.PlainText);

        await ana.TypesAsync("208-555-0142");
        Assert.Contains("That is all, Ana", ana.LatestPrivateReply.PlainText);
        Assert.DoesNotContain("0142", ana.LatestPrivateReply.PlainText);

        var profile = await community.ReadAsync(db => db.Profiles.SingleAsync());
        Assert.Equal(("Boise", TellingWish.Privately), (profile.Area, profile.Telling));
        Assert.NotNull(profile.Contact);
    }

    [Fact]
    public async Task Every_small_question_can_be_left_for_later()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register");
        await ana.PressesAsync("Prenatal massage");

        await ana.PressesAsync("Done");
        await ana.PressesAsync(ana.LatestPrivateReply, "Not now");
        await ana.PressesAsync(ana.LatestPrivateReply, "Not now");
        await ana.PressesAsync(ana.LatestPrivateReply, "Not now");

        Assert.Contains("That is all, Ana", ana.LatestPrivateReply.PlainText);
        Assert.Equal(0, await community.ReadAsync(db => db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task What_I_say_after_Not_now_is_no_answer()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register prenatal");
        await ana.PressesAsync("Area");

        await ana.PressesAsync("Not now");
        await ana.SaysAsync("ok thanks", isToBot: true);

        Assert.Null(await community.ReadAsync(db => db.Profiles.Select(profile => profile.Area).SingleAsync()));
    }

    [Fact]
    public async Task Done_with_nothing_tapped_says_so_kindly()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register");

        await ana.PressesAsync("Done");

        Assert.Contains("not listed for anything yet", ana.LatestPrivateReply.PlainText);
        Assert.Equal(["List what I do"], ana.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task An_answer_that_cannot_be_an_area_is_asked_again()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register prenatal");
        await ana.PressesAsync("Area");

        await ana.TypesAsync(new string('x', 5000));
        Assert.Contains("a town or region is enough", ana.LatestPrivateReply.PlainText);

        await ana.TypesAsync("Meridian");
        Assert.Contains("Your area: Meridian. ✓", ana.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task Languages_and_availability_are_asked_from_the_card()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register prenatal");

        await ana.PressesAsync("Languages");
        await ana.TypesAsync("english and Español, Euskara");
        Assert.Contains("You speak English, Spanish and Euskara. ✓", ana.LatestPrivateReply.PlainText);

        await ana.PressesAsync("Availability");
        await ana.PressesAsync("A few spots");
        Assert.Contains("Your availability: a few spots. ✓", ana.LatestPrivateReply.PlainText);
    }
}
