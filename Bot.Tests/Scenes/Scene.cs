using Bot.Data.Communities;
using Bot.Tests.Data;

namespace Bot.Tests.Scenes;

/// <summary>A group on one platform with the running bot in it: everything passes the wire, and every effect a real database file.</summary>
internal abstract class Scene : IAsyncDisposable
{
    public const string GroupName = "Boise bodyworkers";

    /// <summary>For a machine that has much to do; on a quiet one nothing takes a second.</summary>
    protected static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TemporaryFolder folder = new();
    private readonly List<Person> callable = [];
    private SceneBot? bot;

    public SceneBot Bot => bot ?? throw new InvalidOperationException("The bot does not run.");

    /// <summary>What the bot wrote in the group, and still stands there, oldest first.</summary>
    public abstract IReadOnlyList<Seen> GroupMessages { get; }

    /// <summary>Every text that everyone in the group could ever read of the bot, deleted and former ones included.</summary>
    public abstract IReadOnlyList<string> EverythingInGroup { get; }

    /// <summary>Names of those whose devices rang for something that the bot wrote in the group.</summary>
    public abstract IReadOnlyList<string> Called { get; }

    protected abstract Dictionary<string, string?> Settings { get; }

    public static async Task<Scene> OpenAsync(Platform platform)
    {
        Scene scene = platform is Platform.Telegram ? await TelegramScene.SetAsync() : await DiscordScene.SetAsync();
        await scene.StartBotAsync();
        await scene.GroupShowsAsync("Hello!");
        return scene;
    }

    /// <summary>A scene in which Ana and Dora are listed for prenatal work and Ben is there too.</summary>
    public static async Task<(Scene Scene, Person Ben, Person Ana, Person Dora)> OpenWithColleaguesAsync(Platform platform)
    {
        var scene = await OpenAsync(platform);
        var (ben, ana, dora) = (await scene.JoinAsync("Ben"), await scene.JoinAsync("Ana"), await scene.JoinAsync("Dora"));
        await ana.TypesAsync("/register prenatal; area: Boise");
        await ana.SeesAsync("You are listed for Prenatal massage");
        await dora.TypesAsync("/register prenatal; area: Meridian");
        await dora.SeesAsync("You are listed for Prenatal massage");
        return (scene, ben, ana, dora);
    }

    /// <summary>Two chats, one on each platform, with one bot in both, joined to one community by their admins.</summary>
    public static async Task<(Scene Telegram, Scene Discord)> OpenLinkedAsync()
    {
        var (telegram, discord) = (await TelegramScene.SetAsync(), await DiscordScene.SetAsync());
        telegram.bot = discord.bot = await SceneBot.StartAsync(telegram.folder.PathOf(), telegram.Settings.Concat(discord.Settings).ToDictionary());
        await telegram.GroupShowsAsync("Hello!");
        await discord.GroupShowsAsync("Hello!");

        var (there, here) = (await telegram.OwnerAsync(), await discord.OwnerAsync());
        await there.TypesAsync("/link");
        var code = (await there.SeesAsync("In the other chat, an admin types: /link ")).Text.Split("/link ")[1].Split('\n', ' ')[0];
        await here.TypesAsync($"/link {code}");
        await here.SeesAsync("are one community now");
        return (telegram, discord);
    }

    public async Task StartBotAsync() => bot = await SceneBot.StartAsync(folder.PathOf(), Settings);

    /// <summary>Whoever made the group: an admin.</summary>
    public abstract Task<Person> OwnerAsync();

    /// <summary>Somebody joins, whose private chat with the bot is open.</summary>
    public abstract Task<Person> JoinAsync(string name);

    /// <summary>It is no mistake if this person's device rings.</summary>
    public void MayCall(Person person) => callable.Add(person);

    public abstract Task RemoveBotAsync();

    public abstract Task AddBotAsync();

    /// <summary>Somebody who may deletes a message of the bot.</summary>
    public abstract Task DeleteAsync(Seen message);

    public abstract Task WaitUntilAsync(Func<bool> condition, string what);

    /// <summary>Waits until a message of the bot in the group says this: the newest of them.</summary>
    public async Task<Seen> GroupShowsAsync(string words)
    {
        Seen? found = null;
        await WaitUntilAsync(() => (found = GroupMessages.LastOrDefault(message => message.Says(words))) is not null, $"the group to read: {words}");
        return found!;
    }

    /// <summary>Waits until a message shows the words.</summary>
    public Task ShowsAsync(Seen message, string words) => WaitUntilAsync(() => message.Says(words), $"\"{words}\" in: {message}");

    public void GroupNeverShows(string words) =>
        Assert.DoesNotContain(EverythingInGroup, text => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    public async ValueTask DisposeAsync()
    {
        try
        {
            await SettleAsync();
            await Bot.StopAsync();
            AssertNothingViolated();
            Assert.DoesNotContain(Bot.Logs.Lines, line => line.StartsWith("Error", StringComparison.Ordinal) || line.StartsWith("Critical", StringComparison.Ordinal));
            Assert.All(Called, name => Assert.Contains(name, callable.Select(person => person.Name)));
        }
        finally
        {
            await Bot.DisposeAsync();
            await CloseAsync();
            folder.Dispose();
        }
    }

    /// <summary>Waits until everybody has been answered.</summary>
    protected abstract Task SettleAsync();

    /// <summary>The bot kept to the platform's rules and documents.</summary>
    protected abstract void AssertNothingViolated();

    protected abstract Task CloseAsync();
}
