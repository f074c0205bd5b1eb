using System.Text.RegularExpressions;
using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Data.Communities;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Communities;

public sealed partial class LinkingTests
{
    private const string OpensNothing = "That code opens nothing";

    [Fact]
    public async Task An_admin_gets_a_short_code_that_nobody_else_sees_and_nothing_keeps()
    {
        await using var linked = await LinkedCommunity.CreateAsync();

        var code = await linked.CodeFromTelegramAsync();

        Assert.Matches(ShortCode(), code);
        Assert.Empty(LinkedCommunity.PublicIn(linked.Telegram));
        var kept = await linked.Inner.ReadAsync(db => db.JoinCodes.SingleAsync());
        Assert.Equal(32, kept.Hash.Length);
        Assert.Equal(TestCommunity.Start.AddMinutes(15), kept.ExpiresAt);
    }

    [Fact]
    public async Task A_code_typed_in_another_chat_makes_both_one_community_and_both_are_told()
    {
        await using var linked = await LinkedCommunity.CreateAsync();

        await linked.LinkAsync();

        var chats = await linked.Inner.ReadAsync(db => db.Chats.ToListAsync());
        Assert.Single(chats.Select(chat => chat.CommunityId).Distinct());
        var (onTelegram, onDiscord) = (LinkedCommunity.LatestIn(linked.Telegram), LinkedCommunity.LatestIn(linked.Discord));
        Assert.StartsWith("🔗 From now on this chat and Night shift on Discord share one directory", onTelegram.PlainText, StringComparison.Ordinal);
        Assert.StartsWith("🔗 From now on this chat and Boise bodyworkers on Telegram share one directory", onDiscord.PlainText, StringComparison.Ordinal);
        Assert.All([onTelegram, onDiscord], told =>
        {
            Assert.Contains("Referrals asked earlier stay where they were asked.", told.PlainText, StringComparison.Ordinal);
            Assert.Equal(["Keep mine here"], told.Labels);
        });
        Assert.StartsWith("Done: Night shift and Boise bodyworkers on Telegram are one community", linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_code_may_be_typed_with_or_without_its_dash_in_any_case(int way)
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var code = await linked.CodeFromTelegramAsync();

        await linked.Dan.TypesAsync(way switch
        {
            0 => $"/link {code.Replace("-", "", StringComparison.Ordinal)}",
            1 => $"/link  {code.ToLowerInvariant()} ",
            _ => $"/link {code.Replace('-', ' ')}",
        });

        Assert.StartsWith("Done", linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_given_as_an_option_works_like_a_typed_one()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var code = await linked.CodeFromTelegramAsync();

        await linked.Inner.HearAsync(new CommandTyped("link", "", new Dictionary<string, string> { ["code"] = code }, IsCertain: true)
        {
            Key = TestCommunity.NextKey() with { Platform = Platform.Discord },
            From = linked.Dan.Speaker,
            In = new Scene("guild", "Night shift", "referrals", IsPrivate: false),
            Handle = "dan",
        });

        Assert.StartsWith("Done", linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_admins_link_and_unlink()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var eve = linked.OnDiscord("Eve");

        await eve.TypesAsync("/link");
        await eve.TypesAsync("/link K7QM-2XPA");
        await eve.TypesAsync("/unlink");

        Assert.Equal(3, eve.PrivateMessages.Count(message => message.PlainText == "This one is for the group's administrators."));
        Assert.True((await linked.Inner.ReadAsync(db => db.JoinCodes.SingleAsync())).IsUsed);
        Assert.Single((await linked.Inner.ReadAsync(db => db.Chats.ToListAsync())).Select(chat => chat.CommunityId).Distinct());
    }

    [Fact]
    public async Task Who_speaks_as_the_group_gets_no_code_for_all_to_see_but_may_type_one()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        await linked.Dan.TypesAsync("/link");
        var code = LinkedCommunity.CodeIn(linked.Dan.LatestPrivateReply);

        await AsGroupAsync("");
        Assert.StartsWith("You are writing as the group", LinkedCommunity.LatestIn(linked.Telegram).PlainText, StringComparison.Ordinal);
        await AsGroupAsync(code);

        Assert.Contains(LinkedCommunity.PublicIn(linked.Telegram), message => message.PlainText.StartsWith("Done: Boise bodyworkers", StringComparison.Ordinal));

        Task AsGroupAsync(string words) => linked.Inner.HearAsync(new CommandTyped("link", words, new Dictionary<string, string>(), IsCertain: true)
        {
            Key = TestCommunity.NextKey() with { Platform = Platform.Telegram },
            From = new Speaker("anonymous", "Boise bodyworkers", null, IsNobody: true),
            In = new Scene("tg-group", "Boise bodyworkers", "", IsPrivate: false),
            Handle = "anonymous",
        });
    }

    [Fact]
    public async Task A_code_opens_once()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var third = linked.OnTelegramIn("Eagle", "Tom");
        linked.Telegram.Administrators["tom"] = true;
        var code = await linked.CodeFromTelegramAsync();

        await linked.Dan.TypesAsync($"/link {code}");
        await third.TypesAsync($"/link {code}");

        Assert.StartsWith(OpensNothing, third.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_opens_nothing_after_a_quarter_of_an_hour_and_is_erased()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var code = await linked.CodeFromTelegramAsync();

        await linked.Inner.PassAsync(TimeSpan.FromMinutes(15));
        await linked.Dan.TypesAsync($"/link {code}");
        Assert.StartsWith(OpensNothing, linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        await linked.Inner.PassAsync(WrongGuesses.CountedFor);
        await TidyAsync(linked);
        Assert.Equal(0, await linked.Inner.ReadAsync(async db => await db.JoinCodes.CountAsync() + await db.WrongGuesses.CountAsync()));
    }

    [Fact]
    public async Task A_new_code_replaces_the_former_one()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var former = await linked.CodeFromTelegramAsync();
        var fresh = await linked.CodeFromTelegramAsync();

        await linked.Dan.TypesAsync($"/link {former}");
        Assert.StartsWith(OpensNothing, linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await linked.Dan.TypesAsync($"/link {fresh}");

        Assert.StartsWith("Done", linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_five_wrong_codes_even_the_right_one_waits()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var code = await linked.CodeFromTelegramAsync();
        for (var i = 0; i < 5; i++) await linked.Dan.TypesAsync($"/link 2222-222{i + 2}");

        await linked.Dan.TypesAsync($"/link {code}");
        Assert.StartsWith("Several codes in a row did not fit", linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await TidyAsync(linked);
        await linked.Dan.TypesAsync($"/link {code}");
        Assert.StartsWith("Several codes in a row did not fit", linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        await linked.Inner.PassAsync(WrongGuesses.CountedFor);
        await linked.LinkAsync();
        Assert.StartsWith("Done", linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chats_own_code_and_one_of_the_same_community_are_refused_kindly()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var own = await linked.CodeFromTelegramAsync();
        await linked.Cara.TypesAsync($"/link {own}");
        Assert.StartsWith("That is this chat's own code.", linked.Cara.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        await linked.Dan.TypesAsync($"/link {own}");

        await linked.LinkAsync();

        Assert.Equal("Boise bodyworkers and Night shift are one community already.", linked.Dan.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task A_chat_that_is_linked_already_leaves_first()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var third = linked.OnTelegramIn("Eagle", "Tom");
        linked.Telegram.Administrators["tom"] = true;
        await third.TypesAsync("/link");
        var code = LinkedCommunity.CodeIn(third.LatestPrivateReply);

        await linked.Dan.TypesAsync($"/link {code}");

        Assert.StartsWith("Night shift is linked with Boise bodyworkers on Telegram already.", linked.Dan.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_third_chat_joins_and_every_chat_hears_of_it()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var third = linked.OnTelegramIn("Eagle", "Tom");
        linked.Telegram.Administrators["tom"] = true;

        await third.TypesAsync($"/link {await linked.CodeFromTelegramAsync()}");

        Assert.StartsWith(
            "🔗 From now on this chat and Eagle on Telegram share", LinkedCommunity.LatestIn(linked.Discord).PlainText, StringComparison.Ordinal);
        Assert.Contains(LinkedCommunity.PublicIn(linked.Telegram), told =>
            told.Place == "Eagle" && told.PlainText.StartsWith("🔗 From now on this chat and Boise bodyworkers on Telegram and Night shift on Discord", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unlinking_gives_the_chat_a_community_of_its_own_with_the_same_clock_and_tells_both()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        await linked.Inner.ReadAsync(db => db.Communities.ExecuteUpdateAsync(set => set.SetProperty(c => c.TimeZone, "America/Boise")));

        await linked.Dan.TypesAsync("/unlink");

        var zones = await linked.Inner.ReadAsync(db => db.Chats
            .Join(db.Communities, chat => chat.CommunityId, community => community.Id, (chat, community) => community).ToListAsync());
        Assert.Equal(2, zones.DistinctBy(community => community.Id).Count());
        Assert.All(zones, community => Assert.Equal("America/Boise", community.TimeZone));
        Assert.StartsWith("This chat is on its own again", LinkedCommunity.LatestIn(linked.Discord).PlainText, StringComparison.Ordinal);
        Assert.StartsWith("Night shift on Discord is on its own again", LinkedCommunity.LatestIn(linked.Telegram).PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Linking_again_is_told_as_a_new_message()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        await linked.Dan.TypesAsync("/unlink");

        await linked.LinkAsync();

        Assert.Equal(3, LinkedCommunity.PublicIn(linked.Telegram).Count);
        Assert.StartsWith("🔗 From now on", LinkedCommunity.LatestIn(linked.Telegram).PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_linked_there_is_nothing_to_unlink()
    {
        await using var linked = await LinkedCommunity.CreateAsync();

        await linked.Cara.TypesAsync("/unlink");

        Assert.StartsWith("Boise bodyworkers is on its own", linked.Cara.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Empty(LinkedCommunity.PublicIn(linked.Telegram));
    }

    private static async Task TidyAsync(LinkedCommunity linked)
    {
        await using var scope = linked.Inner.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<JoinCodeHousekeeping>().RunAsync(CancellationToken.None);
    }

    [GeneratedRegex("^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$")]
    private static partial Regex ShortCode();
}
