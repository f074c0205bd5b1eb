using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Commands.Referrals;
using Bot.Data.Referrals;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Referrals;

public sealed class OfferTests
{
    [Fact]
    public async Task A_double_tap_offers_once()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync();

        await scene.Community.HearAsync(Press(scene.Ana, card, "I can help"), Press(scene.Ana, card, "I can help"));

        Assert.Single((await scene.ReferralAsync()).Offers);
        Assert.Single(scene.Ben.PrivateMessages, message => message.PlainText.StartsWith("Ana Ortiz can help", StringComparison.Ordinal));
        Assert.Contains("You have offered already", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_colleagues_at_once_are_both_heard()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync();

        await InParallelAsync(scene, Press(scene.Ana, card, "I can help"), Press(scene.Dora, card, "I can help"));

        Assert.Equal(2, (await scene.ReferralAsync()).Offers.Count);
        Assert.True(ReferralScene.Saw(scene.Ben, "Ana Ortiz can help"));
        Assert.True(ReferralScene.Saw(scene.Ben, "Dora can help"));
    }

    [Fact]
    public async Task Choosing_and_taking_back_at_once_ends_in_one_truth()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync();
        await scene.Ana.PressesAsync("I can help");
        var choice = scene.Ben.PrivateMessages.Last(message => message.Button("Choose Ana") is not null);
        var offer = scene.Ana.PrivateMessages.Last(message => message.Button("Take it back") is not null);

        await InParallelAsync(scene, Press(scene.Ben, choice, "Choose Ana"), Press(scene.Ana, offer, "Take it back"));

