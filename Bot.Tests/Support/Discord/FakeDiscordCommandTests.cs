using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Discord;

/// <summary>How commands are registered, and what a client lets people do with them.</summary>
public sealed class FakeDiscordCommandTests : IAsyncLifetime
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
        guild.Join(ana, FakePermissions.ManageGuild);
        guild.Join(ben);
    }

    public async Task DisposeAsync() => await discord.DisposeAsync();

    [Theory]
    [InlineData("""{"name":"Refer","description":"a"}""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"name":"refer now","description":"a"}""", "0.name", "APPLICATION_COMMAND_INVALID_NAME")]
    [InlineData("""{"name":"refer"}""", "0.description", "BASE_TYPE_BAD_LENGTH")]
    [InlineData("""{"name":"refer","description":"a","description_localizations":{"es":"a"}}""", "0.description_localizations.es", "BASE_TYPE_CHOICES")]
    [InlineData("""{"name":"refer","description":"a","options":[{"type":3,"name":"a","description":"a"},{"type":3,"name":"b","description":"b","required":true}]}""", "0.options.1", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID")]
    [InlineData("""{"name":"refer","description":"a","options":[{"type":3,"name":"a","description":"a"},{"type":3,"name":"a","description":"b"}]}""", "0.options.1.name", "APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATED")]
    [InlineData("""{"name":"refer","description":"a","options":[{"type":3,"name":"a","description":"a","autocomplete":true,"choices":[{"name":"a","value":"a"}]}]}""", "0.options.0", "APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_CHOICES")]
    [InlineData("""{"name":"refer","description":"a","options":[{"type":1,"name":"a","description":"a"},{"type":3,"name":"b","description":"b"}]}""", "0.options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID")]
    public async Task A_wrong_command_is_refused(string command, string place, string fault)
    {
        var answer = await wire.RegisterAsync(JsonNode.Parse(command)!);

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.Equal(fault, answer.FaultAt(place));
        Assert.Empty(discord.RegisteredCommands());
    }

    [Fact]
    public async Task Registering_replaces_everything_and_keeps_the_ids_of_known_names()
    {
        var first = await wire.RegisterAsync(Named("who"), Named("refer"));
        var second = await wire.RegisterAsync(Named("refer"), Named("cover"));

        Assert.Equal(["refer", "cover"], discord.RegisteredCommands());
        Assert.Equal((string?)first.Body![1]!["id"], (string?)second.Body![0]!["id"]);
    }

    [Fact]
    public async Task A_day_has_200_new_names()
    {
        for (var round = 0; round < 2; round++) await wire.RegisterAsync([.. Enumerable.Range(0, 100).Select(index => Named($"command-{round}-{index}"))]);

        var tooMany = await wire.RegisterAsync(Named("one-more"));
        var known = await wire.RegisterAsync(Named("command-1-7"));
        time.Advance(TimeSpan.FromDays(1));
        var nextDay = await wire.RegisterAsync(Named("one-more"));

        Assert.Equal((400, 30034), (tooMany.Status, tooMany.Code));
        Assert.Equal(200, known.Status);
        Assert.Equal(200, nextDay.Status);
    }

    [Fact]
    public async Task A_list_has_localizations_when_asked()
    {
        await wire.RegisterAsync(JsonNode.Parse("""{"name":"who","description":"Who?","name_localizations":{"es-ES":"quien"}}""")!);
        var path = $"/applications/{discord.Application.Id}/commands";

        var (bare, whole) = (await wire.SendAsync("GET", path), await wire.SendAsync("GET", $"{path}?with_localizations=true"));

        Assert.Null(bare.Body![0]!["name_localizations"]);
        Assert.Equal("quien", (string?)whole.Body![0]!["name_localizations"]!["es-ES"]);
    }

    [Fact]
    public async Task What_is_sent_is_what_was_chosen()
    {
        await wire.RegisterAsync(JsonNode.Parse("""
            {"name":"meetup","description":"Meetups","options":[{"type":1,"name":"create","description":"A new one","options":[
              {"type":3,"name":"what","description":"What","required":true},{"type":4,"name":"weeks","description":"Every","choices":[{"name":"Every other week","value":2}]},
              {"type":5,"name":"video","description":"By video"},{"type":6,"name":"host","description":"Who"},{"type":7,"name":"place","description":"Where"}]}]}
            """)!);

        var used = await ben.UsesCommandAsync(
            channel, "meetup create", ("what", "Trade night"), ("weeks", 2), ("video", true), ("host", ana), ("place", channel));

        var step = used.Data["options"]![0]!;
        Assert.Equal(("create", 1), ((string?)step["name"], (int)step["type"]!));
        Assert.Equal(
            ["\"Trade night\"", "2", "true", $"\"{ana.Id}\"", $"\"{channel.Id}\""],
            step["options"]!.AsArray().Select(option => option!["value"]!.ToJsonString()));
        Assert.Equal("Ana", (string?)used.Data["resolved"]!["users"]![$"{ana.Id}"]!["global_name"]);
        Assert.NotNull(used.Data["resolved"]!["members"]![$"{ana.Id}"]);
    }

    [Fact]
    public async Task A_client_sends_only_what_fits()
    {
        await wire.RegisterAsync(
            JsonNode.Parse("""
                {"name":"refer","description":"Ask","contexts":[0],"options":[{"type":3,"name":"need","description":"What","required":true,"max_length":10},
                  {"type":3,"name":"when","description":"When","choices":[{"name":"Today","value":"t"}]},{"type":4,"name":"miles","description":"Far","max_value":50}]}
                """)!,
            JsonNode.Parse("""{"name":"meetup","description":"Meetups","options":[{"type":1,"name":"list","description":"All"}]}""")!);

        await RefusedAsync("There is no /reffer", channel, "reffer");
        await RefusedAsync("needs need", channel, "refer");
        await RefusedAsync("has no option area", channel, "refer", ("need", "a"), ("area", "Boise"));
        await RefusedAsync("given twice", channel, "refer", ("need", "a"), ("need", "b"));
        await RefusedAsync("does not take 11 characters", channel, "refer", ("need", "12345678901"));
        await RefusedAsync("does not take 5", channel, "refer", ("need", 5));
        await RefusedAsync("offers no choice", channel, "refer", ("need", "a"), ("when", "Tomorrow"));
        await RefusedAsync("does not take 51", channel, "refer", ("need", "a"), ("miles", 51));
        await RefusedAsync("is not offered in private", ben.PrivateChannel, "refer", ("need", "a"));
        await RefusedAsync("cannot be used bare", channel, "meetup");
        Assert.Empty(discord.Interactions);
    }

    [Fact]
    public async Task Commands_for_admins_are_shown_to_admins()
    {
        await wire.RegisterAsync(JsonNode.Parse("""{"name":"settings","description":"Settings","default_member_permissions":"32"}""")!, Named("who"));

        await RefusedAsync("is not shown to Ben", channel, "settings");
        await ana.UsesCommandAsync(channel, "settings");
        channel.Deny(guild.Everyone, FakePermissions.UseApplicationCommands);
        await RefusedAsync("may not use commands", channel, "who");

        Assert.Single(discord.Interactions);
    }

    [Fact]
    public async Task A_guilds_own_commands_stay_in_it()
    {
        var path = $"/applications/{discord.Application.Id}/guilds/{guild.Id}/commands";
        var global = await wire.SendAsync("PUT", path, new JsonArray(JsonNode.Parse("""{"name":"a","description":"a","contexts":[0]}""")));
        await wire.SendAsync("PUT", path, new JsonArray(Named("cover")));

        await ben.UsesCommandAsync(channel, "cover");
        await RefusedAsync("There is no /cover", ben.PrivateChannel, "cover");

        Assert.Equal("APPLICATION_COMMAND_GLOBAL_ONLY", global.FaultAt("0.contexts"));
        Assert.Equal(["cover"], discord.RegisteredCommands(guild));
    }

    [Fact]
    public async Task People_cannot_do_what_their_client_does_not_show()
    {
        await wire.PostAsync(channel, JsonNode.Parse("""
            {"content":"Card","components":[{"type":1,"components":[{"type":2,"style":1,"label":"Closed","custom_id":"a","disabled":true},{"type":2,"style":5,"label":"Link","url":"https://example.org"}]}]}
            """)!.AsObject());
        var card = channel.Messages[0];
        var stranger = discord.AddUser("Stranger");

        await Assert.ThrowsAsync<InvalidOperationException>(() => ben.PressesAsync(card, "Closed"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ben.PressesAsync(card, "Link"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => ben.PressesAsync(card, "Absent"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => stranger.TypesAsync(channel, "Hello"));
        Assert.Throws<InvalidOperationException>(() => { _ = stranger.RepliesAsync(card, "Hello"); });
        var forged = await ben.PressesForgedAsync(card, "b");

        Assert.Equal("b", (string?)forged.Data["custom_id"]);
        Assert.Empty(stranger.Sees(channel));
    }

    private async Task RefusedAsync(string reason, FakeChannel where, string command, params (string Name, object Value)[] options)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => ben.UsesCommandAsync(where, command, options));

        Assert.Contains(reason, refused.Message);
    }

    private static JsonObject Named(string name) => new() { ["name"] = name, ["description"] = $"Does {name}" };
}
