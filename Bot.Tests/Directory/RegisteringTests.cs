using Bot.Data.Directory;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Directory;

public sealed class RegisteringTests
{
    [Fact]
    public async Task Typing_what_I_do_lists_me_and_asks_where_and_when()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register prenatal, deep tissue");

        Assert.Contains("You are listed for Prenatal massage and Deep tissue massage. ✓", ana.LatestPrivateReply.PlainText);
        Assert.Equal(["Area", "Availability", "Languages", "Contact", "Done"], ana.LatestPrivateReply.Labels);
        Assert.Empty(community.PublicMessages);
    }

    [Fact]
    public async Task Typing_the_same_again_changes_nothing_and_says_so()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register prenatal");
        await ana.TypesAsync("/register prenatal");

        Assert.Contains("listed for Prenatal massage already", ana.LatestPrivateReply.PlainText);
        Assert.Single((await ProfileAsync(community)).Specialties);
    }

    [Fact]
    public async Task Labels_fill_the_profile_in_the_same_line()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync(
            "/register prenatal; area: Boise; languages: English, español; availability: a few spots; licence: LMT 1234; in-home: yes; trades: yes; approach: side-lying, slow; per week: 2");
        await ana.TypesAsync("/profile");

        var shown = ana.LatestPrivateReply.PlainText;
        Assert.Contains("Boise · a few spots · English, Spanish", shown);
        Assert.Contains("“side-lying, slow”", shown);
        Assert.Contains("visits at home · open to trades · licence, as stated: LMT 1234", shown);
        Assert.Contains("2 referrals a week", shown);
    }

    [Fact]
    public async Task Labels_work_on_lines_of_their_own_and_after_a_comma()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register prenatal, area: Boise, Eagle\navailability: taking new clients");

        var profile = await ProfileAsync(community);
        Assert.Equal("Boise, Eagle", profile.Area);
        Assert.Equal(Availability.TakingNewClients, profile.AvailabilityAt(community.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_contact_typed_in_the_group_is_sealed_and_never_said_back_there()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");

        await ana.TypesAsync("/register prenatal; contact: 208-555-0142");
        Assert.Contains("please delete it", ana.LatestPrivateReply.PlainText);

        await ben.TypesAsync("/who prenatal");
        await ben.TypesAsync("/profile Ana");

        Assert.DoesNotContain(community.Platform.Messages, message => message.PlainText.Contains("0142", StringComparison.Ordinal));
        Assert.NotNull((await ProfileAsync(community)).Contact);
    }

    [Fact]
    public async Task A_contact_made_public_is_shown_to_colleagues_who_look()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");

        await ana.TypesAsync("/register prenatal; contact: ana@bodywork.example; public contact: yes");
        await ben.TypesAsync("/profile Ana");

        Assert.Contains("Contact: ana@bodywork.example", ben.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task My_own_words_are_kept_and_found()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register Harp-string unwinding");

        Assert.Contains("You are listed for Harp-string unwinding. ✓", ana.LatestPrivateReply.PlainText);
        Assert.Contains("kept in your own words", ana.LatestPrivateReply.PlainText);
    }

    [Theory]
    [InlineData("<b>bold</b>")]
    [InlineData("@everyone")]
    [InlineData("🌿🌿🌿")]
    [InlineData("https://spam.example/x")]
    [InlineData("208-555-0142")]
    [InlineData("favourite colour: green")]
    public async Task What_cannot_be_a_specialty_is_left_out_kindly(string typed)
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync($"/register {typed}");

        Assert.Contains("I left out", ana.LatestPrivateReply.PlainText);
        Assert.Contains("for example: prenatal", ana.LatestPrivateReply.PlainText);
        Assert.Contains("List what I do", ana.LatestPrivateReply.Labels);
        Assert.Empty((await ProfileAsync(community)).Specialties);
    }

    [Fact]
    public async Task A_whole_price_list_is_refused_with_what_to_type()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync($"/register {new string('x', 5000)}");
        Assert.Contains("/register prenatal, deep tissue", ana.LatestPrivateReply.PlainText);

        await ana.TypesAsync($"/register {string.Join(", ", Enumerable.Range(1, 41).Select(i => $"style {(char)('a' + (i % 26))}{(char)('a' + (i / 26))}"))}");
        Assert.Contains("listed nothing yet", ana.LatestPrivateReply.PlainText);
        Assert.Empty((await ProfileAsync(community)).Specialties);
    }

    [Fact]
    public async Task A_label_that_cannot_be_read_says_what_to_type_and_keeps_the_rest()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register prenatal; area: 12 Main Street; per week: lots; in-home: maybe; availability: purple");

        var said = ana.LatestPrivateReply.PlainText;
        Assert.Contains("You are listed for Prenatal massage. ✓", said);
        Assert.Contains("a town or region is enough", said);
        Assert.Contains("a number from 1 to 50", said);
        Assert.Contains("in-home: yes", said);
        Assert.Contains("taking new clients, a few spots, or full", said);
        Assert.Null((await ProfileAsync(community)).Area);
    }

    [Fact]
    public async Task Letters_that_turn_the_line_around_are_taken_out()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/register prenatal; area: Bo\u202Eise\u200B");

        Assert.Equal("Boise", (await ProfileAsync(community)).Area);
    }

    private static Task<Profile> ProfileAsync(TestCommunity community) => community.ReadAsync(db => db.Profiles.FirstAsync());
}