        var isChosen = (await scene.ReferralAsync()).Status is ReferralStatus.Chosen;
        Assert.Equal(isChosen, card.PlainText.StartsWith('✅'));
        Assert.Equal(isChosen, ReferralScene.Saw(scene.Ana, "Ben has chosen you already"));
        Assert.Equal(!isChosen, ReferralScene.Saw(scene.Ana, "Taken back."));
        Assert.Equal(!isChosen, ReferralScene.Saw(scene.Ben, "Ana can't after all"));
    }

    [Fact]
    public async Task Both_choices_of_a_hasty_referrer_leave_one_chosen()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        await scene.Ana.PressesAsync("I can help");
        await scene.Dora.PressesAsync("I can help");
        var ana = scene.Ben.PrivateMessages.Last(message => message.Button("Choose Ana") is not null);
        var dora = scene.Ben.PrivateMessages.Last(message => message.Button("Choose Dora") is not null);

        await InParallelAsync(scene, Press(scene.Ben, ana, "Choose Ana"), Press(scene.Ben, dora, "Choose Dora"));

        var referral = await scene.ReferralAsync();
        Assert.Single(referral.Offers, offer => offer.State is OfferState.Chosen);
        Assert.Single(scene.Ben.PrivateMessages, message => message.Button("Copy") is not null);
    }

    [Fact]
    public async Task An_own_referral_needs_no_help_from_its_writer()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();

        await scene.Ben.PressesAsync("I can help");

        Assert.StartsWith("This one is yours.", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Empty((await scene.ReferralAsync()).Offers);
    }

    [Fact]
    public async Task Taken_back_and_offered_again_stands()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync();
        await scene.Ana.PressesAsync("I can help");
        await scene.Ana.PressesAsync("Take it back");
        Assert.True(ReferralScene.Saw(scene.Ben, "Ana can't after all. I'll tell you when somebody else can help."));
        await scene.Ben.PressesAsync("Choose Ana");
        Assert.Contains("Ana can't after all", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        await scene.Ana.PressesAsync(card, "I can help");
        Assert.Equal(2, scene.Ben.PrivateMessages.Count(message => message.Button("Choose Ana") is not null));
        await scene.Ben.PressesAsync("Choose Ana");

        Assert.StartsWith("✅", card.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Not_this_time_is_thanked_and_leaves_nothing_behind()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();

        await scene.Dora.PressesAsync("Not this time");

        Assert.StartsWith("Thank you for looking, Dora.", scene.Dora.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Empty((await scene.ReferralAsync()).Offers);
        Assert.False(ReferralScene.Saw(scene.Ben, "Dora"));
    }

    [Fact]
    public async Task A_stranger_can_neither_choose_nor_withdraw_nor_write_a_note()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        await scene.Ana.PressesAsync("I can help");
        var choice = scene.Ben.PrivateMessages.Last(message => message.Button("Choose Ana") is not null);
        var panel = scene.Ben.PrivateMessages.Last(message => message.Button("Withdraw") is not null);

        await scene.Dora.PressesAsync(choice, "Choose Ana");
        Assert.Equal("Only Ben can choose here.", scene.Dora.LatestPrivateReply.PlainText);
        await scene.Dora.PressesAsync(panel, "Withdraw");
        Assert.Equal("Only Ben can withdraw this one.", scene.Dora.LatestPrivateReply.PlainText);
        await scene.Dora.PressesAsync(panel, "Add private note");
        Assert.StartsWith("That button is not for you", scene.Dora.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        Assert.True((await scene.ReferralAsync()).IsOpen);
    }

    [Fact]
    public async Task A_button_from_another_community_tells_nothing()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync();

        await scene.Community.HearAsync(Press(scene.Ana, card, "I can help") with
        {
            From = new Speaker("mallory", "Mallory", "mallory"),
            In = new Scene("elsewhere", "Elsewhere", "", IsPrivate: false),
            Handle = "mallory",
        });

        var heard = scene.Community.Platform.Messages.Last(message => message.OnlyFor == "mallory");
        Assert.StartsWith("That button is not for you", heard.PlainText, StringComparison.Ordinal);
        Assert.Empty((await scene.ReferralAsync()).Offers);
    }

    [Fact]
    public async Task A_forged_token_and_a_choice_of_somebody_who_never_offered_do_nothing()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        var referral = await scene.ReferralAsync();
        var never = await scene.Community.Services.GetRequiredService<Tokens>().SignAsync(
            new PressButton(Text.Empty, ReferralActions.Choose, referral.Id, (await scene.IdOfAsync(scene.Dora)).Value), CancellationToken.None);

        await scene.Ben.PressesTokenAsync(never);
        Assert.StartsWith("That button is not for you", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ben.PressesTokenAsync(new string('A', Tokens.Length));
        Assert.StartsWith("That button is not for you", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        Assert.True((await scene.ReferralAsync()).IsOpen);
    }

    [Fact]
    public async Task Every_old_button_still_hears_the_truth_after_the_choice()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync();
        var (help, not) = (card.Button("I can help")!.Value, card.Button("Not this time")!.Value);
        await scene.Ana.PressesAsync("I can help");
        var offer = scene.Ana.LatestPrivateReply;
        await scene.Ben.PressesAsync("Choose Ana");

        await scene.Dora.PressesTokenAsync(help);
        Assert.Equal("This one is covered. Thank you for offering.", scene.Dora.LatestPrivateReply.PlainText);
        await scene.Dora.PressesTokenAsync(not);
        Assert.Equal("This one is covered. Thank you for offering.", scene.Dora.LatestPrivateReply.PlainText);
        await scene.Ana.PressesTokenAsync(help);
        Assert.StartsWith("Ben chose you for this one", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ana.PressesAsync(offer, "Take it back");
        Assert.StartsWith("Ben has chosen you already.", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ben.PressesAsync("Choose Ana");
        Assert.StartsWith("You chose Ana for this one.", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ben.PressesAsync("Wait for others");
        Assert.StartsWith("You chose Ana for this one.", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ben.PressesAsync("Withdraw");
        Assert.StartsWith("You chose Ana for this one.", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    private static ButtonPressed Press(TestMember who, ShownMessage message, string label) => new(message.Button(label)!.Value, message.Id)
    {
        Key = TestCommunity.NextKey(),
        From = who.Speaker,
        In = TestCommunity.InGroup,
        Handle = who.ExternalId,
    };

    /// <summary>Sends presses at the same moment, each from its presser's private chat.</summary>
    private static async Task InParallelAsync(ReferralScene scene, params Incoming[] presses)
    {
        var inbox = scene.Community.Services.GetRequiredService<Inbox>();
        var sent = presses.Select((press, i) => press with { In = new Scene($"private {i}", "", "", IsPrivate: true) });
        await Task.WhenAll(sent.Select(press => Task.Run(() => inbox.ReceiveAsync([press], [], CancellationToken.None))));
        await scene.Community.QuietAsync();
    }
}
