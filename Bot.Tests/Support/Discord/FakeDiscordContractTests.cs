using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Calls and answers against Discord's own OpenAPI document.</summary>
public sealed class FakeDiscordContractTests : IAsyncLifetime
{
    private FakeDiscord discord = null!;
    private DiscordWire wire = null!;
    private FakeGuild guild = null!;
    private FakeChannel channel = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync();
        wire = new DiscordWire(discord);
        ben = discord.AddUser("Ben");
        guild = await discord.AddGuildAsync("Boise bodyworkers");
        channel = guild.AddChannel("referrals");
        guild.Join(ben);
    }

    public async Task DisposeAsync() => await discord.DisposeAsync();

    [DiscordContractFact]
    public Task A_misspelt_field_is_found() => RefusedAsync("""{"content":"a","allowedMentions":{"parse":[]}}""", "allowedMentions", "UNKNOWN_FIELD");

    [DiscordContractFact]
    public Task A_misspelt_field_deep_inside_is_found() => RefusedAsync(
        """{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","customId":"a"}]}]}""",
        "components.0.components.0.customId",
        "UNKNOWN_FIELD");

    [DiscordContractFact]
    public Task A_number_in_place_of_an_id_is_found() =>
        RefusedAsync("""{"content":"a","allowed_mentions":{"users":[123]}}""", "allowed_mentions.users.0", "BASE_TYPE_CHOICES");

    [DiscordContractFact]
    public Task A_value_outside_its_list_is_found() =>
        RefusedAsync("""{"content":"a","allowed_mentions":{"parse":["user"]}}""", "allowed_mentions.parse.0", "BASE_TYPE_CHOICES");

    [DiscordContractFact]
    public Task A_nonce_that_is_too_long_is_found() =>
        RefusedAsync("""{"content":"a","nonce":"12345678901234567890123456"}""", "nonce", "BASE_TYPE_MAX_LENGTH");

    [DiscordContractFact]
    public Task A_missing_field_is_found() =>
        RefusedAsync("""{"content":"a","message_reference":{"fail_if_not_exists":false}}""", "message_reference.message_id", "BASE_TYPE_REQUIRED");

    [DiscordContractFact]
    public async Task A_query_that_nobody_knows_is_found()
    {
        var answer = await wire.SendAsync("GET", $"/channels/{channel.Id}/messages?limt=5");

        Assert.Equal("UNKNOWN_FIELD", answer.FaultAt("limt"));
    }

    [DiscordContractFact]
    public async Task A_nonce_has_no_place_in_a_follow_up()
    {
        await wire.PostAsync(channel, new() { ["content"] = "Card", ["components"] = new JsonArray(DiscordWire.Button("Go", "go")) });
        var pressed = await ben.PressesAsync(channel.Messages[0], "Go");
        await wire.AnswerAsync(pressed, 6);

        var answer = await wire.FollowAsync(pressed, "POST", "", new() { ["content"] = "a", ["nonce"] = "1", ["enforce_nonce"] = true });

        Assert.Equal(50035, answer.Code);
        Assert.Equal("UNKNOWN_FIELD", answer.FaultAt("nonce"));
    }

    [DiscordContractFact]
    public async Task All_answers_keep_to_the_document()
    {
        await PlayEverythingAsync();

        Assert.Empty(discord.OwnFaults(DiscordContract.FindOrNull()!));
        discord.AssertNothingViolated();
        Assert.True(discord.Calls.Select(call => (call.Method, call.Template)).Distinct().Count() >= 24);
        Assert.All(discord.Calls, call => Assert.True(call.Outcome!.IsOk, call.ToString()));
    }

    private async Task PlayEverythingAsync()
    {
        foreach (var path in (string[])["/gateway", "/gateway/bot", "/users/@me", "/applications/@me", "/oauth2/applications/@me", $"/channels/{channel.Id}", $"/channels/{ben.PrivateChannel.Id}"])
            await wire.SendAsync("GET", path);
        foreach (var rest in (string[])["", "/channels", "/roles", $"/members/{ben.Id}"]) await wire.SendAsync("GET", $"/guilds/{guild.Id}{rest}");

        await wire.RegisterAsync(JsonNode.Parse("""
            {"name":"who","name_localizations":{"es-ES":"quien"},"description":"Who?","contexts":[0,1],"default_member_permissions":"32",
             "options":[{"type":3,"name":"need","description":"What","autocomplete":true},{"type":4,"name":"miles","description":"How far","choices":[{"name":"Near","value":5}]}]}
            """)!);
        await wire.SendAsync("GET", $"/applications/{discord.Application.Id}/commands?with_localizations=true");
        await wire.SendAsync("PUT", $"/applications/{discord.Application.Id}/guilds/{guild.Id}/commands", new JsonArray(new JsonObject { ["name"] = "cover", ["description"] = "Cover" }));
        await wire.SendAsync("GET", $"/applications/{discord.Application.Id}/guilds/{guild.Id}/commands");

        await wire.SendAsync("POST", "/users/@me/channels", new JsonObject { ["recipient_id"] = $"{ben.Id}" });
        var asked = await ben.TypesAsync(channel, "Who does prenatal?");
        await wire.PostAsync(channel, JsonNode.Parse($$"""
            {"content":"<@{{ben.Id}}>","flags":4096,"message_reference":{"message_id":"{{asked.Id}}"},"components":[
              {"type":1,"components":[{"type":2,"style":1,"label":"Go","custom_id":"go"},{"type":2,"style":5,"label":"Read","url":"https://example.org"}]},
              {"type":1,"components":[{"type":8,"custom_id":"place","placeholder":"Where?","channel_types":[0]}]}]}
            """)!.AsObject());
        var card = channel.MessagesFromBot[0];
        await wire.SendAsync("GET", $"/channels/{channel.Id}/messages?limit=10");
        await wire.SendAsync("GET", $"/channels/{channel.Id}/messages/{card.Id}");
        await wire.SendAsync("PATCH", $"/channels/{channel.Id}/messages/{card.Id}", new JsonObject { ["content"] = "Changed" });

        var pressed = await ben.PressesAsync(card, "Go");
        await wire.AnswerAsync(pressed, 5, new() { ["flags"] = 64 });
        await wire.FollowAsync(pressed, "PATCH", "/messages/@original", new() { ["content"] = "Done" });
        await wire.FollowAsync(pressed, "GET", "/messages/@original");
        var more = await wire.FollowAsync(pressed, "POST", "", new() { ["content"] = "More" });
        await wire.FollowAsync(pressed, "GET", $"/messages/{(string?)more.Body!["id"]}");
        await wire.FollowAsync(pressed, "PATCH", $"/messages/{(string?)more.Body!["id"]}", new() { ["content"] = "Less" });
        await wire.FollowAsync(pressed, "DELETE", $"/messages/{(string?)more.Body!["id"]}");
        await wire.FollowAsync(pressed, "DELETE", "/messages/@original");

        var picked = await ben.PicksAsync(card, "Where?", channel);
        await wire.SendAsync(
            "POST",
            $"/interactions/{picked.Id}/{picked.Token}/callback?with_response=true",
            new JsonObject { ["type"] = 7, ["data"] = new JsonObject { ["content"] = "There" } },
            authorization: "");
        await wire.SendAsync("DELETE", $"/channels/{channel.Id}/messages/{card.Id}");
    }

    private async Task RefusedAsync(string body, string place, string fault)
    {
        Assert.True(discord.HasContract, "discord-openapi.json is required here but absent.");

        var answer = await wire.PostAsync(channel, JsonNode.Parse(body)!.AsObject());

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Equal(fault, answer.FaultAt(place));
        Assert.Empty(channel.Messages);
        Assert.Contains(discord.Violations, violation => violation.Contains(fault));
    }
}
