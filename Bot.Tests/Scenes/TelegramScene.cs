using Bot.Tests.Support.Telegram;

namespace Bot.Tests.Scenes;

/// <summary>A supergroup in which the bot hears everything.</summary>
internal sealed class TelegramScene : Scene
{
    private readonly FakeBotApi api;
    private readonly FakeGroup group;

    private TelegramScene(FakeBotApi api)
    {
        this.api = api;
        group = api.Supergroup(GroupName);
    }

    public override IReadOnlyList<Seen> GroupMessages => [.. group.MessagesFromBot.Select(View)];

    public override IReadOnlyList<string> EverythingInGroup =>
    [
        .. group.AllMessages.Where(message => message is { IsFromBot: true, IsEphemeral: false })
            .SelectMany(message => message.History).Select(version => version.Text),
    ];

    public override IReadOnlyList<string> Called =>
    [
        .. group.AllMessages.Where(message => message is { IsFromBot: true, IsEphemeral: false })
            .SelectMany(message => message.History)
            .SelectMany(version => version.Body.Entities.Where(entity => entity.Type is "mention" or "text_mention")
                .Select(entity => entity.User?.FirstName ?? entity.Of(version.Text))),
    ];

    protected override Dictionary<string, string?> Settings => new() { ["Telegram:Token"] = api.Token, ["Telegram:ApiBaseUrl"] = api.BaseUrl };

    public static async Task<Scene> SetAsync()
    {
        var scene = new TelegramScene(await FakeBotApi.StartAsync(new FakeBotApiOptions { Patience = Patience, CanReadAllGroupMessages = true }));
        scene.group.AddBot();
        return scene;
    }

    /// <summary>Without the joiner that keeps an @name from being a call: nobody sees it.</summary>
    public static Seen View(FakeMessage message) => new(
        message, message.At, () => message.Text.Replace("\u2060", "", StringComparison.Ordinal), () => [.. message.Buttons.Select(button => button.Label)]);

    public override Task<Person> JoinAsync(string name)
    {
        var user = api.User(name);
        group.Add(user);
        return MeetAsync(user);
    }

    public override Task<Person> OwnerAsync() => MeetAsync(group.Owner);

    public override Task RemoveBotAsync()
    {
        group.RemoveBot();
        return Task.CompletedTask;
    }

    public override Task AddBotAsync()
    {
        group.AddBot();
        return Task.CompletedTask;
    }

    public override Task DeleteAsync(Seen message)
    {
        group.Owner.Deletes((FakeMessage)message.Message);
        return Task.CompletedTask;
    }

    public override Task WaitUntilAsync(Func<bool> condition, string what) => api.WaitUntilAsync(condition, what: what);

    protected override async Task SettleAsync()
    {
        await api.WaitUntilConfirmedAsync();
        await api.WaitUntilAsync(() => api.Calls.All(call => call.Outcome is not null || call.Method.Equals("getUpdates", StringComparison.OrdinalIgnoreCase)));
    }

    protected override void AssertNothingViolated()
    {
        Assert.Empty(api.ContractViolations);
        Assert.DoesNotContain(Bot.Logs.Lines, line => line.Contains(api.Token, StringComparison.Ordinal));
    }

    protected override async Task CloseAsync() => await api.DisposeAsync();

    // In a private chat the bot knows whom it has met in the group, so they meet there first.
    private async Task<Person> MeetAsync(FakeUser user)
    {
        user.Sends(group, $"/help@{api.Bot.Username}");
        await user.WaitForEphemeralMessageAsync(message => message.IsFromBot);
        user.OpensPrivateChat();
        await user.WaitForPrivateMessageAsync(_ => true);
        return new TelegramPerson(this, api, group, user);
    }
}
