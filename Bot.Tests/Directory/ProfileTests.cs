using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Directory;

public sealed class ProfileTests
{
    [Fact]
    public async Task My_profile_has_buttons_to_edit_pause_and_leave()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register prenatal; availability: full");

        await ana.TypesAsync("/profile");

        Assert.Equal(["Edit", "Pause", "Leave"], ana.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task Before_I_am_listed_my_profile_leads_to_the_taps()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");

        await ana.TypesAsync("/profile");

        Assert.Contains("You are not listed here yet, Ana", ana.LatestPrivateReply.PlainText);
        Assert.Equal(["List what I do"], ana.LatestPrivateReply.Labels);
    }

    [Theory]
    [InlineData("josé álvarez")]
    [InlineData("JOSE ALVAREZ")]
    [InlineData("Jose")]
    [InlineData("@josé álvarez")]
    public async Task A_colleague_is_found_whatever_the_case_and_accents(string typed)
    {
        await using var community = await TestCommunity.CreateAsync();
        var jose = await community.JoinAsync("José Álvarez");
        var ben = await community.JoinAsync("Ben");
        await jose.TypesAsync("/register prenatal; area: Boise");

        await ben.TypesAsync($"/profile {typed}");

        Assert.StartsWith("José Álvarez\nPrenatal massage\nBoise", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Empty(ben.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task Several_of_one_name_are_asked_about()
    {
        await using var community = await TestCommunity.CreateAsync();
        var one = await community.JoinAsync("Ana Ortiz");
        var other = await community.JoinAsync("Ana Kim");
        var ben = await community.JoinAsync("Ben");
        await one.TypesAsync("/register prenatal");
        await other.TypesAsync("/register cupping");

        await ben.TypesAsync("/profile ana");
        Assert.Equal(["Ana Ortiz (@ana ortiz)", "Ana Kim (@ana kim)"], ben.LatestPrivateReply.Labels);

        await ben.PressesAsync("Ana Kim (@ana kim)");
        Assert.Contains("Cupping", ben.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task Nobody_of_that_name_is_a_kind_answer()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");

        await ben.TypesAsync($"/profile <b>{new string('z', 4000)}");

        Assert.Contains("I know nobody here called “<b>zzz", ben.LatestPrivateReply.PlainText);
        Assert.True(ben.LatestPrivateReply.PlainText.Length < 300);
    }

    [Fact]
    public async Task A_hostile_name_stays_a_name()
    {
        await using var community = await TestCommunity.CreateAsync();
        var hostile = await community.JoinAsync("<b>@everyone*_");
        var ben = await community.JoinAsync("Ben");
        await hostile.TypesAsync("/register prenatal");

        await ben.TypesAsync("/profile everyone");

        Assert.StartsWith("<b>@everyone*_\n", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.All(ben.LatestPrivateReply.Composed.Spans, span => Assert.Null(span.ExternalId));
    }

    [Fact]
    public async Task After_sixty_days_availability_is_unknown_and_I_am_asked_again()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");
        await ana.TypesAsync("/register prenatal; availability: taking new clients");

        await community.PassAsync(TimeSpan.FromDays(61));
        await ben.TypesAsync("/profile Ana");
        Assert.DoesNotContain("taking new clients", ben.LatestPrivateReply.PlainText);

        await ana.TypesAsync("/profile");
        Assert.Contains("Do you have room for new clients?", ana.LatestPrivateReply.PlainText);
        await ana.PressesAsync("A few spots");
        Assert.Contains("a few spots", ana.LatestPrivateReply.PlainText);
        Assert.Equal(["Edit", "Pause", "Leave"], ana.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task A_pause_takes_me_out_of_answers_until_the_day_I_said()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        var ben = await community.JoinAsync("Ben");
        await ana.TypesAsync("/register prenatal; availability: full");
        await ana.TypesAsync("/profile");

        await ana.PressesAsync("Pause");
        await ana.TypesAsync("until 12 Dec");
        Assert.Contains("You are away until Sat 12 Dec. ✓", ana.LatestPrivateReply.PlainText);

        await ben.TypesAsync("/who prenatal");
        Assert.DoesNotContain("Ana", community.LatestCard.PlainText);

        await community.PassAsync(TimeSpan.FromDays(18));
        await ben.TypesAsync("/who prenatal");
        Assert.Contains("• Ana", community.LatestCard.PlainText);
    }

    [Fact]
    public async Task I_can_come_back_early()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register prenatal; availability: full");
        await ana.TypesAsync("/profile");
        await ana.PressesAsync("Pause");
        await ana.TypesAsync("in 2 weeks");

        await ana.PressesAsync("I'm back");
        await ana.PressesAsync("I'm back");

        Assert.DoesNotContain("away", ana.LatestPrivateReply.PlainText);
        Assert.Contains("Pause", ana.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task Days_of_return_are_read_in_plain_words()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register prenatal; availability: full");
        await ana.TypesAsync("/profile");
        var profile = ana.LatestPrivateReply;

        (string Typed, string? Back)[] table =
        [
            ("12 Dec", "2026-12-12"),
            ("Dec 12", "2026-12-12"),
            ("December 12th, 2026", "2026-12-12"),
            ("12. december", "2026-12-12"),
            ("2026-12-12", "2026-12-12"),
            ("tomorrow", "2026-11-25"),
            ("Tuesday", "2026-12-01"),
            ("next fri", "2026-11-27"),
            ("Thu 3 Dec", "2026-12-03"),
            ("in 2 weeks", "2026-12-08"),
            ("a week", "2026-12-01"),
            ("in ten days", "2026-12-04"),
            ("next month", "2026-12-24"),
            ("5 Jan", "2027-01-05"),
            ("I'm back on Monday.", "2026-11-30"),
            ("31 Feb", null),
            ("2026-11-24", null),
            ("2019-01-01", null),
            ("in 999 weeks", null),
            ("when I feel like it", null),
            ("@everyone <b>", null),
        ];
        foreach (var (typed, back) in table)
        {
            await ana.PressesAsync(profile, "Pause");
            await ana.TypesAsync(typed);

            if (back is null)
                Assert.Contains("I could not read a day to come in that.", ana.LatestPrivateReply.PlainText);
            else
                Assert.Equal((typed, back), (typed, (await AwayUntilAsync(community))?.ToString("yyyy-MM-dd", null)));
        }
    }

    [Fact]
    public async Task Leaving_asks_once_and_then_erases_everything()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        await ana.TypesAsync("/register prenatal; area: Boise; contact: 208-555-0142; availability: full");
        await ana.TypesAsync("/profile");

        await ana.PressesAsync("Leave");
        Assert.Equal(["Yes, leave", "Stay"], ana.LatestPrivateReply.Labels);
        var question = ana.LatestPrivateReply;

        await ana.PressesAsync(question, "Yes, leave");
        Assert.Contains("You are off the list, Ana", ana.LatestPrivateReply.PlainText);
        var profile = await community.ReadAsync(db => db.Profiles.SingleAsync());
        Assert.Equal((0, null, null), (profile.Specialties.Count, profile.Area, profile.Contact));

        await ana.PressesAsync(question, "Stay");
        Assert.Contains("You are not listed here yet", ana.LatestPrivateReply.PlainText);
    }

    private static Task<DateOnly?> AwayUntilAsync(TestCommunity community) =>
        community.ReadAsync(db => db.Profiles.Select(profile => profile.AwayUntil).SingleAsync());
}
