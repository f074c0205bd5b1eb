using Bot.Data.Referrals;

namespace Bot.Tests.Referrals;

public sealed class EndingTests
{
    [Fact]
    public async Task Withdraw_takes_back_the_only_open_one_and_tells_those_who_offered()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync();
        await scene.Ana.PressesAsync("I can help");

        await scene.Ben.TypesAsync("/withdraw");

        Assert.Contains("Withdrawn. Thank you all the same.", card.PlainText, StringComparison.Ordinal);
        Assert.Empty(card.Labels);
        Assert.StartsWith("Withdrawn: Prenatal massage · Boise.", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.True(ReferralScene.Saw(scene.Ana, "Thank you for offering; Ben no longer needs a colleague here."));
    }

    [Fact]
    public async Task Withdraw_asks_which_where_there_are_several_and_is_kind_where_there_is_none()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.Ben.TypesAsync("/withdraw");
        Assert.StartsWith("You have no open referral", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        var first = await scene.AskAsync();
        var second = await scene.AskAsync("deep tissue in Boise");

        await scene.Ben.TypesAsync("/withdraw");
        await scene.Ben.PressesAsync("Deep tissue massage · Boise");

        Assert.Contains("I can help", first.Labels);
        Assert.Contains("Withdrawn.", second.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_withdrawn_without_a_word_to_the_group()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.Ben.TypesAsync("/refer prenatal in Nampa");

        await scene.Ben.TypesAsync("/withdraw");

        Assert.Equal("All right, nothing was posted.", scene.Ben.LatestPrivateReply.PlainText);
        Assert.Empty(scene.Community.PublicMessages);
    }

    [Fact]
    public async Task An_admin_may_close_but_neither_choose_nor_read()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync("prenatal in Boise; note: blue door");
        scene.Community.Platform.Administrators[scene.Dora.ExternalId] = true;

        await scene.Dora.TypesAsync("/withdraw");
        await scene.Dora.PressesAsync("Close: Ben, Prenatal massage · Boise");

        Assert.Contains("Withdrawn.", card.PlainText, StringComparison.Ordinal);
        Assert.True(ReferralScene.Saw(scene.Ben, "An admin of the group closed this one."));
        Assert.False(ReferralScene.Saw(scene.Dora, "blue door"));
    }

    [Fact]
    public async Task Who_is_no_admin_is_shown_nothing_to_close_and_cannot_use_an_admins_button()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        scene.Community.Platform.Administrators[scene.Dora.ExternalId] = true;
        await scene.Dora.TypesAsync("/withdraw");
        var list = scene.Dora.LatestPrivateReply;

        await scene.Ana.PressesAsync(list, "Close: Ben, Prenatal massage · Boise");
        Assert.StartsWith("That button is not for you", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ana.TypesAsync("/withdraw");

        Assert.Empty(scene.Ana.LatestPrivateReply.Labels);
        Assert.True((await scene.ReferralAsync()).IsOpen);
    }

    [Fact]
    public async Task After_fourteen_days_it_closes_kindly_and_its_note_is_erased()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync("prenatal in Boise; note: blue door");
        await scene.Ana.PressesAsync("I can help");
        await scene.Community.PassAsync(Referral.OpenFor - TimeSpan.FromMinutes(1));
        await scene.TidyAsync();
        Assert.Contains("I can help", card.Labels);

        await scene.Community.PassAsync(TimeSpan.FromMinutes(1));
        await scene.TidyAsync();
        await scene.TidyAsync();

        Assert.Contains("I closed this one", card.PlainText, StringComparison.Ordinal);
        Assert.Empty(card.Labels);
        Assert.Single(scene.Ben.PrivateMessages, message => message.PlainText.Contains("Words for your client", StringComparison.Ordinal));
        Assert.True(ReferralScene.Saw(scene.Ana, "Thank you for offering; after two weeks I closed this one."));
        Assert.Null((await scene.ReferralAsync()).Note?.Text);
    }

    [Fact]
    public async Task A_chosen_colleague_can_read_the_note_for_thirty_days()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync("prenatal in Boise; note: blue door");
        await scene.Ana.PressesAsync("I can help");
        await scene.Ben.PressesAsync("Choose Ana");
        await scene.Community.PassAsync(TimeSpan.FromDays(20));
        await scene.TidyAsync();
        await scene.Ana.TypesAsync("/referrals");
        Assert.Contains("blue door", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        await scene.Community.PassAsync(TimeSpan.FromDays(10));
        await scene.TidyAsync();
        await scene.Ana.TypesAsync("/referrals");

        Assert.Contains("There is no private note.", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_for_a_referral_that_ended_has_no_reader()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        await scene.Ben.PressesAsync("Withdraw");

        await scene.Ben.PressesAsync("Add private note");

        Assert.StartsWith("This one is closed", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }
}
