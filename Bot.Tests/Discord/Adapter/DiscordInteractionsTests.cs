using Bot.Commands.Chat;
using Bot.Host.Discord;
using Microsoft.Extensions.DependencyInjection;
using static Bot.Tests.Discord.Adapter.DiscordSetup;

namespace Bot.Tests.Discord.Adapter;

/// <summary>An interaction is stored before anybody sees that it was received.</summary>
public sealed class DiscordInteractionsTests : DiscordScene
{
    [Fact]
    public async Task What_takes_long_shows_a_waiting_sign_to_its_person_alone()
    {
        var asked = await BenRefersAsync();

        await Setup.TakeAsync(asked);
        Assert.False(asked.IsAcknowledged);
        Setup.Clock.Advance(TimeSpan.FromSeconds(1.5));
        await Setup.Discord.WaitUntilAsync(() => asked.IsAcknowledged);

        Assert.IsType<CommandTyped>(Assert.Single(Setup.Heard.All));
        Assert.Equal(5, asked.CallbackType);
        Assert.True(Assert.Single(Ben.EphemeralMessages).IsThinking);
        await AnswerAsync(Setup.HandleOf(asked), Visibility.Private, Text("Done"));
        Assert.Equal("Done", Assert.Single(Ben.EphemeralMessages).Text);
    }

    [Fact]
    public async Task What_promises_a_public_answer_waits_in_public()
    {
        var asked = await Ben.UsesCommandAsync(Referrals, "who", ("need", "prenatal"));

        await Setup.TakeAsync(asked);
        Setup.Clock.Advance(TimeSpan.FromSeconds(1.5));
        await Setup.Discord.WaitUntilAsync(() => asked.IsAcknowledged);

        Assert.True(Assert.Single(Referrals.MessagesFromBot).IsThinking);
    }

    [Fact]
    public async Task A_store_that_hangs_for_two_seconds_is_given_up_and_said()
    {
        Setup.Store = (_, _, cancellation) => Task.Delay(Timeout.InfiniteTimeSpan, Setup.Clock, cancellation);
        var asked = await BenRefersAsync();

        var taking = Setup.TakeAsync(asked);
        Setup.Clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(taking.IsCompleted);
        Setup.Clock.Advance(TimeSpan.FromSeconds(0.1));
        await taking;

        var said = await Ben.WaitForEphemeralMessageAsync(message => !message.IsThinking);
        Assert.Equal("Nothing was saved, please try again.", said.Text);
        Assert.Equal(4, asked.CallbackType);
    }

    [Fact]
    public async Task A_store_that_refuses_is_said_at_once()
    {
        Setup.Heard.IsRefusing = true;
        var asked = await BenRefersAsync();

        await Setup.TakeAsync(asked);

        await Ben.WaitForEphemeralMessageAsync(message => message.Text.StartsWith("Nothing was saved", StringComparison.Ordinal));
        Setup.Clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Single(Setup.Discord.CallsTo("POST", "/callback"));
    }

    [Fact]
    public async Task Two_at_once_are_stored_together()
    {
        await Setup.TakeAsync(await BenRefersAsync(), await Ana.UsesCommandAsync(Referrals, "refer"));

        Assert.Equal(2, Setup.Heard.All.Count);
    }

    [Fact]
    public async Task Specialties_are_suggested_while_one_types_and_nothing_is_stored()
    {
        var typing = Ben.AutocompletesAsync(Referrals, "who", "need", "pren");
        await Setup.Discord.WaitUntilAsync(() => Setup.Discord.Interactions.Count > 0);
        await Setup.TakeAsync(Setup.Discord.Interactions[^1]);

        Assert.Contains(await typing, choice => choice.Value == "Prenatal massage");
        Assert.Empty(Setup.Heard.All);
    }

    [Fact]
    public async Task What_cannot_be_read_is_parked()
    {
        var broken = SampleEvents.AnEvent("INTERACTION_CREATE", """{"id":"555","type":"hologram"}""", Setup.Clock.GetUtcNow());

        await Setup.Services.GetRequiredService<DiscordInteractions>().TakeAsync([broken], Setup.Inbox(), default);

        Assert.Equal("555", Assert.Single(Setup.Heard.Poison).Key.Key);
    }
}
