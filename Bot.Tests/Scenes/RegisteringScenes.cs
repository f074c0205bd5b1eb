using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Scenes;

public sealed class RegisteringScenes
{
    [Theory, OnBothPlatforms]
    public async Task A_line_lists_and_the_hello_counts(Platform platform)
    {
        await using var scene = await Scene.OpenAsync(platform);
        var ana = await scene.JoinAsync("Ana");

        await ana.TypesAsync("/register prenatal, deep tissue; area: Boise");
        await ana.SeesAsync("You are listed for");
        await scene.GroupShowsAsync("1 listed: ");
        await ana.TypesAsync("/profile");

        await ana.SeesAsync("Boise");
        Assert.Single(scene.GroupMessages, message => message.Says("Hello!"));
    }

    [Theory, OnBothPlatforms]
    public async Task Taps_and_small_questions_list_too(Platform platform)
    {
        await using var scene = await Scene.OpenAsync(platform);
        var ana = await scene.JoinAsync("Ana");

        await ana.TypesAsync("/register");
        await ana.PressesAsync("Prenatal massage");
        await scene.WaitUntilAsync(() => ana.Alone.Any(seen => seen.Labels.Contains("✓ Prenatal massage")), "a tick");
        await ana.PressesAsync("Done");
        await ana.AnswersAsync("Boise");
        await ana.SeesAsync("Your area: Boise. ✓");
        await ana.PressesAsync("Ask me privately");
        await ana.AnswersAsync("208-555-0142");
        await ana.SeesAsync("That is all, Ana");

        var profile = await scene.Bot.ReadAsync(db => db.Profiles.SingleAsync(p => p.Specialties.Any()));
        Assert.Equal("Boise", profile.Area);
        Assert.NotNull(profile.Contact);
        scene.GroupNeverShows("0142");
    }

    [Theory, OnBothPlatforms]
    public async Task A_colleagues_profile_shows_no_sealed_contact(Platform platform)
    {
        await using var scene = await Scene.OpenAsync(platform);
        var (ana, ben) = (await scene.JoinAsync("Ana"), await scene.JoinAsync("Ben"));
        await ana.TypesAsync("/register prenatal; area: Boise; contact: 208-555-0142");
        await ana.SeesAsync("You are listed for");

        await ben.TypesAsync("/profile Ana");

        await ben.SeesAsync("Prenatal massage");
        Assert.False(ben.HasRead("0142"));
    }

    [Theory, OnBothPlatforms]
    public async Task Help_and_referrals_answer_privately(Platform platform)
    {
        await using var scene = await Scene.OpenAsync(platform);
        var (ana, ben) = (await scene.JoinAsync("Ana"), await scene.JoinAsync("Ben"));
        var before = scene.GroupMessages.Count;

        await ana.TypesAsync("/help");
        await ana.SeesAsync("/refer");
        await ana.TypesAsync("/referrals");
        await ana.SeesAsync("referral");

        Assert.Equal(before, scene.GroupMessages.Count);
        Assert.Equal(0, ben.TimesTold("referrals here"));
    }
}
