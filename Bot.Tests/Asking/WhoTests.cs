using Bot.Tests.Support;

namespace Bot.Tests.Asking;

public sealed class WhoTests
{
    [Fact]
    public async Task Who_names_those_who_fit_for_everyone_to_see()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana Ortiz");
        var dora = await community.JoinAsync("Dora Kim");
        var ben = await community.JoinAsync("Ben");
        await dora.TypesAsync("/register prenatal; area: Meridian; availability: a few spots");
        await ana.TypesAsync("/register prenatal; area: Boise; availability: taking new clients; languages: English, Spanish");

        await ben.TypesAsync("/who prenatal");

        Assert.Equal(
            "↳ Prenatal massage:\n• Ana Ortiz · Boise · taking new clients · English, Spanish\n• Dora Kim · Meridian · a few spots",
            community.LatestCard.PlainText);
        Assert.Equal(["Refer a client", "I do this too"], community.LatestCard.Labels);
    }

    [Fact]
    public async Task Ask_is_another_name_for_who()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register cupping");

        await ana.TypesAsync("/ask cupping");

        Assert.Contains("↳ Cupping:", community.LatestCard.PlainText);
    }

    [Fact]
    public async Task Who_alone_asks_one_small_question()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");
        await ana.TypesAsync("/register cupping");

        await ben.TypesAsync("/who");
        Assert.Contains("For example: prenatal near Boise", ben.LatestPrivateReply.PlainText);

        await ben.TypesAsync("cupping");
        Assert.Contains("• Ana", community.LatestCard.PlainText);
    }

    [Fact]
    public async Task Five_are_named_and_More_shows_everyone_to_the_one_who_presses()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        for (var i = 1; i <= 7; i++)
            await (await community.JoinAsync($"Colleague {i}")).TypesAsync("/register cupping");

        await ben.TypesAsync("/who cupping");
        Assert.Equal(6, community.LatestCard.PlainText.Split('\n').Length);

        await ben.PressesAsync("More");
        for (var i = 1; i <= 7; i++) Assert.Contains($"• Colleague {i}", ben.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task Those_who_fit_are_named_in_turn()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        for (var i = 1; i <= 7; i++)
            await (await community.JoinAsync($"Colleague {i}")).TypesAsync("/register cupping");

        await ben.TypesAsync("/who cupping");
        await community.PassAsync(TimeSpan.FromMinutes(1));
        await ben.TypesAsync("/who cupping");

        Assert.StartsWith("↳ Cupping:\n• Colleague 6\n• Colleague 7\n• Colleague 1", community.LatestCard.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_listed_says_so_kindly_and_offers_I_do_this()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");

        await ben.TypesAsync("/who prenatal");
        Assert.Equal(
            "Nobody is listed for Prenatal massage yet. It all starts with one person asking.", community.LatestCard.PlainText);

        await ben.PressesAsync("I do this");
        Assert.Equal("Prenatal massage", ben.LatestPrivateReply.Labels[0]);
        await ben.PressesAsync("Prenatal massage");
        Assert.Contains("✓ Prenatal massage", ben.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task What_asks_for_training_names_the_nearest_specialty_but_nobody_by_itself()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");
        await ana.TypesAsync("/register postpartum");

        await ben.TypesAsync("/who prenatal");
        Assert.Contains("Nearest to it that somebody does: Postpartum massage.", community.LatestCard.PlainText);
        Assert.DoesNotContain("Ana", community.LatestCard.PlainText);

        await ben.PressesAsync("Who does Postpartum massage?");
        Assert.Contains("• Ana", ben.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task What_asks_for_no_training_names_those_who_do_something_close()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");
        await ana.TypesAsync("/register Ortho-Bionomy");

        await ben.TypesAsync("/who bowen");

        Assert.Contains("Nobody is listed for Bowen technique yet.", community.LatestCard.PlainText);
        Assert.Contains("Close to it:\n• Ana · Ortho-Bionomy", community.LatestCard.PlainText);
    }

    [Fact]
    public async Task The_asker_is_named_last_and_told_when_alone()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");
        await ben.TypesAsync("/register cupping; availability: taking new clients");

        await ben.TypesAsync("/who cupping");
        Assert.Contains("Only you so far, Ben.", community.LatestCard.PlainText);

        await ana.TypesAsync("/register cupping");
        await ben.TypesAsync("/who cupping");
        Assert.Equal("↳ Cupping:\n• Ana\n• Ben · taking new clients", community.LatestCard.PlainText);
    }

    [Theory]
    [InlineData("🌿")]
    [InlineData("@everyone <b>")]
    [InlineData("asdf qwer")]
    public async Task Words_that_name_nothing_are_answered_privately_with_an_example(string typed)
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");

        await ben.TypesAsync($"/who {typed}");

        Assert.Contains("/who prenatal near Boise", ben.LatestPrivateReply.PlainText);
        Assert.Empty(community.PublicMessages);
    }

    [Fact]
    public async Task A_novel_is_not_read()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");

        await ben.TypesAsync($"/who {new string('x', 5000)}");

        Assert.Contains("A few words are enough", ben.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task A_name_in_an_answer_pings_nobody()
    {
        await using var community = await TestCommunity.CreateAsync();
        var hostile = await community.JoinAsync("<b>@everyone*_");
        await hostile.TypesAsync("/register cupping; area: *_`[x](y)");

        await (await community.JoinAsync("Ben")).TypesAsync("/who cupping");

        Assert.Contains("• <b>@everyone*_", community.LatestCard.PlainText);
        Assert.All(community.LatestCard.Composed.Spans, span => Assert.Null(span.ExternalId));
    }
}
