using Bot.Data.Communities;

namespace Bot.Tests.Scenes;

/// <summary>Names that would like to be markup, and people who cannot be written to.</summary>
public sealed class PrivateScenes
{
    [Theory, OnBothPlatforms]
    public async Task Hostile_names_ping_nobody_and_show_as_typed(Platform platform)
    {
        string[] names = ["<b>Bold</b>", "*_`~|[x](y)", "<@1>", "# head", "@everyone"];
        await using var scene = await Scene.OpenAsync(platform);
        var ben = await scene.JoinAsync("Ben");
        await ben.TypesAsync("/refer prenatal");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");

        foreach (var name in names)
        {
            var odd = await scene.JoinAsync(name);
            await odd.PressesAsync(card, "I can help");
            await ben.SeesAsync($"{name} can help");
        }

        await ben.PressesAsync($"Choose {names[^1]}");
        await scene.ShowsAsync(card, $"{names[^1]} will look after this one");
        Assert.Empty(scene.Called);
    }

    [Theory, OnBothPlatforms]
    public async Task Hostile_words_before_everyone_ping_nobody(Platform platform)
    {
        await using var scene = await Scene.OpenAsync(platform);
        var (ana, ben) = (await scene.JoinAsync("Ana"), await scene.JoinAsync("Ben"));

        await ana.TypesAsync("/register harp *_unwinding_*, @everyone wrap; area: <@1>");
        await ana.SeesAsync("You are listed for");
        await ben.TypesAsync("/who harp *_unwinding_*");

        await scene.GroupShowsAsync("harp *_unwinding_*");
        Assert.Empty(scene.Called);
    }

    [Theory, OnBothPlatforms]
    public async Task A_closed_private_chat_is_knocked_for_and_the_rest_is_shown_to_them_alone(Platform platform)
    {
        var (scene, ben, ana, dora) = await Scene.OpenWithColleaguesAsync(platform);
        await using var closing = scene;
        scene.MayCall(ben);
        ben.ClosesPrivateChat();
        await ben.TypesAsync("/refer prenatal in Boise");
        var card = await scene.GroupShowsAsync("Ben is looking for a colleague");

        await ana.PressesAsync(card, "I can help");
        var knock = await scene.GroupShowsAsync("Ben, ");
        await dora.PressesAsync(knock, "See who");
        await dora.SeesAsync("That button is not for you");
        await ben.PressesAsync(knock, "See who");
        await ben.SeesAsync("Ana can help");

        scene.GroupNeverShows("Ana can help");
        Assert.False(dora.HasRead("Ana can help"));
        Assert.Equal(["Ben"], scene.Called);
    }

    [Fact]
    public async Task A_slip_in_a_command_is_answered_with_what_was_meant()
    {
        await using var scene = await Scene.OpenAsync(Platform.Telegram);
        var ben = await scene.JoinAsync("Ben");

        await ben.TypesAsync("/refre prenatal");

        await ben.SeesAsync("Did you mean /refer");
    }
}
