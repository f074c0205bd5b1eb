using Bot.Commands.Chat;
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
    public async Task Those_nearby_come_before_those_further_away()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await (await community.JoinAsync("Dora")).TypesAsync("/register prenatal; area: Meridian");
        await (await community.JoinAsync("Ana")).TypesAsync("/register prenatal; area: North Boise");

        await ben.TypesAsync("/who prenatal near Boise");

        Assert.Equal("↳ Prenatal massage near Boise:\n• Ana · North Boise\n• Dora · Meridian", community.LatestCard.PlainText);
    }

    [Fact]
    public async Task Where_nobody_works_there_the_answer_says_so()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await (await community.JoinAsync("Ana")).TypesAsync("/register prenatal; area: Boise");

        await ben.TypesAsync("/who prenatal near Twin Falls");

        Assert.Contains("• Ana · Boise\nNobody names Twin Falls as their area; please ask who travels.", community.LatestCard.PlainText);
    }

    [Fact]
    public async Task Those_who_speak_the_clients_language_come_first()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await (await community.JoinAsync("Ana")).TypesAsync("/register prenatal; availability: taking new clients; languages: English");
        await (await community.JoinAsync("Dora")).TypesAsync("/register prenatal; availability: a few spots; languages: Korean");

        await ben.TypesAsync("/who prenatal; language: Korean");

        Assert.Equal(
            "↳ Prenatal massage, speaking Korean:\n• Dora · a few spots · Korean\n• Ana · taking new clients · English",
            community.LatestCard.PlainText);
    }

    [Fact]
    public async Task Asked_for_a_place_alone_only_those_who_work_there_are_named()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await (await community.JoinAsync("Ana")).TypesAsync("/register prenatal; area: Boise");
        await (await community.JoinAsync("Eli")).TypesAsync("/register cupping; area: Nampa");

        await ben.TypesAsync("/who ; area: Nampa");
        Assert.Equal("↳ Colleagues near Nampa:\n• Eli · Nampa", community.LatestCard.PlainText);

        await ben.TypesAsync("/who ; area: Paris");
        Assert.Contains("Nobody is listed near Paris yet.", community.LatestCard.PlainText);
    }

    [Fact]
    public async Task Asked_for_two_things_those_with_both_come_first_and_the_others_say_which()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await (await community.JoinAsync("Ana")).TypesAsync("/register prenatal");
        await (await community.JoinAsync("Eli")).TypesAsync("/register cupping, prenatal");

        await ben.TypesAsync("/who prenatal and cupping");

        Assert.Equal("↳ Prenatal massage and Cupping:\n• Eli\n• Ana · Prenatal massage", community.LatestCard.PlainText);
    }

    [Fact]
    public async Task Whoever_visits_clients_at_home_is_found_for_it()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await (await community.JoinAsync("June")).TypesAsync("/register geriatric massage; in-home: yes");

        await ben.TypesAsync("/who mobile massage");

        Assert.StartsWith("↳ Mobile / in-home massage:\n• June", community.LatestCard.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_members_own_words_can_be_asked_for()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await (await community.JoinAsync("Ana")).TypesAsync("/register Harp-string unwinding");

        await ben.TypesAsync("/who harp-string unwinding");

        Assert.Equal("↳ Harp-string unwinding:\n• Ana", community.LatestCard.PlainText);
        Assert.Equal(["I do this too"], community.LatestCard.Labels);
    }

    [Fact]
    public async Task A_word_that_nobody_knows_is_said_back_to_the_asker_alone()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");

        await ben.TypesAsync("/who dry needling");

        Assert.Contains("I don't know “dry needling” yet", ben.LatestPrivateReply.PlainText);
        Assert.Empty(community.PublicMessages);
    }

    [Fact]
    public async Task An_administrator_writing_as_the_group_can_ask_too()
    {
        await using var community = await TestCommunity.CreateAsync();
        await (await community.JoinAsync("Ana")).TypesAsync("/register cupping");

        await community.HearAsync(new CommandTyped("who", "cupping", new Dictionary<string, string>(), IsCertain: true)
        {
            Key = TestCommunity.NextKey(),
            From = new Speaker("group", "Boise bodyworkers", null, IsNobody: true),
            In = TestCommunity.InGroup,
            Handle = "group",
        });

        Assert.Contains("• Ana", community.LatestCard.PlainText);
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
            await (await community.JoinAsync($"Colleague {i}")).TypesAsync("/register cupping; area: Boise; languages: Spanish");

        await ben.TypesAsync("/who cupping; area: Boise; language: Spanish");
        Assert.Equal(["Refer a client", "I do this too", "More"], community.LatestCard.Labels);
        Assert.DoesNotContain("• Colleague 6", community.LatestCard.PlainText);

        await ben.PressesAsync("More");
        Assert.StartsWith("↳ Cupping near Boise, speaking Spanish:", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
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
