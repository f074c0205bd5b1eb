using Bot.Commands.Chat;

namespace Bot.Tests.Referrals;

public sealed class HandoffTests
{
    [Fact]
    public async Task Ben_asks_Ana_helps_and_both_learn_how_to_reach_each_other()
    {
        await using var scene = await ReferralScene.CreateAsync();

        var card = await scene.AskAsync();

        Assert.Equal("🤝 Ben is looking for a colleague · Prenatal massage · Boise · this week\nAnyone with room is welcome.", card.PlainText);
        Assert.Equal(["I can help", "Not this time"], card.Labels);
        Assert.True(ReferralScene.Saw(scene.Ben, "Anything your colleague should know? Only the one you choose will see it."));

        await scene.Ben.PressesAsync("Add private note");
        await scene.Ben.TypesAsync("She prefers mornings.");
        await scene.Ana.PressesAsync("I can help");

        Assert.True(ReferralScene.Saw(
            scene.Ana, "Thank you, Ana! I'll tell Ben; details come if you are chosen. How should Ben reach you?"));
        Assert.True(ReferralScene.Saw(scene.Ben, "Ana Ortiz can help: Boise · Prenatal massage · “side-lying, slow”."));

        await scene.Ana.PressesAsync("By phone");
        await scene.Ana.TypesAsync("208-555-0100");
        await scene.Dora.PressesAsync("I can help");
        await scene.Ben.PressesAsync("Choose Ana");

        Assert.Equal("✅ Ana will look after this one. Thank you, Ana, and thank you, Ben, for asking.", card.PlainText);
        Assert.Empty(card.Labels);
        const string forward = "I'd like you to meet Ana Ortiz, a colleague I trust. You can reach them at 208-555-0100 if you like.";
        var handoff = scene.Ben.PrivateMessages.Single(message => message.Button("Copy") is not null);
        Assert.Contains(forward, handoff.PlainText, StringComparison.Ordinal);
        Assert.Equal(forward, handoff.Button("Copy")!.Value);
        Assert.True(ReferralScene.Saw(scene.Ana, "You reach Ben at @ben."));
        Assert.True(ReferralScene.Saw(scene.Ana, "Private note: “She prefers mornings.”"));
        Assert.True(ReferralScene.Saw(scene.Dora, "Thank you for offering; it's covered."));
        Assert.False(ReferralScene.Saw(scene.Dora, "mornings"));
        Assert.False(ReferralScene.Saw(scene.Dora, "208-555-0100"));
    }

    [Fact]
    public async Task A_note_written_after_the_choice_still_reaches_the_chosen()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        await scene.Ana.PressesAsync("I can help");
        await scene.Ben.PressesAsync("Choose Ana");
        Assert.True(ReferralScene.Saw(scene.Ana, "There is no private note."));

        await scene.Ben.PressesAsync("Add private note");
        await scene.Ben.TypesAsync("Ask for the blue door.");

        Assert.True(ReferralScene.Saw(scene.Ana, "Ben left you a private note"));
        Assert.True(ReferralScene.Saw(scene.Ana, "Private note: “Ask for the blue door.”"));
    }

    [Fact]
    public async Task Referrals_shows_contact_and_note_again_to_the_two_they_belong_to()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync("prenatal in Boise; note: Ask for the blue door.");
        await scene.Ana.PressesAsync("I can help");
        await scene.Dora.PressesAsync("I can help");
        await scene.Ben.PressesAsync("Choose Ana");

        await scene.Ben.TypesAsync("/referrals");
        await scene.Ana.TypesAsync("/referrals");
        await scene.Dora.TypesAsync("/referrals");

        Assert.Contains("You reach Ana Ortiz at @ana ortiz.", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Contains("blue door", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Contains("Tue 24 Nov", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.DoesNotContain("blue door", scene.Dora.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.False(ReferralScene.Saw(scene.Dora, "blue door"));
    }

    [Fact]
    public async Task Somebody_new_may_offer_and_is_shown_as_new()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var eve = await scene.Community.JoinAsync("Eve");
        await scene.AskAsync();

        await eve.PressesAsync("I can help");

        Assert.True(ReferralScene.Saw(scene.Ben, "Eve can help: new here, not listed yet."));
    }

    [Fact]
    public async Task A_contact_that_a_profile_holds_is_not_asked_for_again()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        await scene.Ana.PressesAsync("I can help");
        await scene.Ana.PressesAsync("By phone");
        await scene.Ana.TypesAsync("208-555-0100");
        await scene.AskAsync("prenatal in Meridian");

        await scene.Ana.PressesAsync("I can help");
        await scene.Ana.PressesAsync("By phone");

        Assert.Contains("the contact in your profile", scene.Ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caution_goes_privately_to_those_concerned_and_never_on_the_card()
    {
        await using var scene = await ReferralScene.CreateAsync();

        var card = await scene.AskAsync("deep tissue in Boise");
        await scene.Ana.PressesAsync("I can help");

        Assert.DoesNotContain("reminder", card.PlainText, StringComparison.OrdinalIgnoreCase);
        Assert.True(ReferralScene.Saw(scene.Ben, "A reminder, not a gate: "));
        Assert.True(ReferralScene.Saw(scene.Ana, "A reminder, not a gate: "));
    }

    [Fact]
    public async Task Wait_for_others_keeps_the_choice_at_hand()
    {
        await using var scene = await ReferralScene.CreateAsync();
        var card = await scene.AskAsync();
        await scene.Ana.PressesAsync("I can help");

        await scene.Ben.PressesAsync("Wait for others");
        Assert.Contains("Ana's offer stands", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await scene.Ben.PressesAsync(scene.Ben.LatestPrivateReply, "Choose Ana");

        Assert.StartsWith("✅", card.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_words_to_forward_name_no_way_where_only_the_chat_is_one()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        await scene.Community.HearAsync(new CommandTyped("referrals", "", new Dictionary<string, string>(), IsCertain: true)
        {
            Key = Support.TestCommunity.NextKey(),
            From = scene.Ana.Speaker with { Username = null },
            In = Support.TestCommunity.InGroup,
            Handle = scene.Ana.ExternalId,
        });
        var token = scene.Community.LatestCard.Button("I can help")!.Value;
        await scene.Community.HearAsync(new ButtonPressed(token, null)
        {
            Key = Support.TestCommunity.NextKey(),
            From = scene.Ana.Speaker with { Username = null },
            In = Support.TestCommunity.InGroup,
            Handle = scene.Ana.ExternalId,
        });

        await scene.Ben.PressesAsync("Choose Ana");

        Assert.True(ReferralScene.Saw(scene.Ben, "You reach Ana Ortiz here in chat."));
        Assert.True(ReferralScene.Saw(scene.Ben, "I'll put you two in touch if you like."));
    }
}
