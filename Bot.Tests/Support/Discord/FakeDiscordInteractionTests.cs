using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support.Discord;

/// <summary>How interactions are answered, and how they die.</summary>
public sealed class FakeDiscordInteractionTests : IAsyncLifetime
{
    private static readonly JsonObject Hello = new() { ["content"] = "Hello" };

    private readonly FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 17, 0, 0, TimeSpan.Zero));
    private FakeDiscord discord = null!;
    private DiscordWire wire = null!;
    private FakeChannel channel = null!;
    private FakeUser ben = null!;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Time = time });
        wire = new DiscordWire(discord);
        ben = discord.AddUser("Ben");
        var guild = await discord.AddGuildAsync("Boise bodyworkers");
        channel = guild.AddChannel("referrals");
        guild.Join(ben);
        await wire.RegisterAsync(JsonNode.Parse("""
            {"name":"who","description":"Who does this?","options":[{"type":3,"name":"need","description":"What is needed","autocomplete":true}]}
            """)!);
        await wire.PostAsync(channel, new() { ["content"] = "Card", ["components"] = new JsonArray(DiscordWire.Button("Go", "go")) });
    }

    public async Task DisposeAsync() => await discord.DisposeAsync();

    [Fact]
    public async Task The_first_answer_has_three_seconds()
    {
        var (soon, late) = (await WhoAsync(), await WhoAsync());

        time.Advance(TimeSpan.FromSeconds(3));
        var inTime = await wire.AnswerAsync(soon, 4, Copy());
        time.Advance(TimeSpan.FromMilliseconds(1));
        var tooLate = await wire.AnswerAsync(late, 4, Copy());
        var after = await wire.FollowAsync(late, "POST", "", Copy());

        Assert.Equal(204, inTime.Status);
        Assert.Equal(TimeSpan.FromSeconds(3), soon.FirstAcknowledgedAfter);
        Assert.Equal((404, 10062), (tooLate.Status, tooLate.Code));
        Assert.Equal((404, 10015), (after.Status, after.Code));
        Assert.True(late.HasFailed);
        Assert.Null(late.FirstAcknowledgedAfter);
    }

    [Fact]
    public async Task The_token_lives_fifteen_minutes()
    {
        var asked = await WhoAsync();
        await wire.AnswerAsync(asked, 4, Copy());

        time.Advance(TimeSpan.FromMinutes(15));
        var inTime = await wire.FollowAsync(asked, "PATCH", "/messages/@original", Copy());
        time.Advance(TimeSpan.FromSeconds(1));
        var tooLate = await wire.FollowAsync(asked, "PATCH", "/messages/@original", Copy());

        Assert.Equal(200, inTime.Status);
        Assert.Equal((401, 50027), (tooLate.Status, tooLate.Code));
    }

    [Fact]
    public async Task It_is_acknowledged_once()
    {
        var asked = await WhoAsync();
        await wire.AnswerAsync(asked, 5);

        var second = await wire.AnswerAsync(asked, 4, Copy());
        var unknown = await wire.SendAsync("POST", $"/interactions/1/{asked.Token}/callback", new JsonObject { ["type"] = 5 });

        Assert.Equal((400, 40060), (second.Status, second.Code));
        Assert.Equal((404, 10062), (unknown.Status, unknown.Code));
        Assert.Single(discord.Notes);
    }

    [Theory]
    [InlineData("command", 6)]
    [InlineData("command", 7)]
    [InlineData("command", 8)]
    [InlineData("command", 1)]
    [InlineData("button", 8)]
    [InlineData("suggesting", 4)]
    [InlineData("suggesting", 5)]
    [InlineData("form", 9)]
    public async Task Not_every_answer_suits_every_interaction(string kind, int type)
    {
        var interaction = kind switch
        {
            "button" => await ben.PressesAsync(channel.Messages[0], "Go"),
            "form" => await SubmittedAsync(),
            "suggesting" => await SuggestingAsync(),
            _ => await WhoAsync(),
        };
        var data = type switch
        {
            8 => new JsonObject { ["choices"] = new JsonArray() },
            9 => Form(),
            5 or 6 => null,
            _ => Copy(),
        };

        var answer = await wire.AnswerAsync(interaction, type, data);

        Assert.Equal((400, 50035), (answer.Status, answer.Code));
        Assert.False(interaction.IsAcknowledged);
        Assert.Single(discord.Violations);
    }

    [Fact]
    public async Task Thinking_is_filled_and_stays_as_private_as_it_began()
    {
        var (open, closed) = (await WhoAsync(), await WhoAsync());
        await wire.AnswerAsync(open, 5);
        await wire.AnswerAsync(closed, 5, new() { ["flags"] = 64 });
        var wasThinking = open.Original!.IsThinking;

        await wire.FollowAsync(open, "PATCH", "/messages/@original", new() { ["content"] = "All see this", ["flags"] = 64 });
        await wire.FollowAsync(closed, "POST", "", new() { ["content"] = "Ben sees this" });
        await wire.FollowAsync(closed, "POST", "", new() { ["content"] = "Ben sees this, too", ["flags"] = 64 });
        await wire.FollowAsync(closed, "POST", "", new() { ["content"] = "All see this, too" });

        Assert.True(wasThinking);
        Assert.Equal(["Card", "All see this", "All see this, too"], channel.Messages.Select(message => message.Text));
        Assert.Equal(["Ben sees this", "Ben sees this, too"], ben.EphemeralMessages.Select(message => message.Text));
        Assert.Equal(2, closed.FollowUps.Count);
        Assert.Equal(0, open.Original.Edits);
        discord.AssertNothingViolated();
    }

    [Fact]
    public async Task Thinking_takes_the_ephemeral_flag_only()
    {
        var answer = await wire.AnswerAsync(await WhoAsync(), 5, new() { ["flags"] = 4096 });

        Assert.Equal(50035, answer.Code);
        Assert.Equal("BITFIELD_NOT_ALLOWED", answer.FaultAt("data.flags"));
    }

    [Fact]
    public async Task Of_a_component_the_original_is_its_message()
    {
        var pressed = await ben.PressesAsync(channel.Messages[0], "Go");
        await wire.AnswerAsync(pressed, 6);

        var read = await wire.FollowAsync(pressed, "GET", "/messages/@original");
        await wire.FollowAsync(pressed, "PATCH", "/messages/@original", new() { ["content"] = "Changed" });

        Assert.Equal($"{channel.Messages[0].Id}", (string?)read.Body!["id"]);
        Assert.Equal("Changed", channel.Messages[0].Text);
        Assert.Equal(1, channel.Messages[0].Edits);
        Assert.Single(channel.Messages[0].Buttons);
    }

    [Fact]
    public async Task Follow_ups_are_changed_by_their_own_interaction()
    {
        var (asked, other) = (await WhoAsync(), await WhoAsync());
        await wire.AnswerAsync(asked, 4, Copy());
        await wire.AnswerAsync(other, 4, Copy());
        var more = await wire.FollowAsync(asked, "POST", "", new() { ["content"] = "More", ["flags"] = 64 });
        var at = $"/messages/{(string?)more.Body!["id"]}";

        var edited = await wire.FollowAsync(asked, "PATCH", at, new() { ["content"] = "Less" });
        var foreign = await wire.FollowAsync(other, "PATCH", at, Copy());
        var byChannel = await wire.SendAsync("GET", $"/channels/{channel.Id}{at}");
        var deleted = await wire.FollowAsync(asked, "DELETE", at);

        Assert.Equal("Less", (string?)edited.Body!["content"]);
        Assert.Equal((404, 10008), (foreign.Status, foreign.Code));
        Assert.Equal((404, 10008), (byChannel.Status, byChannel.Code));
        Assert.Equal(204, deleted.Status);
        Assert.Empty(ben.EphemeralMessages);
    }

    [Fact]
    public async Task The_response_tells_what_was_made_when_asked()
    {
        var asked = await WhoAsync();

        var answer = await wire.SendAsync(
            "POST", $"/interactions/{asked.Id}/{asked.Token}/callback?with_response=true", new JsonObject { ["type"] = 4, ["data"] = Copy() }, authorization: "");

        Assert.Equal(200, answer.Status);
        Assert.Equal($"{asked.Original!.Id}", (string?)answer.Body!["interaction"]!["response_message_id"]);
        Assert.Equal("Hello", (string?)answer.Body!["resource"]!["message"]!["content"]);
    }

    [Fact]
    public async Task Suggestions_come_back_to_the_typist()
    {
        var typing = ben.AutocompletesAsync(channel, "who", "need", "pren");
        var interaction = discord.Interactions[^1];
        await wire.AnswerAsync(interaction, 8, JsonNode.Parse("""{"choices":[{"name":"Prenatal massage","value":"prenatal"}]}""")!.AsObject());

        Assert.Equal([new FakeChoice("Prenatal massage", "prenatal")], await typing);
    }

    [Theory]
    [InlineData("title", """{"custom_id":"f","title":"a title that is much too long for the top of a form","components":[{"type":18,"label":"a","component":{"type":4,"custom_id":"a","style":1}}]}""")]
    [InlineData("components", """{"custom_id":"f","title":"Six","components":[{"type":10,"content":"a"},{"type":10,"content":"a"},{"type":10,"content":"a"},{"type":10,"content":"a"},{"type":10,"content":"a"},{"type":10,"content":"a"}]}""")]
    [InlineData("components.0.label", """{"custom_id":"f","title":"Label","components":[{"type":18,"label":"a label that is much too long for a text field","component":{"type":4,"custom_id":"a","style":1}}]}""")]
    [InlineData("components.0.component.value", """{"custom_id":"f","title":"Value","components":[{"type":18,"label":"a","component":{"type":4,"custom_id":"a","style":1,"max_length":2,"value":"abc"}}]}""")]
    public async Task A_form_keeps_to_its_sizes(string place, string form)
    {
        var answer = await wire.AnswerAsync(await WhoAsync(), 9, JsonNode.Parse(form)!.AsObject());

        Assert.Equal(50035, answer.Code);
        Assert.NotNull(answer.FaultAt($"data.{place}"));
        Assert.Null(ben.OpenModal);
    }

    [Fact]
    public async Task A_form_that_is_closed_cannot_be_sent()
    {
        await wire.AnswerAsync(await WhoAsync(), 9, Form());
        var form = ben.OpenModal!;
        await Assert.ThrowsAsync<InvalidOperationException>(() => ben.SubmitsAsync(form, ""));

        await ben.DismissesAsync(form);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ben.SubmitsAsync(form, "Hello"));
    }

    private Task<FakeInteraction> WhoAsync() => ben.UsesCommandAsync(channel, "who");

    private async Task<FakeInteraction> SubmittedAsync()
    {
        await wire.AnswerAsync(await WhoAsync(), 9, Form());
        return await ben.SubmitsAsync(ben.OpenModal!, "Hello");
    }

    private async Task<FakeInteraction> SuggestingAsync()
    {
        _ = ben.AutocompletesAsync(channel, "who", "need", "pren");
        await discord.WaitUntilAsync(() => discord.Interactions.Any(one => one.Type == FakeInteraction.Autocomplete));
        return discord.Interactions[^1];
    }

    private static JsonObject Copy() => (JsonObject)Hello.DeepClone();

    private static JsonObject Form() => JsonNode.Parse("""
        {"custom_id":"form","title":"Note","components":[{"type":18,"label":"Note","component":{"type":4,"custom_id":"note","style":1}}]}
        """)!.AsObject();
}
