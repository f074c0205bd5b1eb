using System.Diagnostics;
using System.Text.Json.Nodes;
using Bot.Commands.Chat;
using Bot.Host.Telegram;
using Bot.Tests.Support.Telegram;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.Telegram;

/// <summary>Hearing: what is said reaches the inbox, whatever happens on the way.</summary>
public sealed class TelegramPollingTests : IAsyncLifetime
{
    private volatile bool isOver;
    private TelegramSetup telegram = null!;
    private FakeGroup group = null!;
    private FakeUser ben = null!;
    private Task clock = Task.CompletedTask;

    public async Task InitializeAsync()
    {
        telegram = await TelegramSetup.CreateAsync(isConnected: false);
        group = telegram.Api.Supergroup("Boise bodyworkers");
        ben = telegram.Api.User("Ben");
        group.Add(ben);
        group.AddBot();
    }

    public async Task DisposeAsync()
    {
        foreach (var service in telegram.Services.GetServices<IHostedService>()) await service.StopAsync(default);
        isOver = true;
        await clock;
        await telegram.DisposeAsync();
    }

    [Fact]
    public async Task What_is_said_is_stored_and_then_confirmed()
    {
        await StartAsync();
        ben.Sends(group, "/who@warm_bot prenatal");

        await telegram.Api.WaitUntilConfirmedAsync();

        Assert.Equal("prenatal", telegram.Heard.All.OfType<CommandTyped>().Single().Words);
        Assert.Equal(["message", "callback_query", "my_chat_member"], telegram.Api.AllowedUpdates);
        Assert.All(telegram.Api.CallsTo("getUpdates"), poll => Assert.True(poll.Parameters.ContainsKey("allowed_updates")));
    }

    [Fact]
    public async Task A_webhook_that_somebody_set_is_removed_and_what_waited_is_heard()
    {
        ben.Sends(group, "/who@warm_bot prenatal");
        await CallAsync("setWebhook", """{"url":"https://example.org/hook"}""");

        await StartAsync();
        await telegram.Api.WaitUntilConfirmedAsync();

        Assert.Equal(["getMe", "deleteWebhook"], telegram.Api.Calls.Skip(1).Take(2).Select(call => call.Method));
        Assert.Single(telegram.Heard.All.OfType<CommandTyped>());
    }

    [Fact]
    public async Task What_could_not_be_stored_is_not_confirmed_and_comes_again()
    {
        telegram.Heard.IsRefusing = true;
        ben.Sends(group, "/who@warm_bot prenatal");
        await StartAsync();
        await UntilAsync(() => telegram.Api.CallsTo("getUpdates").Count > 3);

        Assert.NotEmpty(telegram.Api.PendingUpdateIds);
        Assert.All(telegram.Api.CallsTo("getUpdates"), poll => Assert.False(poll.Parameters.ContainsKey("offset")));

        telegram.Heard.IsRefusing = false;
        await telegram.Api.WaitUntilConfirmedAsync();
        Assert.Single(telegram.Heard.All.OfType<CommandTyped>());
    }

