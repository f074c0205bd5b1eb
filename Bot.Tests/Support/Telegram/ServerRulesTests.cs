using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Telegram;

/// <summary>What the real server refuses, in its own words.</summary>
public sealed class ServerRulesTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero));
    private FakeBotApi telegram = null!;
    private WireClient wire = null!;
    private FakeGroup forum = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.StartAsync(new FakeBotApiOptions { Time = time });
        wire = new WireClient(telegram);
        forum = telegram.Forum("Idaho");
        ben = telegram.User("Ben", languageCode: "de-AT");
        forum.Add(ben);
        forum.AddBot();
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [Theory]
    [InlineData("<b> </b>\n", "Bad Request: message text is empty")]
    [InlineData("a < b", "Bad Request: can't parse entities: Unsupported start tag \"\" at byte offset 2")]
    [InlineData("fine", "ok")]
    public async Task A_text_must_say_something_and_parse(string html, string answer) =>
        Assert.Equal(answer, await SendAsync(html, message => message["parse_mode"] = "HTML"));

    [Theory]
    [InlineData(4096, "ok")]
    [InlineData(4097, "Bad Request: message is too long")]
    public async Task A_text_is_counted_without_its_markup(int length, string answer) =>
        Assert.Equal(answer, await SendAsync($"<b>{new string('x', length)}</b>", message => message["parse_mode"] = "HTML"));

    [Theory]
    [InlineData("callback_data", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀", "ok")]
    [InlineData("callback_data", "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀!", "Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("callback_data", "", "Bad Request: BUTTON_DATA_INVALID")]
    [InlineData("url", "https://t.me/warm_bot?start=a", "ok")]
    [InlineData("url", "localhost", "Bad Request: BUTTON_URL_INVALID")]
    public async Task A_button_is_checked(string field, string value, string answer) =>
        Assert.Equal(answer, await SendAsync("Card", message => message["reply_markup"] = Keyboard(field, value)));

    [Fact]
    public async Task A_tap_waits_15_seconds_for_its_answer()
    {
        await SendAsync("Card", message => message["reply_markup"] = Keyboard("callback_data", "go"));
        var card = forum.MessagesFromBot[0];
        var (soon, late) = (ben.Taps(card, "Go"), ben.Taps(card, "Go"));

        time.Advance(TimeSpan.FromSeconds(15));
        Assert.Equal("ok", await AnswerAsync(soon));
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", await AnswerAsync(late));
        Assert.Equal("Bad Request: query is too old and response timeout expired or query ID is invalid", await SendEphemeralAsync(late.Id));
    }

    [Fact]
    public async Task An_administrator_shows_something_to_one_member_at_any_time()
    {
        Assert.NotEqual("ok", await SendEphemeralAsync(queryId: null));

        forum.PromoteBot();

        Assert.Equal("ok", await SendEphemeralAsync(queryId: null));
        Assert.Equal("psst", Assert.Single(ben.EphemeralMessages).Text);
    }

    [Fact]
    public async Task A_tap_of_another_member_opens_nothing()
    {
        await SendAsync("Card", message => message["reply_markup"] = Keyboard("callback_data", "go"));
        var tap = forum.Owner.Taps(forum.MessagesFromBot[0], "Go");

        Assert.NotEqual("ok", await SendEphemeralAsync(tap.Id));
    }

    [Fact]
    public async Task A_topic_must_be_there_and_open()
    {
        var topic = forum.OpenTopic("Referrals");
        Assert.Equal("Bad Request: message thread not found", await SendAsync("Hi", message => message["message_thread_id"] = 4711));
        Assert.Equal("ok", await SendAsync("Hi", message => message["message_thread_id"] = topic.Id));
        Assert.Equal("Hi", topic.Messages[^1].Text);

        topic.Close();
        Assert.Equal("Bad Request: TOPIC_CLOSED", await SendAsync("Hi", message => message["message_thread_id"] = topic.Id));
        topic.Delete();
        Assert.Equal("Bad Request: message thread not found", await SendAsync("Hi", message => message["message_thread_id"] = topic.Id));
    }

    [Fact]
    public async Task A_reply_to_a_deleted_message_fails_unless_it_may_stand_alone()
    {
        var question = ben.Sends(forum, "/who@warm_bot");
        ben.Deletes(question);

        Assert.Equal("Bad Request: message to be replied not found", await ReplyAsync(allowWithout: false));
        Assert.Equal("ok", await ReplyAsync(allowWithout: true));

        Task<string> ReplyAsync(bool allowWithout) => SendAsync("Hi", message => message["reply_parameters"] = new JsonObject
        {
            ["message_id"] = question.Id,
            ["allow_sending_without_reply"] = allowWithout,
        });
    }

    [Fact]
    public async Task Pinning_and_removing_need_the_right()
    {
        var question = ben.Sends(forum, "/who@warm_bot");
        var target = new JsonObject { ["chat_id"] = forum.Id, ["message_id"] = question.Id };
        Assert.Equal("Bad Request: not enough rights to manage pinned messages in the chat", await wire.TryAsync("pinChatMessage", target));
        Assert.Equal("Bad Request: message can't be deleted", await wire.TryAsync("deleteMessage", target));

        forum.PromoteBot();

        Assert.Equal("ok", await wire.TryAsync("pinChatMessage", target));
        Assert.True(question.IsPinned);
        Assert.Equal("ok", await wire.TryAsync("deleteMessage", target));
        Assert.True(question.IsDeleted);
    }

    [Fact]
    public async Task A_bot_thrown_out_or_muted_learns_so_by_refusals()
    {
        forum.MuteBot();
        Assert.Equal("Bad Request: not enough rights to send text messages to the chat", await SendAsync("Hi"));
        forum.RemoveBot();
        Assert.Equal("Forbidden: bot was kicked from the supergroup chat", await SendAsync("Hi"));
        forum.Dissolve();
        Assert.Equal("Forbidden: the group chat was deleted", await SendAsync("Hi"));
    }

    [Fact]
    public async Task The_narrowest_menu_of_the_persons_language_is_shown()
    {
        await SetMenuAsync("general", new JsonObject { ["type"] = "default" }, language: "");
        await SetMenuAsync("allgemein", new JsonObject { ["type"] = "default" }, language: "de");
        Assert.Equal(["allgemein"], telegram.CommandsShownTo(ben, forum));

        await SetMenuAsync("groups", new JsonObject { ["type"] = "all_group_chats" }, language: "");

        Assert.Equal(["groups"], telegram.CommandsShownTo(ben, forum));
        Assert.Equal(["allgemein"], telegram.CommandsShownTo(ben, ben.PrivateChat));
        Assert.Equal("Bad Request: BOT_COMMAND_INVALID", await SetMenuAsync("Capital", new JsonObject { ["type"] = "default" }, language: ""));
    }

    [Fact]
    public async Task Flood_limits_tell_how_long_to_wait_and_leave_other_chats_alone()
    {
        await using var strict = await FakeBotApi.StartAsync(new FakeBotApiOptions { Time = time, FloodLimits = new() { PerGroupAndMinute = 2 } });
        var (busy, calm) = (strict.Group("Busy"), strict.Group("Calm"));
        busy.AddBot();
        calm.AddBot();
        await Task.WhenAll(PostAsync(busy), PostAsync(busy));
        time.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal("Too Many Requests: retry after 40", await PostAsync(busy));
        Assert.Equal("ok", await PostAsync(calm));
        time.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal("ok", await PostAsync(busy));

        Task<string> PostAsync(FakeGroup group) =>
            new WireClient(strict).TryAsync("sendMessage", new JsonObject { ["chat_id"] = group.Id, ["text"] = "Hi" });
    }

    [Fact]
    public async Task Everybody_may_call_at_once()
    {
        var answers = await Task.WhenAll(Enumerable.Range(1, 100).Select(number => SendAsync($"Message {number}")));

        Assert.All(answers, answer => Assert.Equal("ok", answer));
        Assert.Equal(100, forum.MessagesFromBot.Select(message => message.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_wait_that_fails_tells_what_there_is()
    {
        await SendAsync("Somebody is looking for a colleague");

        var failure = await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(
            () => forum.WaitForMessageAsync(message => message.Text == "nothing", TimeSpan.FromMilliseconds(50)));

        Assert.Contains("message.Text == \"nothing\"", failure.Message, StringComparison.Ordinal);
        Assert.Contains("the bot: \"Somebody is looking for a colleague\"", failure.Message, StringComparison.Ordinal);
    }

    private static JsonObject Keyboard(string field, string value) =>
        new() { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "Go", [field] = value })) };

    private Task<string> SendAsync(string text, Action<JsonObject>? more = null)
    {
        var message = new JsonObject { ["chat_id"] = forum.Id, ["text"] = text };
        more?.Invoke(message);
        return wire.TryAsync("sendMessage", message);
    }

    private Task<string> SendEphemeralAsync(string? queryId)
    {
        var parameters = new JsonObject { ["receiver_user_id"] = ben.Id };
        if (queryId is not null) parameters["callback_query_id"] = queryId;
        return SendAsync("psst", message => message["ephemeral_message_parameters"] = parameters);
    }

    private Task<string> AnswerAsync(CallbackTap tap) =>
        wire.TryAsync("answerCallbackQuery", new JsonObject { ["callback_query_id"] = tap.Id });

    private Task<string> SetMenuAsync(string name, JsonObject scope, string language)
    {
        var commands = new JsonArray(new JsonObject { ["command"] = name, ["description"] = name });
        return wire.TryAsync("setMyCommands", new JsonObject { ["commands"] = commands, ["scope"] = scope, ["language_code"] = language });
    }
}
