using Bot.Data.Communities;

namespace Bot.Tests.Scenes;

public sealed class AskingScenes
{
    [Theory, OnBothPlatforms]
    public async Task Who_is_answered_before_everyone(Platform platform)
    {
        var (scene, ben, _, dora) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;

        await ben.TypesAsync("/who prenatal near Boise");

        var answer = await scene.GroupShowsAsync("Ana");
        Assert.True(dora.HasRead(answer.Text));
    }

    [Theory, OnBothPlatforms]
    public async Task Who_alone_asks_and_answers(Platform platform)
    {
        var (scene, ben, _, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;

        await ben.TypesAsync("/who");
        await ben.AnswersAsync("prenatal near Boise");

        await scene.WaitUntilAsync(() => ben.HasRead("Ana"), "Ben to read of Ana");
    }

    [Theory, OnBothPlatforms]
    public async Task A_question_in_an_ordinary_message_is_answered_and_chatter_is_not(Platform platform)
    {
        var (scene, ben, ana, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        var before = scene.GroupMessages.Count;

        await ben.SaysAsync("lovely weather today, isn't it?");
        await ana.SaysAsync("my prenatal client was so happy this morning");
        await ben.SaysAsync("who handles prenatal massage near Boise?");

        await scene.GroupShowsAsync("Ana");
        Assert.Equal(before + 1, scene.GroupMessages.Count);
        Assert.Equal(0, ben.TimesTold("I don't know"));
    }

    [Theory, OnBothPlatforms]
    public async Task Whoever_mentions_the_bot_is_answered(Platform platform)
    {
        var (scene, ben, _, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;

        await ben.MentionsAsync("who does prenatal in Boise?");

        await scene.GroupShowsAsync("Ana");
    }

    [Theory, OnBothPlatforms]
    public async Task An_answer_leads_to_a_referral(Platform platform)
    {
        var (scene, ben, _, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/who prenatal near Boise");
        await scene.GroupShowsAsync("Ana");

        await ben.PressesAsync("Refer a client");
        await ben.PressesAsync("Post");

        await scene.GroupShowsAsync("Ben is looking for a colleague");
    }
}
