using Bot.Commands.Chat;
using Bot.Data.Communities;
using Bot.Tests.Support;

namespace Bot.Tests.Directory;

/// <summary>One directory over two chats.</summary>
public sealed class LinkedDirectoryTests
{
    [Fact]
    public async Task Colleagues_of_the_other_chat_are_found_once_the_chats_are_linked()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        var (ben, zoe) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"));
        await zoe.TypesAsync("/register prenatal; area: Boise");
        await ben.TypesAsync("/who prenatal");
        Assert.DoesNotContain("Zoe", LinkedCommunity.LatestIn(linked.Telegram).PlainText, StringComparison.Ordinal);

        await linked.LinkAsync();
        await ben.TypesAsync("/who prenatal near Boise");
        Assert.Contains("• Zoe · Boise", LinkedCommunity.LatestIn(linked.Telegram).PlainText, StringComparison.Ordinal);
        await ben.TypesAsync("/profile Zoe");
        Assert.StartsWith("Zoe\nPrenatal massage\nBoise", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        await linked.Dan.TypesAsync("/unlink");
        await ben.TypesAsync("/profile Zoe");
        Assert.StartsWith("I know nobody here called", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_of_both_chats_is_one_with_the_newest_answer_of_each_kind_and_all_specialties()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, ana, anaOnDiscord) = (linked.OnTelegram("Ben"), linked.OnTelegram("Ana"), linked.OnDiscord("Ana O"));
        await ana.TypesAsync("/register prenatal; area: Meridian; languages: English, Spanish");
        await linked.HasDiscordTooAsync(ana, anaOnDiscord);
        await linked.Inner.PassAsync(TimeSpan.FromMinutes(1));
        await anaOnDiscord.TypesAsync("/register cupping; area: Boise; approach: slow");
        await linked.Inner.PassAsync(TimeSpan.FromMinutes(1));
        await ana.TypesAsync("/register prenatal; approach: side-lying");

        await ben.TypesAsync("/who prenatal near Boise");
        var answer = LinkedCommunity.LatestIn(linked.Telegram).PlainText;
        Assert.Contains("• Ana · Boise · English, Spanish", answer, StringComparison.Ordinal);
        Assert.Equal(2, answer.Split('•').Length);
        await ben.TypesAsync("/profile Ana");
        Assert.StartsWith(
            "Ana\nPrenatal massage and Cupping\nBoise · English, Spanish\n“side-lying”", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        await linked.Dan.TypesAsync("/who cupping");
        Assert.Contains("• Ana O · Boise", LinkedCommunity.LatestIn(linked.Discord).PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_leaves_or_takes_something_off_is_off_it_in_all_linked_chats()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, ana, anaOnDiscord) = (linked.OnTelegram("Ben"), linked.OnTelegram("Ana"), linked.OnDiscord("Ana O"));
        await ana.TypesAsync("/register prenatal, sports");
        await linked.HasDiscordTooAsync(ana, anaOnDiscord);

        await anaOnDiscord.TypesAsync("/register");
        await anaOnDiscord.PressesAsync("✓ Prenatal massage");
        await ben.TypesAsync("/profile Ana");
        Assert.StartsWith("Ana\nSports massage", ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);

        await anaOnDiscord.TypesAsync("/profile");
        await anaOnDiscord.PressesAsync("Leave");
        await anaOnDiscord.PressesAsync("Yes, leave");
        await ben.TypesAsync("/profile Ana");
        Assert.Equal("Ana has not listed anything yet.", ben.LatestPrivateReply.PlainText);
    }

    [Fact]
    public async Task Who_keeps_theirs_here_is_found_from_this_chat_alone_until_they_share_again()
    {
        await using var linked = await LinkedCommunity.CreateLinkedAsync();
        var (ben, zoe) = (linked.OnTelegram("Ben"), linked.OnDiscord("Zoe"));
        await zoe.TypesAsync("/register prenatal");

        await zoe.PressesAsync("Keep mine here");
        Assert.Equal(["Share mine again"], zoe.LatestPrivateReply.Labels);
        await ben.TypesAsync("/who prenatal");
        Assert.DoesNotContain("Zoe", LinkedCommunity.LatestIn(linked.Telegram).PlainText, StringComparison.Ordinal);
        await linked.Dan.TypesAsync("/who prenatal");
        Assert.Contains("• Zoe", LinkedCommunity.LatestIn(linked.Discord).PlainText, StringComparison.Ordinal);

        await zoe.PressesAsync("Share mine again");
        await ben.TypesAsync("/who prenatal");
        Assert.Contains("• Zoe", LinkedCommunity.LatestIn(linked.Telegram).PlainText, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_hello_of_each_chat_shows_all_who_are_listed()
    {
        await using var linked = await LinkedCommunity.CreateAsync();
        await linked.Inner.HearAsync(new BotAdmitted(HearsEverything: true, BotIsAdmin: true)
        {
            Key = TestCommunity.NextKey() with { Platform = Platform.Telegram },
            From = linked.Cara.Speaker,
            In = new Scene("tg-group", "Boise bodyworkers", "", IsPrivate: false),
        });
        var hello = LinkedCommunity.LatestIn(linked.Telegram);
        await linked.LinkAsync();

        await linked.OnDiscord("Zoe").TypesAsync("/register prenatal");
        Assert.Contains("1 listed: Prenatal massage", hello.PlainText, StringComparison.Ordinal);

        await linked.Dan.TypesAsync("/unlink");
        Assert.DoesNotContain("listed", hello.PlainText, StringComparison.Ordinal);
    }
}
