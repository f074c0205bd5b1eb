using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Scenes;

/// <summary>Buttons: pressed twice, at the same time, by the wrong person, too late, and forged.</summary>
public sealed class PressingScenes
{
    private const string NotYours = "That button is not for you, or it no longer works.";

    [Theory, OnBothPlatforms]
    public async Task A_double_tap_offers_once(Platform platform)
    {
        var (scene, ben, ana, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");

        await Task.WhenAll(ana.PressesAsync(card, "I can help"), ana.PressesAsync(card, "I can help"));
        await ana.SeesAsync("You have offered already");
        await ben.SeesAsync("Ana can help");

        Assert.Equal(1, ben.TimesTold("Ana can help"));
        Assert.Single(await scene.Bot.ReadAsync(async db => (await db.Referrals.SingleAsync()).Offers));
    }

    [Theory, OnBothPlatforms]
    public async Task Two_colleagues_at_once_are_both_heard(Platform platform)
    {
        var (scene, ben, ana, dora) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");

        await Task.WhenAll(ana.PressesAsync(card, "I can help"), dora.PressesAsync(card, "I can help"));

        await ben.SeesAsync("Ana can help");
        await ben.SeesAsync("Dora can help");
    }

    [Theory, OnBothPlatforms]
    public async Task An_own_referral_needs_no_help_from_its_writer(Platform platform)
    {
        var (scene, ben, _, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");

        await ben.PressesAsync(card, "I can help");

        await ben.SeesAsync("This one is yours.");
    }

    [Theory, OnBothPlatforms]
    public async Task A_forged_button_does_nothing_and_hears_the_one_sentence(Platform platform)
    {
        var (scene, ben, ana, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");
        var token = ana.TokenOf(card, "I can help");

        await ana.PressesForgedAsync(card, $"{token[..^2]}{(token[^2] == 'A' ? 'B' : 'A')}{token[^1]}");
        await ana.PressesForgedAsync(card, "'; drop table Referrals; --");

        await scene.WaitUntilAsync(() => ana.TimesTold(NotYours) == 2, "Ana to be told twice");
        Assert.Empty(await scene.Bot.ReadAsync(async db => (await db.Referrals.SingleAsync()).Offers));
        Assert.Contains("I can help", card.Labels);
    }

    [Theory, OnBothPlatforms]
    public async Task A_strangers_press_on_what_was_anothers_does_nothing(Platform platform)
    {
        var (scene, ben, ana, dora) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");
        await ana.PressesAsync(card, "I can help");
        var choice = await ben.SeesAsync("Ana can help");

        await dora.PressesForgedAsync(card, ben.TokenOf(choice, "Choose Ana"));

        await dora.SeesAsync("Only Ben can choose here.");
        Assert.Contains("I can help", card.Labels);
    }

    [Theory, OnBothPlatforms]
    public async Task An_old_button_on_a_closed_referral_hears_the_truth(Platform platform)
    {
        var (scene, ben, ana, dora) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");
        var token = dora.TokenOf(card, "I can help");
        await ana.PressesAsync(card, "I can help");
        var offer = await ben.SeesAsync("Ana can help");
        var choice = ben.TokenOf(offer, "Choose Ana");
        await ben.PressesAsync(offer, "Choose Ana");
        await scene.ShowsAsync(card, "Ana will look after this one");

        await dora.PressesForgedAsync(card, token);
        await ben.PressesForgedAsync(offer, choice);

        await dora.SeesAsync("This one is covered. Thank you for offering.");
        await ben.SeesAsync("You chose Ana for this one.");
    }
}
