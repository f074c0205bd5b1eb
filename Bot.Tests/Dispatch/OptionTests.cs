using Bot.Commands.Dispatch;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Dispatch;

/// <summary>Options that a platform gives as such are values: nothing in them is read as another label.</summary>
public sealed class OptionTests : IAsyncLifetime
{
    private TestCommunity community = null!;
    private TestMember ana = null!;
    private TestMember ben = null!;

    public async Task InitializeAsync()
    {
        community = await TestCommunity.CreateAsync();
        (ana, ben) = (await community.JoinAsync("Ana"), await community.JoinAsync("Ben"));
    }

    public async Task DisposeAsync() => await community.DisposeAsync();

    [Fact]
    public async Task Who_takes_the_need_and_the_area_apart()
    {
        await ana.UsesAsync("register", "prenatal", ("area", "Boise"), ("languages", "Spanish"));

        await ben.UsesAsync("who", "prenatal", ("area", "Boise"), ("language", "Spanish"));

        Assert.StartsWith("↳ Prenatal massage near Boise, speaking Spanish:\n• Ana · Boise", community.LatestCard.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_content_with_an_area_alone()
    {
        await ana.UsesAsync("register", "prenatal", ("area", "Boise"));

        await ben.UsesAsync("who", "", ("area", "Boise"));

        Assert.Contains("• Ana", community.LatestCard.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prefers mornings; area: Nampa; urgent: yes")]
    [InlineData("prefers mornings\narea: Nampa\nurgent: yes")]
    public async Task A_note_is_kept_whole_whatever_stands_in_it(string note)
    {
        await ben.UsesAsync("refer", "prenatal", ("when", "this week"), ("note", note));

        Assert.DoesNotContain("urgent", community.LatestCard.PlainText, StringComparison.Ordinal);
        Assert.DoesNotContain("Nampa", community.LatestCard.PlainText, StringComparison.Ordinal);
        Assert.True(await community.ReadAsync(async db => (await db.Referrals.SingleAsync()).HasNote));
    }

    [Fact]
    public async Task A_semicolon_in_an_option_begins_no_label()
    {
        await ben.UsesAsync("refer", "prenatal", ("when", "this week; language: Spanish"));

        var need = await community.ReadAsync(async db => (await db.Referrals.SingleAsync()).Need);
        Assert.Null(need.Language);
        Assert.NotNull(need.Window);
    }

    [Fact]
    public async Task Refer_takes_its_choices()
    {
        await ben.UsesAsync("refer", "prenatal", ("urgent", "yes"), ("in-home", "yes"), ("gender", "woman"));

        var need = await community.ReadAsync(async db => (await db.Referrals.SingleAsync()).Need);
        Assert.Equal((Bot.Data.Referrals.NeedUrgency.Urgent, true, "female"), (need.Urgency, need.InHome, need.Gender));
    }

    [Fact]
    public async Task Register_takes_all_that_a_profile_holds()
    {
        await ana.UsesAsync(
            "register", "prenatal",
            ("area", "Boise; Eagle"), ("availability", "a few spots"), ("licence", "LMT 1; Idaho"), ("in-home", "yes"), ("trades", "yes"),
            ("approach", "slow; side-lying"), ("per-week", "2"), ("contact", "208-555-0100"), ("public-contact", "no"));

        var profile = await community.ReadAsync(db => db.Profiles.SingleAsync());
        Assert.Equal(
            ("Boise; Eagle", "LMT 1; Idaho", "slow; side-lying", 2, true, true, false),
            (profile.Area, profile.Licence, profile.Approach, profile.CapacityPerWeek, profile.DoesInHome, profile.WantsTrades, profile.ContactIsPublic));
        Assert.NotNull(profile.Contact);
        Assert.Equal(Bot.Data.Directory.Availability.AFewSpots, profile.AvailabilityAt(community.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task A_picked_person_is_found_by_their_account_whatever_they_are_called()
    {
        await ana.TypesAsync("/register prenatal");

        await ben.UsesAsync("profile", "", ("member", "ana"));
        Assert.Contains("Prenatal massage", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        await ben.UsesAsync("profile", "", ("member", "an"));
        Assert.StartsWith("I don't know them yet", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task Every_choice_is_one_that_the_command_takes(string command, string option, string choice)
    {
        await ana.UsesAsync(command, "prenatal", (option, choice));

        Assert.DoesNotContain("for example", ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.DoesNotContain("type one of these", ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.DoesNotContain("left this out", ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    public static TheoryData<string, string, string> Choices
    {
        get
        {
            var choices = new TheoryData<string, string, string>();
            foreach (var entry in Architecture.CatalogTests.Entries.Where(entry => entry.Name is "refer" or "register"))
            {
                foreach (var option in entry.Options)
                {
                    foreach (var choice in option.Choices) choices.Add(entry.Name, option.Name, choice);
                }
            }

            return choices;
        }
    }

    [Theory]
    [InlineData("deep", "deep", "Deep tissue massage")]
    [InlineData("prenatal, deep", "prenatal, deep", "prenatal, Deep tissue massage")]
    [InlineData("prenatal,deep", "prenatal,deep", "prenatal, Deep tissue massage")]
    public void A_list_is_completed_at_its_end_and_what_was_typed_stands_first(string typed, string first, string second)
    {
        var suggested = Suggested(typed);

        Assert.Equal([first, second], suggested.Take(2));
    }

    [Fact]
    public void Nothing_typed_suggests_the_most_common_and_no_suggestion_is_too_long()
    {
        Assert.InRange(Suggested("").Count, 5, 25);
        Assert.All(Suggested($"{new string('x', 90)}, deep"), value => Assert.InRange(value.Length, 1, 100));
        Assert.Empty(Suggested(new string('x', 101)));
    }

    private IReadOnlyList<string> Suggested(string typed) => community.Services.GetRequiredService<Suggestions>()
        .For(new CommandOption("need", "what", OptionKind.Words) { SuggestsSpecialties = true }, typed);
}
