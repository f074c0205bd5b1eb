using System.Text;
using Bot.Tests.Support;

namespace Bot.Tests.Referrals;

/// <summary>What could name a client never leaves the private envelope.</summary>
public sealed class TwoEnvelopesTests
{
    private const string Canary = "Zanzibarova";

    [Theory]
    [InlineData("prenatal for Maria Zanzibarova in Boise this week")]
    [InlineData("prenatal in Boise, call her at 208-555-0142 Zanzibarova")]
    [InlineData("prenatal in Boise, zanzibarova@example.org")]
    [InlineData("prenatal in Boise; note: Maria Zanzibarova, 208-555-0142")]
    [InlineData("Maria Zanzibarova needs prenatal near Zanzibarova Street")]
    [InlineData("dry needling for Zanzibarova")]
    [InlineData("Zanzibarova")]
    public async Task A_clients_details_are_never_on_a_card_in_a_log_or_readable_in_the_database(string words)
    {
        await using var scene = await ReferralScene.CreateAsync();

        await scene.Ben.TypesAsync($"/refer {words}");
        if (scene.Ben.LatestPrivateReply.Button("Leave the area out") is not null) await scene.Ben.PressesAsync("Leave the area out");
        if (scene.Ben.LatestPrivateReply.Button("Post") is not null) await scene.Ben.PressesAsync("Post");
        foreach (var offer in scene.Community.PublicMessages.Where(message => message.Button("I can help") is not null))
            await scene.Ana.PressesAsync(offer, "I can help");

        Assert.DoesNotContain(scene.Community.PublicMessages, message => HoldsCanary(message.PlainText) || message.PlainText.Contains("0142", StringComparison.Ordinal));
        Assert.DoesNotContain(scene.Ana.PrivateMessages, message => HoldsCanary(message.PlainText));
        Assert.DoesNotContain(scene.Community.Logs.Lines, HoldsCanary);
        Assert.False(IsReadableOnDisk(scene.Community));
    }

    [Fact]
    public async Task What_was_left_out_is_said_privately_and_becomes_the_note_when_its_writer_wants()
    {
        await using var scene = await ReferralScene.CreateAsync();

        var card = await scene.AskAsync("prenatal for Jane Zanzibarova in Boise");

        Assert.False(HoldsCanary(card.PlainText));
        Assert.True(ReferralScene.Saw(scene.Ben, "I left this out of the card: “"));
        Assert.True(ReferralScene.Saw(scene.Ben, "Please delete your message: it shows a client's details."));

        await scene.Ben.PressesAsync("Keep as private note");
        await scene.Ana.PressesAsync("I can help");
        Assert.False(ReferralScene.Saw(scene.Ana, Canary));
        await scene.Ben.PressesAsync("Choose Ana");

        Assert.True(ReferralScene.Saw(scene.Ana, Canary));
        Assert.False(IsReadableOnDisk(scene.Community));
    }

    [Fact]
    public async Task What_was_left_out_never_reaches_the_chosen_unasked()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync("prenatal for Jane Zanzibarova in Boise");

        await scene.Ana.PressesAsync("I can help");
        await scene.Ben.PressesAsync("Choose Ana");
        await scene.Ana.TypesAsync("/referrals");

        Assert.False(ReferralScene.Saw(scene.Ana, Canary));
        Assert.True(ReferralScene.Saw(scene.Ana, "There is no private note."));
    }

    [Fact]
    public async Task Leave_it_out_forgets_it()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync("prenatal for Jane Zanzibarova in Boise");

        await scene.Ben.PressesAsync("Leave it out");

        Assert.Contains("Left out; I keep nothing of it.", scene.Ben.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Null((await scene.ReferralAsync()).Note?.LeftOut);
    }

    [Fact]
    public async Task What_was_left_out_joins_a_note_that_is_there_already()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync("prenatal for Jane Zanzibarova in Boise; note: blue door");

        await scene.Ben.PressesAsync("Keep as private note");
        await scene.Ana.PressesAsync("I can help");
        await scene.Ben.PressesAsync("Choose Ana");

        Assert.True(ReferralScene.Saw(scene.Ana, "Private note: “blue door\n"));
        Assert.True(ReferralScene.Saw(scene.Ana, Canary));
    }

    [Fact]
    public async Task A_note_too_long_for_one_message_is_cut_and_said_so()
    {
        await using var scene = await ReferralScene.CreateAsync();
        await scene.AskAsync();

        await scene.Ben.PressesAsync("Add private note");
        await scene.Ben.TypesAsync(string.Concat(Enumerable.Repeat("👩‍👩‍👧", 900)));
        await scene.Ana.PressesAsync("I can help");
        await scene.Ben.PressesAsync("Choose Ana");

        Assert.True(ReferralScene.Saw(scene.Ben, "more does not fit"));
        var received = scene.Ana.PrivateMessages.Single(message => message.PlainText.Contains("Private note", StringComparison.Ordinal));
        Assert.DoesNotContain('\uFFFD', received.PlainText);
        Assert.EndsWith("👩‍👩‍👧…”", received.PlainText, StringComparison.Ordinal);
    }

    private static bool HoldsCanary(string text) => text.Contains(Canary, StringComparison.OrdinalIgnoreCase);

    private static bool IsReadableOnDisk(TestCommunity community)
    {
        var needle = Encoding.UTF8.GetBytes(Canary);
        return System.IO.Directory.EnumerateFiles(community.Folder, "bot.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal)).Any(file => Holds(file, needle));
    }

    private static bool Holds(string file, byte[] needle)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes.AsSpan().IndexOf(needle) >= 0;
    }
}
