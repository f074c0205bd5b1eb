using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>Calls, results and updates against Telegram's own description.</summary>
public sealed class ContractTests : IAsyncLifetime
{
    private FakeBotApi telegram = null!;
    private WireClient wire = null!;
    private FakeUser ana = null!;

    public async Task InitializeAsync()
    {
        telegram = await FakeBotApi.StartAsync();
        wire = new WireClient(telegram);
        ana = telegram.User("Ana", "ana_k", "en");
        ana.OpensPrivateChat();
    }

    public async Task DisposeAsync() => await telegram.DisposeAsync();

    [ContractFact]
    public Task A_misspelt_parameter_is_refused() =>
        RefusedAsync("sendMessage has no txet", "sendMessage", new() { ["chat_id"] = ana.Id, ["text"] = "Hi", ["txet"] = "Hi" });

    [ContractFact]
    public Task A_missing_parameter_is_refused() =>
        RefusedAsync("sendMessage lacks text", "sendMessage", new() { ["chat_id"] = ana.Id });

    [ContractFact]
    public Task A_wrong_type_deep_inside_is_refused() =>
        RefusedAsync(
            "sendMessage.reply_markup.inline_keyboard[0][0] has no callbackData",
            "sendMessage",
            new()
            {
                ["chat_id"] = ana.Id,
                ["text"] = "Hi",
                ["reply_markup"] = new JsonObject
                {
                    ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "Go", ["callbackData"] = "go" })),
                },
            });

    [ContractFact]
    public Task A_value_outside_its_list_is_refused() =>
        RefusedAsync("getUpdates.allowed_updates[0] is \"mesage\"", "getUpdates", new() { ["allowed_updates"] = new JsonArray("mesage") });

    [ContractFact]
    public Task An_unknown_method_is_refused() => RefusedAsync("sendMassage is no method", "sendMassage", []);

    [ContractFact]
    public async Task A_form_may_carry_everything_as_text()
    {
        var answer = await wire.PostFormAsync("sendMessage", new()
        {
            ["chat_id"] = $"{ana.Id}",
            ["text"] = "<b>Hi</b>",
            ["parse_mode"] = "HTML",
            ["disable_notification"] = "true",
            ["reply_markup"] = """{"inline_keyboard":[[{"text":"Go","callback_data":"go"}]]}""",
        });

        Assert.Equal("Hi", (string?)answer["result"]?["text"]);
        Assert.Empty(telegram.ContractViolations);
        Assert.Equal("go", ana.PrivateMessages[0].Button("Go").CallbackData);
    }

    [ContractFact]
    public async Task All_updates_and_results_keep_to_the_description()
    {
        var contract = TelegramContract.FindOrNull()!;
        await wire.CallAsync("getUpdates", new() { ["allowed_updates"] = new JsonArray("message", "edited_message", "callback_query", "my_chat_member", "chat_member") });
        await PlayEverythingAsync();

        var wrong = telegram.AllUpdates.SelectMany(update => contract.Check("Update", update))
            .Concat(telegram.Calls.SelectMany(call => contract.CheckResult(call.Method, call.Outcome!.Result)));

        Assert.Empty(wrong);
        Assert.Empty(telegram.ContractViolations);
        Assert.Superset(
            new HashSet<string> { "message", "edited_message", "callback_query", "my_chat_member", "chat_member" },
            telegram.AllUpdates.Select(update => update.Last().Key).ToHashSet());
    }

    private async Task PlayEverythingAsync()
    {
        var basic = telegram.Group("Small circle");
        basic.AddBot();
        basic.MigrateToSupergroup();
        var forum = telegram.Forum("Idaho", owner: ana);
        forum.AddBot();
        forum.PromoteBot();
        var ben = telegram.User("Ben");
        forum.Add(ben);
        forum.MakeAdministrator(ben, isAnonymous: true);
        var topic = forum.OpenTopic("Referrals");
        var asked = ana.Sends(topic, "/refer@warm_bot");
        ana.Edits(asked, "/refer@warm_bot prenatal");
        ben.Sends(forum, "Thanks", replyTo: asked);

        var card = await CallAsync("sendMessage", new() { ["chat_id"] = forum.Id, ["text"] = "Card", ["reply_markup"] = Keyboard() });
        var seen = await forum.WaitForMessageAsync(message => message.Text == "Card");
        var id = (int)card["message_id"]!;
        ben.Taps(seen, "Go", accessible: false);
        await CallAsync("answerCallbackQuery", new() { ["callback_query_id"] = ana.Taps(seen, "Go").Id });
        await CallAsync("sendMessage", new()
        {
            ["chat_id"] = forum.Id,
            ["text"] = "Only you",
            ["ephemeral_message_parameters"] = new JsonObject { ["receiver_user_id"] = ana.Id },
        });
        await CallAsync("pinChatMessage", new() { ["chat_id"] = forum.Id, ["message_id"] = id });
        await CallAsync("editMessageText", new() { ["chat_id"] = forum.Id, ["message_id"] = id, ["text"] = "Closed" });
        await CallAsync("getChat", new() { ["chat_id"] = forum.Id });
        await CallAsync("getChatAdministrators", new() { ["chat_id"] = forum.Id });
        await CallAsync("getChatMemberCount", new() { ["chat_id"] = forum.Id });
        await CallAsync("getChatMember", new() { ["chat_id"] = forum.Id, ["user_id"] = ana.Id });
        await CallAsync("deleteMessage", new() { ["chat_id"] = forum.Id, ["message_id"] = id });
        await CallAsync("setMyCommands", new() { ["commands"] = new JsonArray(new JsonObject { ["command"] = "help", ["description"] = "Help" }) });
        foreach (var method in (string[])["getMe", "getMyCommands", "getMyName", "getMyDescription", "getMyShortDescription", "getWebhookInfo", "getUpdates"])
            await CallAsync(method, []);
        forum.MuteBot();
        forum.RemoveBot();
        ana.Blocks();
    }

    private static JsonObject Keyboard() =>
        new() { ["inline_keyboard"] = new JsonArray(new JsonArray(new JsonObject { ["text"] = "Go", ["callback_data"] = "go" })) };

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters)
    {
        var envelope = await wire.CallAsync(method, parameters);
        return envelope["result"] ?? throw new InvalidOperationException($"{method}: {envelope.ToJsonString()}");
    }

    private async Task RefusedAsync(string violation, string method, JsonObject parameters)
    {
        Assert.True(telegram.HasContract, "telegram-bot-api.json is required here but absent.");

        var envelope = await wire.CallAsync(method, parameters);

        Assert.Equal(400, (int?)envelope["error_code"]);
        Assert.Contains(telegram.ContractViolations, found => found.StartsWith(violation, StringComparison.Ordinal));
        Assert.Empty(ana.PrivateMessages);
    }
}
