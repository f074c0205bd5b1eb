using Xunit.Abstractions;

namespace Bot.Tests.Support.Discord;

/// <summary>The fake as packages from npm see it.</summary>
public sealed class DiscordNpmTests(ITestOutputHelper output)
{
    private static readonly TimeSpan StartOfNode = TimeSpan.FromSeconds(30);

    [NpmTheory]
    [InlineData("discordjs.mjs", true)]
    [InlineData("eris.mjs", false)]
    public async Task A_bot_logs_in_answers_resumes_and_stops(string script, bool takesHalves)
    {
        // Both send fields that Discord's document does not know (a nonce with a callback, a reference spelt twice). Discord passes
        // over them; for our own client they are faults.
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Contract = null });

        // Eris looks for the end of a compressed payload only at the end of one websocket message.
        discord.Gateway.SendsInHalves = takesHalves;
        var ana = discord.AddUser("Ana");
        var guild = await discord.AddGuildAsync("Boise bodyworkers", owner: ana);
        var lobby = guild.AddChannel("lobby");
        using var client = NodeClient.Start("Discord", script, discord.ApiBaseUrl.ToString(), discord.Token);
        using var report = new Report(client, output);
        await discord.WaitForCommandsAsync(within: StartOfNode);

        var suggested = await ana.AutocompletesAsync(lobby, "hello", "name", "ma");
        await ana.UsesCommandAsync(lobby, "hello", ("name", "maria"));
        var card = await lobby.WaitForMessageAsync(message => message.Text.Contains("Hello maria"));
        await ana.PressesAsync(card, "Press me");
        await discord.WaitUntilAsync(() => card.Content == "Pressed once");
        await ana.UsesCommandAsync(lobby, "note");
        var form = await ana.WaitForModalAsync();
        await ana.SubmitsAsync(form, "slow, side-lying 😀");
        var kept = await ana.WaitForEphemeralMessageAsync(message => message.Text.Contains("Kept"));

        await discord.Gateway.DropAsync();
        var asked = await ana.TypesAsync(lobby, $"{discord.Bot.Mention} 1 < 2 & 😀");
        var echo = await lobby.WaitForMessageAsync(message => message.Text.Contains("You said"));
        await discord.Gateway.ReconnectAsync();
        await discord.WaitUntilAsync(() => discord.Gateway.ResumeCount == 2);
        await discord.Gateway.WaitForSessionAsync();
        await ana.UsesCommandAsync(lobby, "stop");
        await discord.WaitUntilAsync(() => client.HasExited);

        Assert.Equal(["Maria", "Marco"], suggested.Select(choice => choice.Name));
        Assert.Empty(card.Buttons);
        Assert.Equal("Kept: slow, side-lying 😀", kept.Text);
        Assert.Same(asked, echo.ReplyTo);
        Assert.EndsWith("1 < 2 & 😀", echo.Text, StringComparison.Ordinal);
        Assert.Equal((0, 1, 2), (client.ExitCode, discord.Gateway.IdentifyCount, discord.Gateway.ResumeCount));
        Assert.Equal(1000, discord.Gateway.Connections[^1].ClientCloseCode);
        Assert.Empty(discord.Gateway.Sessions.All);
        Assert.All(discord.Gateway.Connections, connection => Assert.Null(connection.ServerCloseCode));
        discord.AssertNothingViolated();
    }

    /// <summary>Says what the client said, also when the test fails.</summary>
    private sealed class Report(NodeClient client, ITestOutputHelper output) : IDisposable
    {
        public void Dispose() => output.WriteLine(client.Output);
    }
}
