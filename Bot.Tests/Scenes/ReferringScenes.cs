using Bot.Data.Communities;

namespace Bot.Tests.Scenes;

/// <summary>From the card to the handoff.</summary>
public sealed class ReferringScenes
{
    [Theory, OnBothPlatforms]
    public async Task Ben_asks_Ana_helps_and_both_learn_how_to_reach_each_other(Platform platform)
    {
        var (scene, ben, ana, dora) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;

        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");
        Assert.Equal(["I can help", "Not this time"], card.Labels);
        await ben.PressesAsync("Add private note");
        await ben.AnswersAsync("Ask for the blue door.");
        await ben.SeesAsync("Your private note is kept");
        Assert.False(ben.HasRead("Please delete your message"), "Nobody else could read it.");
        await ana.PressesAsync(card, "I can help");
        await ana.SeesAsync("Thank you, Ana! I'll tell Ben");
        await dora.PressesAsync(card, "I can help");
        await ben.SeesAsync("Ana can help");
        await ben.PressesAsync("Choose Ana");

        await scene.ShowsAsync(card, "Ana will look after this one");
        Assert.Empty(card.Labels);
        await ben.SeesAsync("You reach Ana");
        await ana.SeesAsync("You reach Ben");
        await ana.SeesAsync("blue door");
        await dora.SeesAsync("Thank you for offering; it's covered.");
        Assert.False(dora.HasRead("blue door"));
        scene.GroupNeverShows("blue door");
    }

    [Theory, OnBothPlatforms]
    public async Task A_clients_name_and_number_stay_off_the_card(Platform platform)
    {
        var (scene, ben, ana, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;

        await ben.TypesAsync("/refer prenatal for Maria Lopez in Boise, 208-555-0142");
        await scene.GroupShowsAsync("Ben is looking for a colleague");
        await ben.SeesAsync("I left this out of the card");
        await ben.PressesAsync("Keep as private note");
        await ben.SeesAsync("Your private note is kept");

        scene.GroupNeverShows("Maria");
        scene.GroupNeverShows("0142");
        Assert.False(ana.HasRead("Maria"));
    }

    [Theory, OnBothPlatforms]
    public async Task A_note_given_with_the_command_is_read_by_the_chosen_one_alone(Platform platform)
    {
        var (scene, ben, ana, dora) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;

        await ben.TypesAsync("/refer prenatal in Boise; note: Ask for the blue door.");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");
        await ana.PressesAsync(card, "I can help");
        await ben.PressesAsync("Choose Ana");

        await ana.SeesAsync("blue door");
        scene.GroupNeverShows("blue door");
        Assert.False(dora.HasRead("blue door"));
    }

    [Theory, OnBothPlatforms]
    public async Task Refer_alone_asks_one_small_question_and_takes_the_answer(Platform platform)
    {
        var (scene, ben, _, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;

        await ben.TypesAsync("/refer");
        await ben.AnswersAsync("prenatal in Boise");

        await scene.GroupShowsAsync("Prenatal massage · Boise");
    }

    [Theory, OnBothPlatforms]
    public async Task A_guess_is_shown_to_its_writer_first(Platform platform)
    {
        var (scene, ben, _, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;

        await ben.TypesAsync("/refer prenatal in Nampa");
        await ben.SeesAsync("So far only you do");
        scene.GroupNeverShows("Nampa");
        await ben.PressesAsync("Leave the area out");
        await ben.PressesAsync("Post");

        await scene.GroupShowsAsync("Ben is looking for a colleague · Prenatal massage");
        scene.GroupNeverShows("Nampa");
    }

    [Theory, OnBothPlatforms]
    public async Task What_is_taken_back_can_be_offered_again(Platform platform)
    {
        var (scene, ben, ana, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");

        await ana.PressesAsync(card, "I can help");
        await ben.SeesAsync("Ana can help");
        await ana.PressesAsync("Take it back");
        await ben.SeesAsync("Ana can't after all");
        await ana.PressesAsync(card, "I can help");
        await ben.PressesAsync("Choose Ana");

        await scene.ShowsAsync(card, "Ana will look after this one");
    }

    [Theory, OnBothPlatforms]
    public async Task A_withdrawn_referral_says_so_to_everyone_and_to_who_offered(Platform platform)
    {
        var (scene, ben, ana, dora) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");
        var token = dora.TokenOf(card, "I can help");
        await ana.PressesAsync(card, "I can help");
        await ben.SeesAsync("Ana can help");

        await ben.TypesAsync("/withdraw");

        await scene.ShowsAsync(card, "Withdrawn. Thank you all the same.");
        Assert.Empty(card.Labels);
        await ana.SeesAsync("Thank you for offering; Ben no longer needs a colleague here.");
        await dora.PressesForgedAsync(card, token);
        await dora.SeesAsync("This one is");
        Assert.False(ben.HasRead("Dora can help"));
    }
}
