using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Discord;

/// <summary>What messages may be, whom they call, and where the bot may put them.</summary>
public sealed class FakeDiscordMessageTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero));
    private FakeDiscord discord = null!;
    private DiscordWire wire = null!;
    private FakeGuild guild = null!;
    private FakeChannel channel = null!;
    private FakeUser ana = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        wire = new DiscordWire(discord);
        (ana, ben) = (discord.AddUser("Ana"), discord.AddUser("Ben"));
        guild = await discord.AddGuildAsync("Boise bodyworkers");
        channel = guild.AddChannel("referrals");
        guild.Join(ana, ben);
    }

    public async Task DisposeAsync() => await discord.DisposeAsync();

    [Theory]
    [InlineData("""{"content":" \n "}""", 50006, null, null)]
    [InlineData("""{}""", 50006, null, null)]
    [InlineData("""{"content":"a","flags":64}""", 50035, "flags", "BITFIELD_NOT_ALLOWED")]
    [InlineData("""{"content":"a","allowed_mentions":{"parse":["users"],"users":["1"]}}""", 50035, "allowed_mentions", "MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE")]
    [InlineData("""{"content":"a","components":[{"type":2,"style":1,"label":"a","custom_id":"a"}]}""", 50035, "components.0.type", "UNION_TYPE_CHOICES")]
    [InlineData("""{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a","custom_id":"x"},{"type":2,"style":1,"label":"b","custom_id":"x"}]}]}""", 50035, "components.0.components.1.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED")]
    [InlineData("""{"content":"a","components":[{"type":1,"components":[{"type":2,"style":5,"label":"a","custom_id":"x","url":"https://example.org"}]}]}""", 50035, "components.0.components.0.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE")]
    [InlineData("""{"content":"a","components":[{"type":1,"components":[{"type":2,"style":1,"label":"a"}]}]}""", 50035, "components.0.components.0.custom_id", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"content":"a","components":[{"type":1,"components":[{"type":8,"custom_id":"x"},{"type":2,"style":1,"label":"b","custom_id":"y"}]}]}""", 50035, "components.0.components", "COMPONENT_LAYOUT_WIDTH_EXCEEDED")]
    [InlineData("""{"content":"a","flags":32768,"components":[{"type":10,"content":"b"}]}""", 50035, "content", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2")]
    [InlineData("""{"content":"a","message_reference":{"message_id":"1"}}""", 50035, "message_reference", "REPLIES_UNKNOWN_MESSAGE")]
    public async Task A_wrong_message_is_refused_and_remembered(string body, int code, string? place, string? fault)
    {
        var answer = await wire.PostAsync(channel, JsonNode.Parse(body)!.AsObject());

        Assert.Equal((400, code), (answer.Status, answer.Code));
        if (place is not null) Assert.Equal(fault, answer.FaultAt(place));
        Assert.Empty(channel.Messages);
        Assert.Single(discord.Violations);
        Assert.Throws<Xunit.Sdk.FailException>(discord.AssertNothingViolated);
    }

    [Theory]
    [InlineData(2000, 200)]
    [InlineData(2001, 400)]
    public async Task A_message_has_2000_characters(int length, int status) =>
        Assert.Equal(status, (await wire.PostAsync(channel, new() { ["content"] = new string('x', length) })).Status);

    [Theory]
    [InlineData(5, 5, 200)]
    [InlineData(6, 1, 400)]
    [InlineData(1, 6, 400)]
    public async Task There_is_room_for_five_rows_of_five_buttons(int rows, int buttons, int status)
    {
        var components = new JsonArray();
        for (var row = 0; row < rows; row++)
        {
            var inside = Enumerable.Range(0, buttons).Select(button => new JsonObject { ["type"] = 2, ["style"] = 2, ["label"] = "a", ["custom_id"] = $"{row}.{button}" });
            components.Add(new JsonObject { ["type"] = 1, ["components"] = new JsonArray([.. inside]) });
        }

        Assert.Equal(status, (await wire.PostAsync(channel, new() { ["content"] = "Card", ["components"] = components })).Status);
    }

    [Theory]
    [InlineData(@"**Ana** \*not bold\* _yes_ snake_case 5 * 3", "Ana *not bold* yes snake_case 5 * 3")]
    [InlineData("[the list](https://example.org) `**code**` ||hidden||", "the list **code** hidden")]
    [InlineData("# Meetup\n> at <t:1764003600:f>\n-# \\- soon", "Meetup\nat 2025-11-24 17:00\n- soon")]
    [InlineData(@"208\-555\-0142 <@1> </who:1>", "208-555-0142 @unknown-user /who")]
    public async Task A_message_is_read_without_its_markup(string content, string read)
    {
        await wire.PostAsync(channel, new() { ["content"] = content });

        Assert.Equal(read, channel.Messages[0].PlainText);
        Assert.Contains(ana.EverythingRead, text => text == read);
    }

    [Fact]
    public async Task Mentions_are_read_as_names()
    {
        await ben.TypesAsync(channel, $"{ana.Mention} in <#{channel.Id}>");

        Assert.Equal("@Ana in #referrals", channel.Messages[0].PlainText);
    }

    [Fact]
    public async Task Embeds_share_6000_characters()
    {
        JsonObject Embed(int length) => new() { ["description"] = new string('x', length) };

        var answer = await wire.PostAsync(channel, new() { ["embeds"] = new JsonArray(Embed(4000), Embed(2001)) });

        Assert.Equal("MAX_EMBED_SIZE_EXCEEDED", answer.FaultAt("embeds"));
    }

    [Fact]
    public async Task What_is_not_there_is_unknown()
    {
        var codes = new List<(int, int)>();
        foreach (var path in (string[])["/guilds/1", $"/guilds/{guild.Id}/members/1", $"/guilds/{guild.Id}/members/{discord.AddUser("Cara").Id}", "/channels/1", $"/channels/{channel.Id}/messages/1"])
        {
            var answer = await wire.SendAsync("GET", path);
            codes.Add((answer.Status, answer.Code));
        }

        Assert.Equal([(404, 10004), (404, 10013), (404, 10007), (404, 10003), (404, 10008)], codes);
    }

    [Fact]
    public async Task An_ordinary_message_calls_everyone_it_names_unless_it_says_whom()
    {
        var text = $"{ana.Mention} {ben.Mention} `{ana.Mention}` @everyone";

        await wire.PostAsync(channel, new() { ["content"] = text });
        await wire.PostAsync(channel, new() { ["content"] = text, ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() } });
        await wire.PostAsync(channel, new() { ["content"] = text, ["allowed_mentions"] = new JsonObject { ["users"] = new JsonArray($"{ben.Id}") } });

        Assert.Equal([ana, ben], channel.Messages[0].PingedUsers);
        Assert.False(channel.Messages[0].PingsEveryone);
        Assert.Empty(channel.Messages[1].PingedUsers);
        Assert.Equal([ben], channel.Messages[2].PingedUsers);
    }

    [Fact]
    public async Task Everyone_is_called_by_those_who_may_only_and_a_role_calls_its_members()
    {
        var role = guild.AddRole("Cover");
        role.IsMentionable = true;
        guild.Member(ben).Give(role);

        await wire.PostAsync(channel, new() { ["content"] = $"<@&{role.Id}>" });
        channel.Allow(discord.Bot, FakePermissions.MentionEveryone);
        await wire.PostAsync(channel, new() { ["content"] = "@here" });

        Assert.Equal([ben], channel.Messages[0].PingedUsers);
        Assert.True(channel.Messages[1].PingsEveryone);
        Assert.Contains(ana, channel.Messages[1].PingedUsers);
    }

    [Fact]
    public async Task An_edit_without_allowed_mentions_calls_again()
    {
        await wire.PostAsync(channel, new() { ["content"] = "Card" });
        var card = channel.Messages[0];

        await wire.SendAsync("PATCH", $"/channels/{channel.Id}/messages/{card.Id}", new JsonObject { ["content"] = ana.Mention });

        Assert.Equal([ana], card.PingedUsers);
        Assert.Equal(1, card.Edits);
    }

    [Fact]
    public async Task A_reply_calls_its_author_unless_it_says_not_to()
    {
        var asked = await ben.TypesAsync(channel, "Who does prenatal?");
        JsonObject Reply(JsonObject? allowed) => new() { ["content"] = "Ana", ["message_reference"] = new JsonObject { ["message_id"] = $"{asked.Id}" }, ["allowed_mentions"] = allowed };

        await wire.PostAsync(channel, Reply(null));
        await wire.PostAsync(channel, Reply(new JsonObject { ["parse"] = new JsonArray() }));
        await ben.DeletesAsync(asked);
        var orphan = Reply(null);
        orphan["message_reference"]!["fail_if_not_exists"] = false;
        var answer = await wire.PostAsync(channel, orphan);

        Assert.Equal([ben], channel.Messages[0].PingedUsers);
        Assert.Empty(channel.Messages[1].PingedUsers);
        Assert.Equal(asked, channel.Messages[0].ReplyTo);
        Assert.Equal(200, answer.Status);
        Assert.Null(channel.Messages[2].ReplyTo);
    }

    [Fact]
    public async Task An_enforced_nonce_gives_the_first_message_again_for_some_minutes()
    {
        JsonObject Body() => new() { ["content"] = "Card", ["nonce"] = "post-1", ["enforce_nonce"] = true };

        var first = await wire.PostAsync(channel, Body());
        var second = await wire.PostAsync(channel, Body());
        time.Advance(TimeSpan.FromMinutes(4));
        var late = await wire.PostAsync(channel, Body());

        Assert.Equal((string?)first.Body!["id"], (string?)second.Body!["id"]);
        Assert.NotEqual((string?)first.Body!["id"], (string?)late.Body!["id"]);
        Assert.Equal(2, channel.Messages.Count);
        Assert.Equal("post-1", (string?)second.Body["nonce"]);
    }

    [Fact]
    public async Task Where_the_bot_may_not_speak_or_look_it_is_told_so()
    {
        channel.Deny(guild.Everyone, FakePermissions.SendMessages);
        var hidden = guild.AddChannel("hidden");
        hidden.Deny(guild.Everyone, FakePermissions.ViewChannel);
        var gone = guild.AddChannel("gone");
        await gone.DeleteAsync();
        var elsewhere = discord.AddGuildWithoutBot("Elsewhere").AddChannel("general");
        var body = new JsonObject { ["content"] = "Hello" };

        var answers = new List<(int, int)>();
        foreach (var place in (FakeChannel[])[channel, hidden, gone, elsewhere])
        {
            var answer = await wire.PostAsync(place, (JsonObject)body.DeepClone());
            answers.Add((answer.Status, answer.Code));
        }

        Assert.Equal([(403, 50013), (403, 50001), (404, 10003), (403, 50001)], answers);
        Assert.Empty(discord.Violations);
    }

    [Fact]
    public async Task Only_its_own_messages_are_the_bots_to_change()
    {
        var typed = await ben.TypesAsync(channel, "Hello");
        await wire.PostAsync(channel, new() { ["content"] = "Card" });
        string At(FakeMessage message) => $"/channels/{channel.Id}/messages/{message.Id}";

        var edited = await wire.SendAsync("PATCH", At(typed), new JsonObject { ["content"] = "Bye" });
        var deleted = await wire.SendAsync("DELETE", At(typed));
        var own = await wire.SendAsync("DELETE", At(channel.Messages[1]));
        var again = await wire.SendAsync("DELETE", At(channel.AllMessages[1]));

        Assert.Equal((403, 50005), (edited.Status, edited.Code));
        Assert.Equal((403, 50013), (deleted.Status, deleted.Code));
        Assert.Equal(204, own.Status);
        Assert.Equal((404, 10008), (again.Status, again.Code));
    }

    [Fact]
    public async Task Private_messages_reach_those_who_take_them()
    {
        var stranger = discord.AddUser("Stranger");
        ben.ClosesDms = true;

        var channels = new List<string?>();
        var codes = new List<int>();
        foreach (var person in (FakeUser[])[ana, ana, ben, stranger])
        {
            var opened = await wire.SendAsync("POST", "/users/@me/channels", new JsonObject { ["recipient_id"] = $"{person.Id}" });
            channels.Add((string?)opened.Body!["id"]);
            codes.Add((await wire.PostAsync(person.PrivateChannel, new() { ["content"] = "Hello" })).Code);
        }

        var nobody = await wire.SendAsync("POST", "/users/@me/channels", new JsonObject { ["recipient_id"] = "1" });

        Assert.Equal(channels[0], channels[1]);
        Assert.Equal([0, 0, 50007, 50278], codes);
        Assert.Equal(2, ana.PrivateMessages.Count);
        Assert.Equal((404, 10013), (nobody.Status, nobody.Code));
    }
}
