using Bot.Commands.Delivery;
using Bot.Host.Running;
using Bot.Tests.Support.Discord;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Scenes;

/// <summary>A database that hangs, calls that are lost, answers that come too late, and much at once.</summary>
public sealed class DiscordTroubleTests
{
    /// <summary>So small that the three seconds of an interaction are many looks.</summary>
    private static readonly TimeSpan Careful = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task A_store_that_hangs_for_a_minute_costs_no_connection_and_nobody_is_lied_to()
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        stage.Gateway.HeartbeatInterval = TimeSpan.FromSeconds(5);
        var gate = new StoreGate();
        await stage.StartBotAndWaitAsync(services => services.AddSingleton<StoreBatch>(provider => gate.Before(provider.GetRequiredService<Inbox>().ReceiveAsync)));

        gate.Close();
        var told = await stage.Ben.UsesCommandAsync(stage.Channel, "help");
        await stage.RunUntilAsync(() => told.Original is { IsThinking: false }, "the truth", Careful);
        await stage.PassAsync(TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(500));
        var beats = stage.Gateway.Connections[0].Received.Count(payload => payload.Op == 1);
        gate.Open();
        var after = await stage.Ben.UsesCommandAsync(stage.Channel, "help");
        await stage.RunUntilAsync(() => after.Original is { IsThinking: false }, "an answer", Careful);

        Assert.Equal("Nothing was saved, please try again.", told.Original!.Text);
        Assert.Contains("/refer", after.Original!.Text, StringComparison.Ordinal);
        Assert.InRange(beats, 10, 20);
        Assert.Single(stage.Gateway.Connections);
    }

    [Fact]
    public async Task Many_cards_at_once_wait_for_their_turn_and_are_posted_once()
    {
        const int cards = 30;
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true, hasRealLimits: true);
        await stage.StartBotAndWaitAsync();

        for (var number = 0; number < cards; number++)
        {
            var asked = await stage.Ben.UsesCommandAsync(stage.Channel, "refer", ("need", "prenatal"));
            await asked.WaitForAnswerAsync();
        }

        await stage.RunUntilAsync(() => Cards(stage) >= cards, "all cards");
        await stage.PassAsync(TimeSpan.FromMinutes(2), TimeSpan.FromSeconds(2));

        Assert.Equal(cards, Cards(stage));
        Assert.InRange(stage.Discord.Calls.Count(call => call.Outcome is { Status: 429 }), 0, 1);
    }

    [Fact]
    public async Task A_send_whose_answer_is_lost_is_posted_once()
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        await stage.StartBotAndWaitAsync();
        var lost = stage.Discord.Faults.On("POST", "/channels/{channel_id}/messages").LosesResponse();

        var asked = await stage.Ben.UsesCommandAsync(stage.Channel, "refer", ("need", "prenatal"));
        await asked.WaitForAnswerAsync();
        await stage.RunUntilAsync(() => lost.Hits == 1, "the lost answer");
        await stage.PassAsync(TimeSpan.FromMinutes(3), TimeSpan.FromSeconds(2));

        Assert.Equal(1, Cards(stage));
        Assert.InRange(CardCalls(stage), 2, 3);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_answer_that_comes_after_a_quarter_of_an_hour_finds_another_way(bool closesDms)
    {
        await using var stage = await DiscordStage.SetAsync(hasOwnClock: true);
        await stage.StartBotAndWaitAsync();
        stage.Ben.ClosesDms = stage.MayCallBen = closesDms;
        var busy = stage.Discord.Faults.On(IsAnswer).UntilRemoved().TooManyRequests(TimeSpan.FromMinutes(5));

        await stage.Ben.UsesCommandAsync(stage.Channel, "help");
        await stage.RunUntilAsync(() => busy.Hits > 0 && stage.Discord.Interactions.All(one => one.IsAcknowledged), "\"is thinking\"", Careful);
        await stage.Bot.StopAsync();
        stage.Clock!.Advance(TimeSpan.FromMinutes(16));
        busy.Remove();
        await stage.StartBotAsync();
        await stage.RunUntilAsync(
            () => closesDms
                ? stage.Channel.MessagesFromBot.Any(message => message.PingedUsers.Contains(stage.Ben))
                : stage.Ben.PrivateMessages.Any(message => message.Text.Contains("/refer", StringComparison.Ordinal)),
            "another way");

        Assert.DoesNotContain(stage.Channel.MessagesFromBot, message => message.Text.Contains("/register", StringComparison.Ordinal));
    }

    /// <summary>An answer with words in it: not the mere sign that it was received.</summary>
    private static bool IsAnswer(LoggedCall call) =>
        call.Template.Contains("/webhooks/", StringComparison.Ordinal)
        || (call.Template.EndsWith("/callback", StringComparison.Ordinal) && (int?)call.Body?["type"] is not (5 or 6));

    private static int Cards(DiscordStage stage) =>
        stage.Channel.MessagesFromBot.Count(message => message.Text.Contains("is looking for a colleague", StringComparison.Ordinal));

    private static int CardCalls(DiscordStage stage) => stage.Discord.CallsTo("POST", "/channels/{channel_id}/messages")
        .Count(call => ((string?)call.Body?["content"])?.Contains("is looking for a colleague", StringComparison.Ordinal) == true);

    /// <summary>Stands before what stores, and can be shut.</summary>
    private sealed class StoreGate
    {
        private TaskCompletionSource? shut;

        public void Close() => shut = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => Interlocked.Exchange(ref shut, null)?.SetResult();

        public StoreBatch Before(StoreBatch store) => async (news, poison, cancellationToken) =>
        {
            if (shut is { } waiting) await waiting.Task.WaitAsync(cancellationToken);
            await store(news, poison, cancellationToken);
        };
    }
}