    [Fact]
    public async Task An_update_that_nobody_can_read_is_parked_and_holds_up_nobody()
    {
        ben.Sends(group, "/who@warm_bot first");
        var poison = telegram.Api.EnqueueRaw((JsonObject)JsonNode.Parse("""{"message":{"message_id":"eleven","chat":7}}""")!);
        ben.Sends(group, "/who@warm_bot second");

        await StartAsync();
        await telegram.Api.WaitUntilConfirmedAsync();

        Assert.Equal(["first", "second"], telegram.Heard.All.OfType<CommandTyped>().Select(command => command.Words));
        var parked = Assert.Single(telegram.Heard.Poison);
        Assert.Equal(poison.ToString(System.Globalization.CultureInfo.InvariantCulture), parked.Key.Key);
        Assert.Contains("eleven", parked.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_backlog_is_heard_in_order()
    {
        for (var i = 0; i < 250; i++) ben.Sends(group, $"/who@warm_bot {i}");

        await StartAsync();
        await telegram.Api.WaitUntilConfirmedAsync();

        Assert.Equal(
            Enumerable.Range(0, 250).Select(i => $"{i}"), telegram.Heard.All.OfType<CommandTyped>().Select(command => command.Words));
    }

    [Theory]
    [InlineData("502 page")]
    [InlineData("cut")]
    [InlineData("lost")]
    [InlineData("broken")]
    [InlineData("409")]
    [InlineData("429")]
    [InlineData("500")]
    public async Task A_poll_that_fails_is_tried_again(string what)
    {
        var polls = telegram.Api.Faults.On("getUpdates").Times(3);
        var fault = what switch
        {
            "502 page" => polls.ServerError(),
            "cut" => polls.CutsConnection(),
            "lost" => polls.LosesResponse(),
            "broken" => polls.Responds(200, "application/json", "{\"ok\":true,\"result\":[{"),
            "409" => polls.Conflict("terminated by other getUpdates request; make sure that only one bot instance is running"),
            "429" => polls.TooManyRequests(9),
            _ => polls.Responds(500, "application/json", """{"ok":false,"error_code":500,"description":"Internal Server Error"}"""),
        };
        ben.Sends(group, "/who@warm_bot prenatal");

        await StartAsync();
        await telegram.Api.WaitUntilConfirmedAsync();

        Assert.Equal(3, fault.Hits);
        Assert.Single(telegram.Heard.All.OfType<CommandTyped>());
    }

    [Fact]
    public async Task The_patience_that_Telegram_asks_for_is_kept()
    {
        telegram.Api.Faults.On("getUpdates").TooManyRequests(30);
        await StartAsync(runClock: false);
        await telegram.Api.WaitUntilAsync(() => telegram.Api.CallsTo("getUpdates").Count == 1);

        telegram.Clock.Advance(TimeSpan.FromSeconds(29));
        await Task.Delay(50);
        Assert.Single(telegram.Api.CallsTo("getUpdates"));

        // The wait may have begun a little after the first advance.
        await UntilAsync(() =>
        {
            telegram.Clock.Advance(TimeSpan.FromSeconds(1));
            return telegram.Api.CallsTo("getUpdates").Count == 2;
        });
    }

    [Fact]
    public async Task A_second_bot_with_the_same_token_is_named_once()
    {
        telegram.Api.Faults.On("getUpdates").Times(6).Conflict("terminated by other getUpdates request");
        ben.Sends(group, "/who@warm_bot prenatal");

        await StartAsync();
        await telegram.Api.WaitUntilConfirmedAsync();

        Assert.Single(telegram.Logs.Lines, line => line.Contains("another process uses the same token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_was_away_is_found_again()
    {
        await telegram.Api.GoDownAsync();
        await StartAsync();
        await UntilAsync(() => telegram.Logs.Lines.Count(line => line.Contains("trying again", StringComparison.Ordinal)) > 2);

        await telegram.Api.ComeBackAsync();
        ben.Sends(group, "/who@warm_bot prenatal");
        await telegram.Api.WaitUntilConfirmedAsync();

        Assert.Single(telegram.Heard.All.OfType<CommandTyped>());
    }

    [Theory]
    [InlineData("getMe")]
    [InlineData("getUpdates")]
    public async Task A_token_that_is_refused_is_said_in_one_sentence_and_nothing_more_is_tried(string method)
    {
        telegram.Api.Faults.On(method).UntilRemoved().Unauthorized();

        await StartAsync();
        await UntilAsync(() => Polling.ExecuteTask!.IsCompleted);

        Assert.True(Polling.ExecuteTask!.IsCompletedSuccessfully);
        Assert.Single(telegram.Logs.Lines, line => line.Contains("refuses the bot's token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task On_stop_what_was_received_last_is_confirmed_even_while_a_poll_hangs()
    {
        telegram.Api.Faults.On(call => call.Method == "getUpdates" && call.Parameters.ContainsKey("offset") && (int)call.Parameters["timeout"]! > 0)
            .UntilRemoved().Hangs();
        ben.Sends(group, "/who@warm_bot prenatal");
        await StartAsync();
        await UntilAsync(() => telegram.Heard.All.Count > 0 && telegram.Api.CallsTo("getUpdates").Count == 2);
        Assert.NotEmpty(telegram.Api.PendingUpdateIds);

        var watch = Stopwatch.StartNew();
        await Polling.StopAsync(default);

        Assert.Empty(telegram.Api.PendingUpdateIds);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
        var last = telegram.Api.CallsTo("getUpdates")[^1].Parameters;
        Assert.Equal((1, 0), ((int)last["limit"]!, (int)last["timeout"]!));
    }

    [Fact]
    public async Task A_stop_does_not_wait_for_a_server_that_hangs()
    {
        ben.Sends(group, "/who@warm_bot prenatal");
        telegram.Api.Faults.On(call => call.Method == "getUpdates" && call.Parameters.ContainsKey("offset")).UntilRemoved().Hangs();
        await StartAsync();
        await UntilAsync(() => telegram.Api.CallsTo("getUpdates").Count == 2);

        var watch = Stopwatch.StartNew();
        await Polling.StopAsync(default);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task After_a_quiet_week_the_numbers_start_anew_and_nothing_is_missed()
    {
        await StartAsync();
        ben.Sends(group, "/who@warm_bot before");
        await telegram.Api.WaitUntilConfirmedAsync();
        var polls = telegram.Api.CallsTo("getUpdates").Count;
        await UntilAsync(() => telegram.Api.CallsTo("getUpdates").Count > polls + 3);

        telegram.Api.NextUpdateId = 1000;
        ben.Sends(group, "/who@warm_bot after");
        await telegram.Api.WaitUntilConfirmedAsync();

        Assert.Equal(["before", "after"], telegram.Heard.All.OfType<CommandTyped>().Select(command => command.Words));
    }

    [Fact]
    public async Task Small_talk_is_confirmed_and_never_stored()
    {
        group.PromoteBot();
        await StartAsync();
        await telegram.Api.WaitUntilConfirmedAsync();

        ben.Sends(group, "good morning all, lovely weather");
        await telegram.Api.WaitUntilConfirmedAsync();

        Assert.DoesNotContain(telegram.Heard.All, heard => heard is WordsSaid);
    }

    private TelegramPolling Polling => telegram.Services.GetServices<IHostedService>().OfType<TelegramPolling>().Single();

    private async Task StartAsync(bool runClock = true)
    {
        await Polling.StartAsync(default);
        if (runClock) clock = Task.Run(RunClockAsync);
    }

    // Back-off and long polls pass in no time.
    private async Task RunClockAsync()
    {
        while (!isOver)
        {
            telegram.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(2);
        }
    }

    private Task UntilAsync(Func<bool> condition) => telegram.Api.WaitUntilAsync(condition);

    private async Task CallAsync(string method, string json)
    {
        using var http = new HttpClient();
        using var body = new StringContent(json, System.Text.Encoding.UTF8, "application/json");
        (await http.PostAsync($"{telegram.Api.BaseUrl}/bot{telegram.Api.Token}/{method}", body)).EnsureSuccessStatusCode();
    }
}
