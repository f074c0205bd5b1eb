using Bot.Tests.Support.Discord;

namespace Bot.Tests.Scenes;

/// <summary>A server with one channel, in which the bot may do what every member may.</summary>
internal sealed class DiscordScene : Scene
{
    private readonly FakeDiscord discord;
    private readonly FakeGuild guild;
    private readonly FakeChannel channel;
    private readonly FakeUser owner;
    private readonly List<FakeUser> people = [];

    private DiscordScene(FakeDiscord discord, FakeUser owner)
    {
        (this.discord, this.owner) = (discord, owner);
        guild = discord.AddGuildWithoutBot(GroupName, owner);
        channel = guild.AddChannel("referrals");
    }

    public override IReadOnlyList<Seen> GroupMessages => [.. channel.MessagesFromBot.Where(message => !message.IsThinking).Select(View)];

    public override IReadOnlyList<string> EverythingInGroup =>
        [.. channel.AllMessages.Where(message => message is { IsFromBot: true, IsEphemeral: false }).SelectMany(message => message.History)];

    public override IReadOnlyList<string> Called =>
    [
        .. channel.AllMessages.Where(message => message.IsFromBot).SelectMany(message =>
            message.PingsEveryone ? message.PingedUsers.Select(user => user.Name).Append("everyone") : message.PingedUsers.Select(user => user.Name)),
    ];

    protected override Dictionary<string, string?> Settings => SettingsFor(discord);

    public static async Task<Scene> SetAsync()
    {
        var discord = await FakeDiscord.StartAsync(new FakeDiscordOptions { Patience = Patience });
        var scene = new DiscordScene(discord, discord.AddUser("Olga"));
        await scene.AddBotAsync();
        return scene;
    }

    public static Dictionary<string, string?> SettingsFor(FakeDiscord discord) =>
        new() { ["Discord:Token"] = discord.Token, ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString() };

    public static Seen View(FakeMessage message) =>
        new(message, message.At, () => message.PlainText, () => [.. message.Buttons.Select(button => button.Label)]);

    public override Task<Person> JoinAsync(string name)
    {
        var user = discord.AddUser(name);
        guild.Join(user);
        return MeetAsync(user);
    }

    public override Task<Person> OwnerAsync() => MeetAsync(owner);

    public override Task RemoveBotAsync() => guild.RemoveBotAsync();

    public override Task AddBotAsync() => guild.AddBotAsync();

    public override Task DeleteAsync(Seen message) => owner.DeletesAsync((FakeMessage)message.Message);

    public override Task WaitUntilAsync(Func<bool> condition, string what) => discord.WaitUntilAsync(condition, what: what);

    /// <summary>Everybody who did something has got their answer.</summary>
    protected override Task SettleAsync() => discord.WaitUntilAsync(
        () => discord.Interactions.All(one => one.IsAcknowledged && one.Original is not { IsThinking: true })
            && discord.Calls.All(call => call.Outcome is not null));

    protected override void AssertNothingViolated()
    {
        discord.AssertNothingViolated();
        Assert.All(discord.Interactions, one => Assert.True(one.FirstAcknowledgedAfter < TimeSpan.FromSeconds(3), $"{one} after {one.FirstAcknowledgedAfter}"));
        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains(discord.Token, StringComparison.Ordinal));
        Assert.DoesNotContain(Bot.Logs.Lines, line => discord.Interactions.Any(one => line.Contains(one.Token, StringComparison.Ordinal)));
        Assert.All(discord.Gateway.Connections, connection => Assert.StartsWith("DiscordBot (", connection.UserAgent, StringComparison.Ordinal));
    }

    protected override async Task CloseAsync() => await discord.DisposeAsync();

    private async Task<Person> MeetAsync(FakeUser user)
    {
        people.Add(user);
        await discord.WaitForCommandsAsync();
        return new DiscordPerson(this, discord, channel, user, people);
    }
}
