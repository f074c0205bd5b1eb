using Bot.Tests.Support.Telegram;

namespace Bot.Tests.Scenes;

/// <summary>What Discord may refuse for good, and what goes on all the same.</summary>
public sealed class DiscordRefusalTests
{
    private const string TokenRefused = "Discord refuses the bot's token, so Discord is off.";

    [Theory]
    [InlineData(4004, TokenRefused)]
    [InlineData(4010, "Discord does not take the bot's connection")]
    [InlineData(4011, "Discord does not take the bot's connection")]
    [InlineData(4012, "Discord does not take the bot's connection")]
    [InlineData(4013, "Discord does not take the bot's connection")]
    public async Task A_refusal_for_good_is_said_once_and_not_argued_with(int code, string sentence)
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        stage.Gateway.CloseNextIdentifyWith = code;

        await stage.StartBotAsync();
        await stage.RunUntilAsync(() => stage.Logged(sentence) == 1, "the sentence");
        await stage.PassAsync(TimeSpan.FromMinutes(5), TimeSpan.FromSeconds(5));

        Assert.Equal(1, stage.Gateway.IdentifyCount);
        Assert.Single(stage.Gateway.Connections);
        Assert.Equal(1, stage.Logged(sentence));
    }

    [Fact]
    public async Task Without_message_content_it_goes_on_and_says_what_works()
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        stage.Gateway.AllowedPrivilegedIntents = 0;

        await stage.StartBotAndWaitAsync();
        await stage.AskAndBeAnsweredAsync();
        await stage.Ben.TypesAsync(stage.Channel, "who does prenatal massage?");
        await stage.PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromSeconds(2));
        await stage.AskAndBeAnsweredAsync();

        Assert.Equal(2, stage.Channel.MessagesFromBot.Count(message => message.ReplyTo is not null));
        Assert.Equal(1, stage.Logged("Message Content Intent"));
        Assert.Equal(2, stage.Gateway.IdentifyCount);
    }

    [Fact]
    public async Task A_refused_token_stops_Discord_and_Telegram_goes_on()
    {
        await using var telegram = await FakeBotApi.StartAsync(new FakeBotApiOptions { Patience = TimeSpan.FromSeconds(60) });
        await using var stage = await DiscordStage.SetAsync();
        (stage.MoreSettings["Telegram:Token"], stage.MoreSettings["Telegram:ApiBaseUrl"]) = (telegram.Token, telegram.BaseUrl);
        stage.MoreSettings["Discord:Token"] = "another.to.ken";
        var group = telegram.Supergroup("Boise bodyworkers");

        await stage.StartBotAsync();
        await stage.Discord.WaitUntilAsync(() => stage.Logged(TokenRefused) == 1);
        group.AddBot();

        await group.WaitForMessageAsync(message => message.Text.StartsWith("Hello!", StringComparison.Ordinal));
        Assert.Single(stage.Discord.Calls);
        Assert.Empty(stage.Gateway.Connections);
    }
}
