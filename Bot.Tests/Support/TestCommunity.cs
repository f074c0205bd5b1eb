using System.Globalization;
using Bot.Commands;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Support;

/// <summary>
/// A group chat with the real command layer and a real database file behind it, on a clock that stands still until it is
/// moved. What is shown is recorded.
/// </summary>
internal sealed class TestCommunity : IAsyncDisposable
{
    /// <summary>A Tuesday.</summary>
    public static readonly DateTimeOffset Start = new(2026, 11, 24, 9, 0, 0, TimeSpan.Zero);

    private const string Group = "group";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly string folder;
    private readonly bool ownsFolder;
    private readonly SqliteDatabase database;
    private readonly CancellationTokenSource stopping = new();
    private readonly List<TestMember> members = [];
    private Task loops = Task.CompletedTask;
    private static int lastKey;

    private TestCommunity(string folder, bool ownsFolder, FakeTimeProvider clock, RecordingPlatform platform, RecordingPlatform? other, Action<IServiceCollection>? more)
    {
        (this.folder, this.ownsFolder, Clock, Platform, Other) = (folder, ownsFolder, clock, platform, other);
        var services = new ServiceCollection()
            .AddLogging(logs => logs.AddProvider(Logs).SetMinimumLevel(LogLevel.Debug))
            .AddSingleton<TimeProvider>(clock)
            .AddSingleton(new Random(1))
            .AddSingleton<IdSource>()
            .AddSingleton<IPlatform>(platform)
            .AddSqliteData(DatabaseFile, Path.Combine(folder, "keys"))
            .AddBotCommands();
        if (other is not null) services.AddSingleton<IPlatform>(other);
        more?.Invoke(services);
        database = SqliteDatabase.Open(DatabaseFile);
        Services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeTimeProvider Clock { get; }

    public RecordingPlatform Platform { get; }

    /// <summary>A second platform, where there is one.</summary>
    public RecordingPlatform? Other { get; }

    public RecordedLogs Logs { get; } = new();

    public ServiceProvider Services { get; }

    public string DatabaseFile => Path.Combine(folder, "bot.db");

    public string Folder => folder;

    /// <summary>Messages that everyone sees.</summary>
    public IReadOnlyList<ShownMessage> PublicMessages => [.. Platform.Messages.Where(message => message.OnlyFor is null)];

    /// <summary>The newest message that everyone sees.</summary>
    public ShownMessage LatestCard => PublicMessages[^1];

    /// <param name="folder">To go on with what an earlier community left there.</param>
    /// <param name="platform">To see what an earlier community showed.</param>
    /// <param name="other">A second platform, for those who are on both.</param>
    public static async Task<TestCommunity> CreateAsync(
        string? folder = null, RecordingPlatform? platform = null, FakeTimeProvider? clock = null, Action<IServiceCollection>? more = null,
        RecordingPlatform? other = null)
    {
        var community = new TestCommunity(
            folder ?? System.IO.Directory.CreateTempSubdirectory("warm-handoff-").FullName,
            folder is null,
            clock ?? new FakeTimeProvider(Start),
            platform ?? new RecordingPlatform(),
            other,
            more);
        await using (var scope = community.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
            await community.database.MigrateAsync(db, community.Clock, CancellationToken.None);
        }

        community.StartLoops();
        return community;
    }

    /// <summary>A person in the group; nothing is stored of them until they act.</summary>
    public Task<TestMember> JoinAsync(string name)
    {
        var member = new TestMember(this, Platform, InGroup, name.ToLower(CultureInfo.InvariantCulture), name);
        members.Add(member);
        return Task.FromResult(member);
    }

    /// <summary>A person in the group on the <see cref="Other"/> platform.</summary>
    public TestMember JoinOther(string name) => new(this, Other!, InOtherGroup, $"{name.ToLower(CultureInfo.InvariantCulture)}-other", name);

    public async Task HearAsync(params Incoming[] incoming)
    {
        await Services.GetRequiredService<Inbox>().ReceiveAsync(incoming, [], CancellationToken.None);
        await QuietAsync();
    }

    /// <summary>Moves the clock and waits until what fell due has been done.</summary>
    public async Task PassAsync(TimeSpan time)
    {
        Clock.Advance(time);
        Services.GetRequiredService<DeliverySignals>().Outgoing.Set();
        await QuietAsync();
    }

    public async Task QuietAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await Services.GetRequiredService<Quiet>().WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Still busy after {Patience}.\n{Logs}");
        }
    }

    public async Task<T> ReadAsync<T>(Func<BotDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDbContext>());
    }

    public static UpdateKey NextKey(Bot.Data.Communities.Platform platform = Bot.Data.Communities.Platform.Console) =>
        new(platform, "console", Interlocked.Increment(ref lastKey).ToString(CultureInfo.InvariantCulture));

    public static Scene InOtherGroup { get; } = new("other group", "Boise on the other platform", "", IsPrivate: false);

    public static Scene InGroup { get; } = new(Group, "Boise bodyworkers", "", IsPrivate: false);

    /// <summary>Stops as a crash would: whatever is under way is not finished. The folder stays.</summary>
    public async Task StopAsync()
    {
        await stopping.CancelAsync();
        await loops;
        await Services.DisposeAsync();
        database.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        if (!stopping.IsCancellationRequested) await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (ownsFolder) System.IO.Directory.Delete(folder, recursive: true);
        stopping.Dispose();
    }

    private void StartLoops()
    {
        var couriers = new[] { Platform, Other }.OfType<RecordingPlatform>().Select(platform => ActivatorUtilities.CreateInstance<Courier>(Services, platform)).ToList();
        var worker = Services.GetRequiredService<InboxWorker>();
        loops = Task.WhenAll(
            [Task.Run(() => worker.RunAsync(stopping.Token)), .. couriers.Select(courier => Task.Run(() => courier.RunAsync(stopping.Token)))]);
    }
}
