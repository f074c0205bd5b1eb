using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Commands.Referrals;
using Bot.Commands.Understanding;
using Bot.Data.Referrals;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Referrals;

public sealed class DraftTests
{
    [Fact]
    public async Task An_unknown_area_is_shown_to_its_writer_first()
    {
        await using var scene = await ReferralScene.CreateAsync();

        await scene.Ben.TypesAsync("/refer prenatal in Nampa this week");

        Assert.Empty(scene.Community.PublicMessages);
        Assert.Contains("Ben is looking for a colleague · Prenatal massage · Nampa · this week", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Equal(["Post", "Change", "Leave the area out"], scene.Ben.LatestPrivateReply.Labels);
    }

    [Fact]
    public async Task Leave_the_area_out_then_Post_shows_a_card_without_it()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.Ben.TypesAsync("/refer prenatal in Nampa this week");

        await scene.Ben.PressesAsync("Leave the area out");
        await scene.Ben.PressesAsync("Post");

        Assert.DoesNotContain("Nampa", scene.Community.LatestCard.PlainText, StringComparison.Ordinal);
        Assert.Contains("Prenatal massage · this week", scene.Community.LatestCard.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mended_slip_is_shown_to_its_writer_first_and_posted_with_one_tap()
    {
        await using var scene = await ReferralScene.CreateAsync();

        await scene.Ben.TypesAsync("/refer prenatl in Boise");
        Assert.Empty(scene.Community.PublicMessages);
        await scene.Ben.PressesAsync("Post");

        Assert.Contains("Prenatal massage · Boise", scene.Community.LatestCard.PlainText, StringComparison.Ordinal);
        Assert.True(ReferralScene.Saw(scene.Ben, "Posted."));
    }

    [Fact]
    public async Task Post_pressed_twice_posts_once()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.Ben.TypesAsync("/refer prenatal in Nampa");
        var preview = scene.Ben.LatestPrivateReply;

        await scene.Ben.PressesAsync(preview, "Post");
        await scene.Ben.PressesAsync(preview, "Post");

        Assert.Single(scene.Community.PublicMessages);
        Assert.Contains("It is posted already.", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_asks_for_the_need_again()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.Ben.TypesAsync("/refer prenatal in Nampa");

        await scene.Ben.PressesAsync("Change");
        await scene.Ben.TypesAsync("deep tissue in Boise today");

        Assert.Contains("Deep tissue massage · Boise · today", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Equal(["Post", "Change"], scene.Ben.LatestPrivateReply.Labels);
        Assert.Empty(scene.Community.PublicMessages);
    }

    [Fact]
    public async Task Refer_alone_asks_one_small_question_and_takes_the_answer()
    {
        await using var scene = await ReferralScene.CreateAsync();

        await scene.Ben.TypesAsync("/refer");
        Assert.Contains("For example: prenatal in Boise this week", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ben.TypesAsync("prenatal in Boise");

        Assert.Contains("Prenatal massage · Boise", scene.Community.LatestCard.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_kind_of_work_nobody_knows_is_asked_about_kindly_and_keeps_the_rest()
    {
        await using var scene = await ReferralScene.CreateAsync();

        await scene.Ben.TypesAsync("/refer dry needling in Boise this week");
        Assert.Contains("I don't know “dry needling” yet", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Contains("What kind of work would do?", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ben.TypesAsync("trigger point");

        Assert.Contains("· Boise · this week", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.NotNull(scene.Ben.LatestPrivateReply.Button("Post"));
        Assert.Empty(scene.Community.PublicMessages);
    }

    [Fact]
    public async Task Any_kind_will_do_is_an_answer_too()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.Ben.TypesAsync("/refer in Boise this week");

        await scene.Ben.PressesAsync("Any kind will do");
        await scene.Ben.PressesAsync("Post");

        Assert.Contains("any kind of massage · Boise · this week", scene.Community.LatestCard.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refer_a_client_under_an_answer_makes_one_draft_however_often_it_is_pressed()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var prenatal = scene.Community.Services.GetRequiredService<Taxonomy>().Find("prenatal")!;
        var token = await scene.Community.Services.GetRequiredService<Tokens>().SignAsync(
            new PressButton(Text.Empty, ReferralActions.FromAnswer, prenatal.Code), CancellationToken.None);

        await scene.Ben.PressesTokenAsync(token);
        await scene.Ben.PressesTokenAsync(token);

        Assert.Equal(["Post", "Change"], scene.Ben.LatestPrivateReply.Labels);
        var drafts = await scene.Community.ReadAsync(db => Task.FromResult(db.Referrals.ToList()));
        Assert.Equal(ReferralStatus.Draft, Assert.Single(drafts).Status);
    }

    [Fact]
    public async Task A_draft_is_nobody_elses_business()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.Ben.TypesAsync("/refer prenatal in Nampa");
        var preview = scene.Ben.LatestPrivateReply;

        foreach (var label in preview.Labels)
        {
            await scene.Ana.PressesAsync(preview, label);
            Assert.StartsWith("That button is not for you", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        }

        Assert.Equal(ReferralStatus.Draft, (await scene.ReferralAsync()).Status);
    }

    [Theory]
    [InlineData("prenatal in Boise today", "today, Tue 24 Nov")]
    [InlineData("prenatal in Boise tomorrow", "tomorrow, Wed 25 Nov")]
    [InlineData("prenatal in Boise on Saturday", "Sat 28 Nov")]
    [InlineData("prenatal in Boise next week", "next week")]
    [InlineData("prenatal in Boise, urgent", "urgent")]
    public async Task The_card_says_when(string words, string shown)
    {
        await using var scene = await ReferralScene.CreateAsync();

        var card = await scene.AskAsync(words);

        Assert.Contains(shown, card.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_message_in_a_new_group_may_be_a_referral()
    {
        await using var community = await Support.TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");

        await ben.TypesAsync("/refer prenatal this week");

        Assert.Contains("Ben is looking for a colleague", community.LatestCard.PlainText, StringComparison.Ordinal);
    }
}
