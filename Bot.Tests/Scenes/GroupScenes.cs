using Bot.Data.Communities;

namespace Bot.Tests.Scenes;

/// <summary>The bot's own coming and going, and what becomes of its messages.</summary>
public sealed class GroupScenes
{
    [Theory, OnBothPlatforms]
    public async Task It_says_hello_once_however_often_it_starts(Platform platform)
    {
        await using var scene = await Scene.OpenAsync(platform);

        await scene.Bot.StopAsync();
        await scene.StartBotAsync();
        var ben = await scene.JoinAsync("Ben");
        await ben.TypesAsync("/who prenatal");
        await scene.WaitUntilAsync(() => ben.EverythingRead.Any(text => text.Contains("prenatal", StringComparison.OrdinalIgnoreCase)), "an answer");

        Assert.Single(scene.GroupMessages, message => message.Says("Hello!"));
    }

    [Theory, OnBothPlatforms]
    public async Task Removed_and_added_again_it_goes_on_where_it_was(Platform platform)
    {
        var (scene, ben, ana, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");

        await scene.RemoveBotAsync();
        await scene.AddBotAsync();
        await ana.PressesAsync(card, "I can help");
        await ben.PressesAsync("Choose Ana");

        await scene.GroupShowsAsync("Ana will look after this one");
    }

    [Theory, OnBothPlatforms]
    public async Task A_deleted_card_is_posted_anew_once(Platform platform)
    {
        var (scene, ben, ana, _) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");
        await ana.PressesAsync(card, "I can help");
        await ben.SeesAsync("Ana can help");

        await scene.DeleteAsync(card);
        await ben.PressesAsync("Choose Ana");

        await scene.GroupShowsAsync("Ana will look after this one");
        Assert.Single(scene.GroupMessages, message => message.Says("Ana will look after this one"));
    }
}
