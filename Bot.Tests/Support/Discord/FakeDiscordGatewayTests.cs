using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>What the world tells the gateway's sessions.</summary>
public sealed class FakeDiscordGatewayTests : IAsyncLifetime
{
    private const int Usual = Intent.Guilds | Intent.GuildMessages | Intent.DirectMessages;

    private FakeDiscord discord = null!;
    private DiscordWire wire = null!;
    private FakeGuild guild = null!;
    private FakeChannel channel = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync();
        wire = new DiscordWire(discord);
        ben = discord.AddUser("Ben", "es-ES");
        guild = await discord.AddGuildAsync("Boise bodyworkers");
        channel = guild.AddChannel("referrals");
        guild.Join(ben, FakePermissions.ManageGuild, nick: "Ben the sports one");
    }

    public async Task DisposeAsync() => await discord.DisposeAsync();

    [Fact]
    public async Task The_gateway_is_where_rest_says_and_knows_the_same_bot()
    {
        var told = await wire.SendAsync("GET", "/gateway/bot");
        var me = await wire.SendAsync("GET", "/users/@me");
        var (socket, ready) = await GatewayWire.IdentifiedAsync(discord.Gateway, Usual);
        using var closing = socket;
        var (_, name, data) = await socket.HearEventAsync();

        Assert.Equal(discord.Gateway.Url.ToString(), (string?)told.Body!["url"]);
        Assert.Equal((string?)me.Body!["id"], (string?)ready["user"]!["id"]);
        Assert.Equal($"{discord.Application.Id}", (string?)ready["application"]!["id"]);
        Assert.True((bool)ready["guilds"]![0]!["unavailable"]!);
        Assert.Equal(("GUILD_CREATE", $"{guild.Id}"), (name, (string?)data["id"]));
        Assert.Equal("referrals", (string?)data["channels"]![0]!["name"]);
    }

    [Fact]
    public async Task Without_the_content_intent_only_what_is_meant_for_the_bot_can_be_read()
    {
        using var socket = await ConnectAsync(Usual);

        await ben.TypesAsync(channel, "Who does prenatal?");
        await ben.TypesAsync(channel, $"{discord.Bot.Mention} who does prenatal?");
        await ben.WritesPrivatelyAsync("And sports?");
        await wire.PostAsync(channel, new() { ["content"] = "Ana", ["components"] = new JsonArray(DiscordWire.Button("Go", "go")) });
        await ben.RepliesAsync(channel.MessagesFromBot[0], "Thanks");

        Assert.Equal(["", $"{discord.Bot.Mention} who does prenatal?", "And sports?", "Ana", "Thanks"], await ContentsAsync(socket, 5));
    }

    [Fact]
    public async Task With_the_content_intent_everything_can_be_read()
    {
        using var socket = await ConnectAsync(Usual | Intent.MessageContent);

        await ben.TypesAsync(channel, "Who does prenatal?");

        Assert.Equal(["Who does prenatal?"], await ContentsAsync(socket, 1));
    }

    [Fact]
    public async Task Reading_by_rest_goes_by_the_portals_switch()
    {
        await ben.TypesAsync(channel, "Who does prenatal?");

        var open = await wire.SendAsync("GET", $"/channels/{channel.Id}/messages");
        discord.Gateway.AllowedPrivilegedIntents = 0;
        var closed = await wire.SendAsync("GET", $"/channels/{channel.Id}/messages");

        Assert.Equal("Who does prenatal?", (string?)open.Body![0]!["content"]);
        Assert.Equal("", (string?)closed.Body![0]!["content"]);
    }

    [Fact]
    public async Task A_message_event_carries_who_and_where_and_the_nonce()
    {
        using var socket = await ConnectAsync(Usual);

        await ben.TypesAsync(channel, $"{discord.Bot.Mention} hello");
        await wire.PostAsync(channel, new() { ["content"] = "Hi", ["nonce"] = "n1", ["enforce_nonce"] = true });
        await wire.PostAsync(channel, new() { ["content"] = "Hi", ["nonce"] = "n1", ["enforce_nonce"] = true });
        await ben.WritesPrivatelyAsync("Hello");
        var (_, _, typed) = await socket.HearEventAsync();
        var (_, _, own) = await socket.HearEventAsync();
        var (_, _, direct) = await socket.HearEventAsync();

        Assert.Equal($"{guild.Id}", (string?)typed["guild_id"]);
        Assert.Equal("Ben the sports one", (string?)typed["member"]!["nick"]);
        Assert.Null(typed["member"]!["user"]);
        Assert.Equal($"{discord.Bot.Id}", (string?)typed["mentions"]![0]!["id"]);
        Assert.Equal("n1", (string?)own["nonce"]);
        Assert.True((bool)own["author"]!["bot"]!);
        Assert.Null(direct["guild_id"]);
        Assert.Null(direct["member"]);
    }

    [Fact]
    public async Task An_interaction_says_who_may_what_in_which_language()
    {
        await wire.PostAsync(channel, new() { ["content"] = "Card", ["components"] = new JsonArray(DiscordWire.Button("Go", "go:1")) });
        channel.Deny(guild.Everyone, FakePermissions.SendMessages);
        using var socket = await ConnectAsync(Usual);

        var pressed = await ben.PressesAsync(channel.Messages[0], "Go");
        var (_, name, data) = await socket.HearEventAsync();
        var permissions = (FakePermissions)ulong.Parse((string)data["member"]!["permissions"]!);

        Assert.Equal("INTERACTION_CREATE", name);
        Assert.Equal($"{pressed.Id}", (string?)data["id"]);
        Assert.Equal("go:1", (string?)data["data"]!["custom_id"]);
        Assert.Equal($"{channel.Messages[0].Id}", (string?)data["message"]!["id"]);
        Assert.Equal("es-ES", (string?)data["locale"]);
        Assert.True(permissions.HasFlag(FakePermissions.ManageGuild | FakePermissions.ViewChannel));
        Assert.False(permissions.HasFlag(FakePermissions.SendMessages));
        Assert.Null(data["user"]);
    }

    [Fact]
    public async Task Private_interactions_name_the_user_and_no_guild()
    {
        await wire.RegisterAsync(JsonNode.Parse("""{"name":"help","description":"What can I do?"}""")!);
        using var socket = await ConnectAsync(Usual);

        await ben.UsesCommandAsync(ben.PrivateChannel, "help");
        var (_, _, data) = await socket.HearEventAsync();

        Assert.Equal($"{ben.Id}", (string?)data["user"]!["id"]);
        Assert.Equal(1, (int)data["context"]!);
        Assert.Null(data["guild_id"]);
        Assert.Null(data["member"]);
    }

    [Fact]
    public async Task Nobody_is_told_of_ephemeral_messages_or_of_channels_that_the_bot_cannot_see()
    {
        await wire.PostAsync(channel, new() { ["content"] = "Card", ["components"] = new JsonArray(DiscordWire.Button("Go", "go")) });
        var pressed = await ben.PressesAsync(channel.Messages[0], "Go");
        var hidden = guild.AddChannel("hidden");
        hidden.Deny(discord.Bot, FakePermissions.ViewChannel);
        using var socket = await ConnectAsync(Usual);

        await wire.AnswerAsync(pressed, 4, new() { ["content"] = "Only Ben", ["flags"] = 64 });
        await ben.TypesAsync(hidden, $"{discord.Bot.Mention} hello");
        var last = await ben.TypesAsync(channel, "Hello");
        var (_, _, data) = await socket.HearEventAsync();

        Assert.Equal($"{last.Id}", (string?)data["id"]);
    }

    [Fact]
    public async Task Guilds_and_channels_come_and_go()
    {
        using var socket = await ConnectAsync(Usual);

        var created = await guild.CreateChannelAsync("meetups");
        await created.DeleteAsync();
        await guild.BecomeUnavailableAsync();
        await guild.RemoveBotAsync();
        await guild.AddBotAsync();
        var events = new List<(string, string?, bool?)>();
        for (var count = 0; count < 5; count++)
        {
            var (_, name, data) = await socket.HearEventAsync();
            events.Add((name, (string?)data["id"], (bool?)data["unavailable"]));
        }

        Assert.Equal(
            [
                ("CHANNEL_CREATE", $"{created.Id}", null),
                ("CHANNEL_DELETE", $"{created.Id}", null),
                ("GUILD_DELETE", $"{guild.Id}", true),
                ("GUILD_DELETE", $"{guild.Id}", null),
                ("GUILD_CREATE", $"{guild.Id}", false),
            ],
            events);
    }

    private async Task<GatewayWire> ConnectAsync(int intents)
    {
        var (socket, _) = await GatewayWire.IdentifiedAsync(discord.Gateway, intents);
        await socket.HearEventAsync();
        return socket;
    }

    private static async Task<IReadOnlyList<string?>> ContentsAsync(GatewayWire socket, int count)
    {
        var contents = new List<string?>();
        while (contents.Count < count) contents.Add((string?)(await socket.HearEventAsync()).Data["content"]);
        return contents;
    }
}
