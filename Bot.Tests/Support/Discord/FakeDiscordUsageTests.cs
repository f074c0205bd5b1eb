using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>A whole conversation, as a test of the product would read; the bot's part is played by hand.</summary>
public sealed class FakeDiscordUsageTests : IAsyncLifetime
{
    private FakeDiscord discord = null!;
    private DiscordWire wire = null!;
    private FakeUser ana = null!;
    private FakeUser ben = null!;
    private FakeChannel referrals = null!;

    public async Task InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync();
        wire = new DiscordWire(discord);
        (ana, ben) = (discord.AddUser("Ana"), discord.AddUser("Ben", "es-ES"));
        var guild = await discord.AddGuildAsync("Boise bodyworkers", owner: ana);
        referrals = guild.AddChannel("referrals");
        guild.Join(ben);
    }

    public async Task DisposeAsync() => await discord.DisposeAsync();

    [Fact]
    public async Task A_referral_is_asked_and_offered()
    {
        await wire.RegisterAsync(JsonNode.Parse("""
            {"name":"refer","description":"Ask for a colleague","contexts":[0],"options":[{"type":3,"name":"need","description":"What is needed","required":true}]}
            """)!);

        var asked = await ben.UsesCommandAsync(referrals, "refer", ("need", "prenatal in Boise"));
        await wire.AnswerAsync(asked, 5, new() { ["flags"] = 64 });
        Assert.True(asked.Original!.IsThinking);
        await wire.FollowAsync(asked, "PATCH", "/messages/@original", new() { ["content"] = "Asked." });
        var answer = await asked.WaitForReplyAsync();
        await wire.PostAsync(referrals, new()
        {
            ["content"] = $"{ben.Mention} is looking for a colleague",
            ["allowed_mentions"] = new JsonObject { ["parse"] = new JsonArray() },
            ["components"] = new JsonArray(DiscordWire.Button("I can help", "offer:1")),
        });
        var card = await referrals.WaitForMessageAsync(message => message.Text.Contains("looking for a colleague"));
        var offered = await ana.PressesAsync(card, "I can help");
        await wire.AnswerAsync(offered, 7, new() { ["content"] = "Ana can help", ["components"] = new JsonArray() });

        Assert.Equal("Asked.", answer.Text);
        Assert.True(ben.Sees(answer));
        Assert.False(ana.Sees(answer));
        Assert.Equal(0, answer.Edits);
        Assert.Empty(card.PingedUsers);
        Assert.Equal("Ana can help", card.Text);
        Assert.Equal(1, card.Edits);
        Assert.Empty(card.Buttons);
        Assert.Equal([card], ana.Sees(referrals));
        discord.AssertNothingViolated();
        Assert.Empty(DiscordContract.FindOrNull() is { } contract ? discord.OwnFaults(contract) : []);
    }

    [Fact]
    public async Task A_form_is_opened_filled_and_answered()
    {
        await wire.PostAsync(referrals, new() { ["content"] = "Card", ["components"] = new JsonArray(DiscordWire.Button("Add a note", "note:1")) });
        var pressed = await ben.PressesAsync(referrals.Messages[0], "Add a note");
        await wire.AnswerAsync(pressed, 9, JsonNode.Parse("""
            {"custom_id":"note-form","title":"Private note","components":[
              {"type":18,"label":"Note","component":{"type":4,"custom_id":"note","style":2,"max_length":200,"value":"from before"}}]}
            """)!.AsObject());
        var form = await ben.WaitForModalAsync();

        var submitted = await ben.SubmitsAsync(form, "Side-lying, slow");
        await wire.AnswerAsync(submitted, 4, new() { ["content"] = "Kept.", ["flags"] = 64 });

        Assert.Equal("Private note", form.Title);
        Assert.Equal(new FakeField("Note", "note", "from before", null, true, true, 0, 200), form.Fields.Single());
        Assert.Null(ben.OpenModal);
        Assert.Equal("Kept.", ben.EphemeralMessages.Single().Text);
        Assert.Empty(ana.EphemeralMessages);
        discord.AssertNothingViolated();
        Assert.Empty(DiscordContract.FindOrNull() is { } contract ? discord.OwnFaults(contract) : []);
    }
}
