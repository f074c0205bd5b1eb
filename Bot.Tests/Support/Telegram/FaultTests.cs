using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Telegram;

/// <summary>What can be made to go wrong.</summary>
public sealed class FaultTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new();
    private FakeBotApi telegram = null!;
    private WireClient wire = null!;
    private FakeUser ana = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.StartAsync(new FakeBotApiOptions { Time = time });
        wire = new WireClient(telegram);
        ana = telegram.User("Ana");
        ana.OpensPrivateChat();
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Fact]
    public async Task A_cut_connection_leaves_nothing_behind()
    {
        telegram.Faults.On("sendMessage").CutsConnection();

        await Assert.ThrowsAsync<HttpRequestException>(SendAsync);

        Assert.Empty(ana.PrivateMessages);
        Assert.Equal("ok", await SendAsync());
    }

    [Fact]
    public async Task A_lost_response_leaves_the_message()
    {
        telegram.Faults.On("sendMessage").LosesResponse();

        await Assert.ThrowsAsync<HttpRequestException>(SendAsync);

        Assert.Single(ana.PrivateMessages);
        await telegram.WaitUntilAsync(() => telegram.CallsTo("sendMessage")[0].Outcome is { IsOk: true, ResponseLost: true });
    }

    [Fact]
    public async Task A_hanging_call_goes_on_when_released()
    {
        using var fault = telegram.Faults.On("sendMessage", ana.PrivateChat).Hangs();
        var call = SendAsync();
        await telegram.WaitUntilAsync(() => fault.Hits == 1);
        Assert.Empty(ana.PrivateMessages);

        fault.Remove();

        Assert.Equal("ok", await call);
        Assert.Single(ana.PrivateMessages);
    }

    [Fact]
    public async Task An_answer_that_never_comes_leaves_the_message()
    {
        using var fault = telegram.Faults.On("sendMessage").HangsAfterwards();
        var call = SendAsync();

        await ana.WaitForPrivateMessageAsync(message => message.Text == "Hello");
        Assert.False(call.IsCompleted);
        fault.Remove();

        Assert.Equal("ok", await call);
    }

    [Fact]
    public async Task A_hanging_call_does_not_hold_up_the_end()
    {
        using var fault = telegram.Faults.On().Hangs();
        var call = SendAsync();
        await telegram.WaitUntilAsync(() => fault.Hits == 1);

        await telegram.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(5));

        await Assert.ThrowsAnyAsync<Exception>(() => call);
    }

    [Fact]
    public async Task A_proxys_page_is_no_envelope()
    {
        telegram.Faults.On(call => call.Method == "getMe").Times(2).ServerError(502);

        using var first = await wire.SendAsync("getMe");
        using var second = await wire.SendAsync("getMe");
        using var third = await wire.SendAsync("getMe");

        Assert.Equal(
            [HttpStatusCode.BadGateway, HttpStatusCode.BadGateway, HttpStatusCode.OK],
            new[] { first, second, third }.Select(response => response.StatusCode));
        Assert.StartsWith("<html>", await first.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_delayed_call_waits_for_the_servers_clock()
    {
        using var fault = telegram.Faults.On("sendMessage").Delays(TimeSpan.FromMinutes(1));
        var call = SendAsync();
        await telegram.WaitUntilAsync(() => fault.Hits == 1);
        Assert.False(call.IsCompleted);

        while (!call.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(10);
        }

        Assert.Equal("ok", await call);
    }

    [Fact]
    public async Task A_fault_until_removed_strikes_until_removed()
    {
        var fault = telegram.Faults.On("sendMessage").UntilRemoved().Forbidden("bot was blocked by the user");
        Assert.Equal("Forbidden: bot was blocked by the user", await SendAsync());
        Assert.Equal("Forbidden: bot was blocked by the user", await SendAsync());

        fault.Remove();

        Assert.Equal("ok", await SendAsync());
    }

    [Fact]
    public async Task A_server_that_is_down_refuses_connections_and_comes_back()
    {
        await telegram.GoDownAsync();
        var failure = await Assert.ThrowsAsync<HttpRequestException>(SendAsync);

        await telegram.ComeBackAsync();

        Assert.Equal(HttpRequestError.ConnectionError, failure.HttpRequestError);
        Assert.Equal("ok", await SendAsync());
    }

    private Task<string> SendAsync() => wire.TryAsync("sendMessage", new JsonObject { ["chat_id"] = ana.Id, ["text"] = "Hello" });
}
