using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace Bot.Tests.Scenes;

/// <summary>What the connection to Discord may do to the bot without anybody noticing.</summary>
public sealed class DiscordResilienceTests
{
    [Fact]
    public async Task A_socket_cut_in_the_middle_of_two_hundred_interactions_loses_none_that_was_acknowledged()
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        await stage.StartBotAndWaitAsync();

        for (var number = 0; number < 200; number++)
        {
            await stage.Ben.UsesCommandAsync(stage.Channel, "help");
            if (number == 100) await stage.Gateway.DropAsync();
        }

        await stage.RunUntilAsync(() => stage.Gateway.ResumeCount == 1, "the resume", TimeSpan.FromMilliseconds(20));
        await stage.Discord.WaitUntilAsync(() => stage.Discord.Interactions.All(one => one.Original is { IsThinking: false }));

        var stored = await stage.Bot.ReadAsync(db => db.Inbox.Select(update => update.Key).ToListAsync());
        Assert.Empty(stage.Discord.Interactions.Select(one => one.Id.ToString(CultureInfo.InvariantCulture)).Except(stored));
        Assert.All(stage.Discord.Interactions, one => Assert.Contains("/refer", one.Original!.Text, StringComparison.Ordinal));
        Assert.Equal((1, 1), (stage.Gateway.IdentifyCount, stage.Gateway.ResumeCount));
    }

    [Fact]
    public async Task A_restart_resumes_and_hears_what_was_said_meanwhile()
    {
        await using var stage = await DiscordStage.SetAsync();
        await stage.StartBotAndWaitAsync();

        await stage.Bot.StopAsync();
        var asked = await stage.Ben.TypesAsync(stage.Channel, $"{stage.Discord.Bot.Mention} who does prenatal massage?");
        await stage.StartBotAsync();
        await stage.Channel.WaitForMessageAsync(message => message.ReplyTo == asked);

        Assert.Equal((1, 1), (stage.Gateway.IdentifyCount, stage.Gateway.ResumeCount));
        Assert.Equal(1, stage.Hellos);
        Assert.Single(stage.Discord.CallsTo("PUT", "/commands"));
    }

    [Theory]
    [InlineData("op 7", 1, 1)]
    [InlineData("op 9, can be resumed", 1, 1)]
    [InlineData("op 9, is gone", 2, 0)]
    [InlineData("cut", 1, 1)]
    [InlineData("close 4000", 1, 1)]
    [InlineData("close 4009", 2, 0)]
    public async Task However_a_connection_ends_the_next_question_is_answered(string end, int identifies, int resumes)
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        await stage.StartBotAndWaitAsync();

        await (end switch
        {
            "op 7" => stage.Gateway.ReconnectAsync(),
            "op 9, can be resumed" => stage.Gateway.InvalidateAsync(resumable: true),
            "op 9, is gone" => stage.Gateway.InvalidateAsync(resumable: false),
            "cut" => stage.Gateway.DropAsync(),
            _ => stage.Gateway.CloseAsync(int.Parse(end.Split(' ')[1], CultureInfo.InvariantCulture)),
        });
        await stage.RunUntilAsync(() => stage.Gateway.Connections.Count > 1 && stage.IsConnected, "another connection");
        await stage.AskAndBeAnsweredAsync();

        Assert.Equal((identifies, resumes), (stage.Gateway.IdentifyCount, stage.Gateway.ResumeCount));
        Assert.Equal(1, stage.Hellos);
    }

    [Fact]
    public async Task Three_resumes_in_vain_lead_to_a_new_session()
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        await stage.StartBotAndWaitAsync();
        stage.Gateway.RefuseConnections = 3;

        await stage.Gateway.DropAsync();
        await stage.RunUntilAsync(() => stage.IsConnected && stage.Gateway.Connections.Count > 1, "another connection");
        await stage.AskAndBeAnsweredAsync();

        Assert.Equal((2, 0), (stage.Gateway.IdentifyCount, stage.Gateway.ResumeCount));
        Assert.Equal(1, stage.Hellos);
    }

    [Fact]
    public async Task A_session_that_Discord_no_longer_has_is_begun_anew()
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        await stage.StartBotAndWaitAsync();
        stage.Gateway.RefuseResumes = 1;

        await stage.Gateway.DropAsync();
        await stage.RunUntilAsync(() => stage.IsConnected && stage.Gateway.IdentifyCount == 2, "another session");
        await stage.AskAndBeAnsweredAsync();

        Assert.Equal((2, 1), (stage.Gateway.IdentifyCount, stage.Gateway.ResumeCount));
    }

    [Fact]
    public async Task A_gateway_that_falls_silent_is_left_for_another_connection()
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        stage.Gateway.HeartbeatPatience = Timeout.InfiniteTimeSpan;
        await stage.StartBotAndWaitAsync();
        stage.Gateway.AcknowledgesHeartbeats = false;

        await stage.RunUntilAsync(() => stage.Gateway.Connections.Count > 1, "another connection", TimeSpan.FromSeconds(1));
        stage.Gateway.AcknowledgesHeartbeats = true;
        await stage.AskAndBeAnsweredAsync();

        Assert.Equal(1, stage.Gateway.IdentifyCount);
    }
}
