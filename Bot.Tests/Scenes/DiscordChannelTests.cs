using Bot.Tests.Support.Discord;

namespace Bot.Tests.Scenes;

/// <summary>A server of several channels, and what only Discord's own ways of typing offer.</summary>
public sealed class DiscordChannelTests
{
    private const string Question = "who does prenatal massage?";

    [Fact]
    public async Task Questions_are_answered_and_cards_posted_where_an_admin_chose()
    {
        await using var stage = await DiscordStage.SetAsync();
        var (lounge, questions) = (stage.Guild.AddChannel("lounge"), stage.Guild.AddChannel("questions"));
        await stage.StartBotAndWaitAsync();
        await ChooseAsync(stage, "Questions answered", questions);
        await ChooseAsync(stage, "Referrals", stage.Channel);

        await stage.Ben.TypesAsync(lounge, Question);
        var asked = await stage.Ben.TypesAsync(questions, Question);
        await questions.WaitForMessageAsync(message => message.ReplyTo == asked);
        await stage.Ben.UsesCommandAsync(lounge, "refer", ("need", "prenatal"));
        await stage.Channel.WaitForMessageAsync(message => message.Text.Contains("Ben is looking for a colleague", StringComparison.Ordinal));

        Assert.Empty(lounge.MessagesFromBot);
        Assert.Single(questions.MessagesFromBot);
        await stage.Channel.WaitForMessageAsync(message => message.PlainText.Contains("Questions are answered in #questions", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_is_no_admin_chooses_nothing()
    {
        await using var stage = await DiscordStage.SetAsync();
        stage.Guild.AddChannel("lounge");
        await stage.StartBotAndWaitAsync();

        await stage.Ben.PressesAsync(stage.Channel.MessagesFromBot[0], "Choose channels");

        await stage.Ben.WaitForEphemeralMessageAsync(message => message.Text.Contains("administrators", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Kinds_of_work_are_suggested_while_one_types()
    {
        await using var stage = await DiscordStage.SetAsync();
        await stage.StartBotAndWaitAsync();

        var choices = await stage.Ben.AutocompletesAsync(stage.Channel, "refer", "need", "prena");

        Assert.Contains(choices, choice => choice.Name.Contains("Prenatal", StringComparison.OrdinalIgnoreCase));
        Assert.InRange(choices.Count, 1, 25);
    }

    private static async Task ChooseAsync(DiscordStage stage, string use, FakeChannel channel)
    {
        var owner = stage.Guild.Owner;
        await (await owner.PressesAsync(stage.Channel.MessagesFromBot[0], "Choose channels")).WaitForAnswerAsync();
        await (await owner.PicksAsync(owner.EphemeralMessages[^1], use, channel)).WaitForAnswerAsync();
    }
}
