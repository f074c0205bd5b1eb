using Bot.Commands.Chat;
using Bot.Data.Directory;
using Bot.Tests.Support;

namespace Bot.Tests.Referrals;

public sealed class TellingTests
{
    [Fact]
    public async Task Who_fits_and_wishes_it_is_told_privately_once()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.ListAsync(scene.Ana, profile => profile.WishToBeTold(TellingWish.Privately, TestCommunity.Start));

        await scene.AskAsync();

        var told = Assert.Single(scene.Ana.PrivateMessages, message => message.PlainText.Contains("This may be for you", StringComparison.Ordinal));
        Assert.Equal(["I can help", "Not this time"], told.Labels);
        Assert.False(ReferralScene.Saw(scene.Dora, "looking for a colleague"));
    }

    [Fact]
    public async Task Only_those_who_asked_for_it_are_called_on_the_card()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.ListAsync(scene.Dora, profile => profile.WishToBeTold(TellingWish.MentionedHere, TestCommunity.Start));

        var card = await scene.AskAsync();

        Assert.Contains("Dora: this may be for you.", card.PlainText, StringComparison.Ordinal);
        Assert.Equal(["dora"], card.Composed.Spans.Where(span => span.Kind is SpanKind.Mention).Select(span => span.ExternalId));

        await scene.Ana.PressesAsync(card, "I can help");
        await scene.Ben.PressesAsync("Choose Ana");
        Assert.DoesNotContain(card.Composed.Spans, span => span.Kind is SpanKind.Mention);
    }

    [Fact]
    public async Task Neither_the_referrer_nor_who_is_away_is_told()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.ListAsync(scene.Ben, profile => profile.WishToBeTold(TellingWish.Privately, TestCommunity.Start));
        await scene.ListAsync(scene.Ana, profile =>
        {
            profile.WishToBeTold(TellingWish.Privately, TestCommunity.Start);
            profile.BeAwayUntil(new DateOnly(2026, 12, 12), TestCommunity.Start);
        });

        await scene.AskAsync();

        Assert.False(ReferralScene.Saw(scene.Ben, "This may be for you"));
        Assert.False(ReferralScene.Saw(scene.Ana, "This may be for you"));
    }

    [Fact]
    public async Task An_offer_from_a_private_telling_counts_like_one_on_the_card()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.ListAsync(scene.Ana, profile => profile.WishToBeTold(TellingWish.Privately, TestCommunity.Start));
        await scene.AskAsync();

        await scene.Ana.PressesAsync(scene.Ana.LatestPrivateReply, "I can help");

        Assert.True(ReferralScene.Saw(scene.Ben, "Ana Ortiz can help"));
    }

    [Fact]
    public async Task Who_cannot_be_written_to_privately_is_told_in_the_group_where_to_look()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();
        scene.Community.Platform.Closed[scene.Ben.ExternalId] = true;

        await scene.Ana.PressesAsync("I can help");

        Assert.Equal("Ben, a colleague can help.", scene.Community.LatestCard.PlainText);
        Assert.Equal(["See who"], scene.Community.LatestCard.Labels);
    }
}
