using System.Text.RegularExpressions;
using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Communities;

/// <summary>Ben is in the group on one platform and, as Ben Hale, in the group on another.</summary>
public sealed partial class LinkMeTests : IAsyncLifetime
{
    private TestCommunity community = null!;
    private TestMember ben = null!;
    private TestMember benHale = null!;

    public async Task InitializeAsync()
    {
        community = await TestCommunity.CreateAsync(other: new RecordingPlatform(Platform.Telegram));
        ben = await community.JoinAsync("Ben");
        benHale = community.JoinOther("Ben Hale");
    }

    public async Task DisposeAsync() => await community.DisposeAsync();

    [Theory]
    [InlineData("/linkme")]
    [InlineData("/link me")]
    public async Task A_code_from_one_account_joins_the_other_after_a_look_at_whom_it_joins(string command)
    {
        var code = await CodeAsync(benHale);

        await ben.TypesAsync($"{command} {code}");
        Assert.StartsWith("This joins you with Ben Hale on Telegram: ", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Equal(["Yes, that's me", "No"], ben.LatestPrivateReply.Labels);
        Assert.Equal(2, await community.ReadAsync(db => db.Members.CountAsync()));

        await ben.PressesAsync("Yes, that's me");

        Assert.StartsWith("Done: Ben Hale on Telegram and you are one person to me now", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        var member = await community.ReadAsync(db => db.Members.SingleAsync());
        Assert.Equal("Ben", member.AccountOn(Platform.Console)?.DisplayName);
        Assert.Equal("Ben Hale", member.AccountOn(Platform.Telegram)?.DisplayName);
    }

    [Fact]
    public async Task No_leaves_both_as_they_are_and_spends_the_code()
    {
        var code = await CodeAsync(benHale);
        await ben.TypesAsync($"/linkme {code}");

        await ben.PressesAsync("No");
        await ben.TypesAsync($"/linkme {code}");

        Assert.StartsWith("That code does not work", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Equal(2, await community.ReadAsync(db => db.Members.CountAsync()));
    }

    [Fact]
    public async Task Yes_pressed_twice_joins_once()
    {
        await ben.TypesAsync($"/linkme {await CodeAsync(benHale)}");
        var asked = ben.LatestPrivateReply;

        await ben.PressesAsync(asked, "Yes, that's me");
        await ben.PressesAsync(asked, "Yes, that's me");

        Assert.StartsWith("That code does not work", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Equal(1, await community.ReadAsync(db => db.Members.CountAsync()));
    }

    [Fact]
    public async Task Only_the_one_who_entered_the_code_can_say_yes()
    {
        await ben.TypesAsync($"/linkme {await CodeAsync(benHale)}");
        var mallory = await community.JoinAsync("Mallory");

        await mallory.PressesTokenAsync(ben.LatestPrivateReply.Button("Yes, that's me")!.Value);

        Assert.StartsWith("That code does not work", mallory.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ones_own_code_and_a_second_account_on_one_platform_are_refused()
    {
        var code = await CodeAsync(benHale);
        await benHale.TypesAsync($"/linkme {code}");
        Assert.StartsWith("This code is yours.", benHale.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        var another = community.JoinOther("Ben H");
        await another.TypesAsync($"/linkme {code}");

        Assert.StartsWith("Both of you have an account on one platform", another.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_wrong_or_too_late_sounds_the_same()
    {
        var code = await CodeAsync(benHale);
        await ben.TypesAsync("/linkme AAAA-AAAA");
        var wrong = ben.LatestPrivateReply.PlainText;

        await community.PassAsync(JoinCode.GoodFor);
        await ben.TypesAsync($"/linkme {code}");

        Assert.Equal(wrong, ben.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task After_joining_taps_from_either_account_count_once()
    {
        var cara = await community.JoinAsync("Cara");
        await cara.TypesAsync("/refer prenatal this week");
        await JoinAsync();
        var token = community.LatestCard.Button("I can help")!.Value;

        await ben.PressesTokenAsync(token);
        await benHale.PressesTokenAsync(token);

        Assert.Equal(1, await community.ReadAsync(async db => (await db.Referrals.SingleAsync()).Offers.Count));
    }

    [Fact]
    public async Task A_referral_that_is_open_goes_on_with_its_note_area_and_buttons()
    {
        await benHale.TypesAsync("/refer prenatal this week; note: She prefers mornings.");
        var otherCard = community.Other!.Messages.Last(message => message.OnlyFor is null);
        var cara = community.JoinOther("Cara");
        await cara.PressesAsync(otherCard, "I can help");
        await JoinAsync();

        await benHale.PressesAsync("Choose Cara");

        Assert.StartsWith("✅ Cara will look after this one. Thank you, Cara, and thank you, Ben", otherCard.PlainText, StringComparison.Ordinal);
        Assert.Contains(cara.PrivateMessages, message => message.PlainText.Contains("She prefers mornings.", StringComparison.Ordinal));
        await benHale.TypesAsync("/referrals");
        Assert.Contains("She prefers mornings.", benHale.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_made_before_can_be_chosen_with_the_button_that_was_sent_before()
    {
        var cara = community.JoinOther("Cara");
        await cara.TypesAsync("/refer prenatal this week");
        await benHale.PressesAsync("I can help");
        var offered = cara.PrivateMessages.Single(message => message.Button("Choose Ben") is not null);
        await JoinAsync();

        await cara.PressesAsync(offered, "Choose Ben");

        var (referral, member) = await community.ReadAsync(async db => (
            await db.Referrals.SingleAsync(),
            await db.Members.SingleAsync(m => m.Accounts.Any(account => account.ExternalId == "ben"))));
        Assert.Equal(member.Id, referral.ChosenId);
        await benHale.TypesAsync("/referrals");
        Assert.Contains("for Cara", benHale.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contact_in_the_joined_profile_can_still_be_read_by_its_owner_and_nobody_else()
    {
        await benHale.TypesAsync("/register prenatal; contact: 208-555-0142");
        await JoinAsync();

        await using var scope = community.Services.CreateAsyncScope();
        var profile = await scope.ServiceProvider.GetRequiredService<BotDbContext>().Profiles.SingleAsync(p => p.Contact != null);
        var vault = scope.ServiceProvider.GetRequiredService<Vault>();

        Assert.Equal("208-555-0142", vault.Open(profile.Contact!, profile.ContactPurpose(), profile.MemberId));
        Assert.Throws<UnauthorizedAccessException>(() => vault.Open(profile.Contact!, profile.ContactPurpose(), new MemberId(1)));
    }

    [Fact]
    public async Task Nothing_names_the_member_that_is_no_more()
    {
        var cara = community.JoinOther("Cara");
        await cara.TypesAsync("/refer prenatal this week");
        await benHale.PressesAsync("I can help");
        await benHale.TypesAsync("/refer");
        var gone = await community.ReadAsync(async db =>
            (await db.Members.SingleAsync(m => m.Accounts.Any(account => account.DisplayName == "Ben Hale"))).Id);

        await JoinAsync();

        Assert.Equal(0, await community.ReadAsync(db => db.Profiles.CountAsync(p => p.MemberId == gone)));
        Assert.Equal(0, await community.ReadAsync(db => db.Referrals.CountAsync(r => r.ReferrerId == gone || r.Offers.Any(o => o.By == gone))));
        Assert.Equal(0, await community.ReadAsync(db => db.Conversations.CountAsync(talk => talk.MemberId == gone)));
        Assert.Equal(0, await community.ReadAsync(db => db.Posts.CountAsync(
            p => p.MemberId == gone || p.AboutId == gone || p.Key.Contains(gone.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)))));
        Assert.Equal(gone, await community.ReadAsync(async db => (await db.FormerMembers.SingleAsync()).FormerId));
    }

    [Fact]
    public async Task A_private_chat_is_about_the_group_on_its_own_platform()
    {
        await JoinAsync();
        var privately = new TestMember(
            community, community.Other!, new Scene(benHale.ExternalId, "", "", IsPrivate: true), benHale.ExternalId, benHale.Name);

        await privately.TypesAsync("/start");

        Assert.Contains("I speak for Boise on the other platform", privately.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_done_from_the_other_account_in_that_very_moment_is_not_lost()
    {
        await ben.TypesAsync("/help");
        await benHale.TypesAsync("/help");
        var joined = false;
        community.Other!.WhileAskedForAdministrators = async () =>
        {
            if (joined) return;

            joined = true;
            await MergeAsync();
        };
        var inThirdGroup = new TestMember(
            community, community.Other, TestCommunity.InOtherGroup with { ChatExternalId = "third group" }, benHale.ExternalId, benHale.Name);

        await inThirdGroup.TypesAsync("/withdraw");

        var member = await community.ReadAsync(db => db.Members.SingleAsync());
        var profiles = await community.ReadAsync(db => db.Profiles.ToListAsync());
        Assert.True(joined);
        Assert.Equal(3, profiles.Count);
        Assert.All(profiles, profile => Assert.Equal(member.Id, profile.MemberId));
        Assert.StartsWith("You have no open referral", inThirdGroup.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    private async Task MergeAsync()
    {
        await using var scope = community.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var kept = await db.Members.SingleAsync(m => m.Accounts.Any(account => account.ExternalId == ben.ExternalId));
        var former = await db.Members.SingleAsync(m => m.Accounts.Any(account => account.ExternalId == benHale.ExternalId));
        await scope.ServiceProvider.GetRequiredService<MemberMerge>().MergeAsync(kept, former, CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<Writer>().CommitAsync(db, CancellationToken.None);
    }

    private async Task JoinAsync()
    {
        await ben.TypesAsync($"/linkme {await CodeAsync(benHale)}");
        await ben.PressesAsync("Yes, that's me");
        Assert.StartsWith("Done:", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    private static async Task<string> CodeAsync(TestMember member)
    {
        await member.TypesAsync("/linkme");
        return Code().Match(member.LatestPrivateReply.PlainText).Value;
    }

    [GeneratedRegex("[2-9A-Z]{4}-[2-9A-Z]{4}")]
    private static partial Regex Code();
}
