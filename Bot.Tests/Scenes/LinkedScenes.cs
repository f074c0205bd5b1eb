using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Scenes;

/// <summary>One community over both platforms: Ben and Dora on Discord, Ana on Telegram.</summary>
public sealed class LinkedScenes
{
    [Fact]
    public async Task A_client_is_handed_from_Discord_to_Telegram_and_both_cards_change()
    {
        var (telegram, discord) = await Scene.OpenLinkedAsync();
        await using var closingDiscord = discord;
        await using var closingTelegram = telegram;
        var (ana, ben) = (await telegram.JoinAsync("Ana"), await discord.JoinAsync("Ben"));
        await ana.TypesAsync("/register prenatal; area: Boise");
        await ana.SeesAsync("You are listed for");

        await ben.TypesAsync("/refer prenatal in Boise; note: Ask for the blue door.");
        var here = await discord.GroupShowsAsync("Ben is looking for a colleague");
        var there = await telegram.GroupShowsAsync("Ben is looking for a colleague");
        await ana.PressesAsync(there, "I can help");
        await ben.SeesAsync("Ana can help");
        await ben.PressesAsync("Choose Ana");

        await discord.ShowsAsync(here, "Ana will look after this one");
        await telegram.ShowsAsync(there, "Ana will look after this one");
        await ana.SeesAsync("blue door");
        await ben.SeesAsync("You reach Ana");
        discord.GroupNeverShows("blue door");
        telegram.GroupNeverShows("blue door");
    }

    [Fact]
    public async Task Both_directories_answer_as_one()
    {
        var (telegram, discord) = await Scene.OpenLinkedAsync();
        await using var closingDiscord = discord;
        await using var closingTelegram = telegram;
        var (ana, ben, dora) = (await telegram.JoinAsync("Ana"), await telegram.JoinAsync("Ben"), await discord.JoinAsync("Dora"));
        await ana.TypesAsync("/register prenatal");
        await ana.SeesAsync("You are listed for");
        await dora.TypesAsync("/register prenatal");
        await dora.SeesAsync("You are listed for");

        await ben.TypesAsync("/who prenatal");

        await telegram.GroupShowsAsync("Dora");
        await telegram.GroupShowsAsync("Ana");
        await telegram.GroupShowsAsync("2 listed: ");
        await discord.GroupShowsAsync("2 listed: ");
    }

    [Fact]
    public async Task Two_accounts_become_one_person_who_is_told_where_they_are()
    {
        var (telegram, discord) = await Scene.OpenLinkedAsync();
        await using var closingDiscord = discord;
        await using var closingTelegram = telegram;
        var (there, here) = (await telegram.JoinAsync("Ana"), await discord.JoinAsync("Ana B"));
        await there.TypesAsync("/register prenatal; area: Boise");
        await there.SeesAsync("You are listed for");

        await there.TypesAsync("/linkme");
        var code = (await there.SeesAsync("Your code is ")).Text.Split("Your code is ")[1].Split('.')[0];
        await here.TypesAsync($"/linkme code: {code}");
        await here.PressesAsync("Yes, that's me");
        await here.SeesAsync("you are one person to me now");
        await here.TypesAsync("/profile");

        await here.SeesAsync("Boise");
        Assert.Equal(1, await telegram.Bot.ReadAsync(db => db.Members.CountAsync(member => member.Accounts.Count == 2)));
    }
}
