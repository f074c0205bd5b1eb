using Bot.Commands.Chat;
using Bot.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Delivery;

/// <summary>Whom an answer belongs to: the question that is open, and the community that the private chat is about.</summary>
public sealed class ConversationTests
{
    [Fact]
    public async Task A_question_is_over_when_a_command_is_typed()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await ben.TypesAsync("/refer");
        Assert.True(ben.LatestPrivateReply.Composed.AwaitsWords);

        await ben.TypesAsync("/help");
        await ben.SaysAsync("prenatal in Boise", isToBot: true);

        Assert.Equal(0, await community.ReadAsync(db => db.Referrals.CountAsync()));
        Assert.Equal(0, await community.ReadAsync(db => db.Conversations.CountAsync()));
    }

    [Fact]
    public async Task A_question_is_over_after_a_day()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ben = await community.JoinAsync("Ben");
        await ben.TypesAsync("/refer");
        await community.PassAsync(TimeSpan.FromDays(1));

        await ben.SaysAsync("prenatal in Boise", isToBot: true);

        Assert.Equal(0, await community.ReadAsync(db => db.Referrals.CountAsync()));
    }

    [Fact]
    public async Task A_question_is_open_almost_a_day_also_over_a_restart()
    {
        await using var before = await TestCommunity.CreateAsync();
        var ben = await before.JoinAsync("Ben");
        await ben.TypesAsync("/refer");
        await before.PassAsync(TimeSpan.FromHours(23));
        await before.StopAsync();

        await using var after = await TestCommunity.CreateAsync(before.Folder, before.Platform, before.Clock);
        await (await after.JoinAsync("Ben")).SaysAsync("prenatal in Boise", isToBot: true);

        Assert.Equal(1, await after.ReadAsync(db => db.Referrals.CountAsync()));
        await after.StopAsync();
    }

    [Fact]
    public async Task Someone_in_several_communities_is_asked_once_which_one_a_private_chat_is_about()
    {
        await using var community = await TestCommunity.CreateAsync();
        var ana = await community.JoinAsync("Ana");
        foreach (var group in new[] { "Boise", "Nampa" })
            await community.HearAsync(Command(ana, new Scene(group, $"{group} bodyworkers", "", IsPrivate: false)));
        var privately = new Scene(ana.ExternalId, "", "", IsPrivate: true);

        await community.HearAsync(Command(ana, privately));
        var asked = ana.LatestPrivateReply;
        await community.HearAsync(new ButtonPressed(asked.Button("Nampa bodyworkers")!.Value, asked.Id)
        {
            Key = TestCommunity.NextKey(),
            From = ana.Speaker,
            In = privately,
            Handle = ana.ExternalId,
        });
        var chosen = ana.LatestPrivateReply;
        await community.HearAsync(Command(ana, privately));

        Assert.Equal("You are in several groups with me. Which one is this about?", asked.PlainText);
        Assert.Equal(["Boise bodyworkers", "Nampa bodyworkers"], asked.Labels.Order());
        Assert.Contains("Nampa bodyworkers", chosen.PlainText, StringComparison.Ordinal);
        Assert.DoesNotContain("several groups", ana.LatestPrivateReply.PlainText, StringComparison.Ordinal);
        Assert.Equal(
            "Nampa",
            await community.ReadAsync(async db => (await db.Chats.SingleAsync(chat => db.Members.Any(m => m.CurrentChatId == chat.Id))).ExternalId));
    }

    private static CommandTyped Command(TestMember member, Scene scene) => new("help", "", new Dictionary<string, string>(), IsCertain: true)
    {
        Key = TestCommunity.NextKey(),
        From = member.Speaker,
        In = scene,
        Handle = member.ExternalId,
    };
}
