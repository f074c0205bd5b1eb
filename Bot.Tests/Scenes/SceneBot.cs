using Bot.Commands;
using Bot.Data;
using Bot.Data.Sqlite;
using Bot.Host.Discord;
using Bot.Host.Running;
using Bot.Host.Telegram;
using Bot.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Scenes;

/// <summary>The bot as the program composes it, within the test's own process: adapters, inbox, dispatcher, couriers and a database file.</summary>
internal sealed class SceneBot : IAsyncDisposable
{
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(8);

    private readonly IHost host;
    private readonly SqliteDatabase database;
    private bool hasStopped;

    private SceneBot(string folder, Dictionary<string, string?> settings, TimeProvider time, Action<IServiceCollection>? more)
    {
        var file = Path.Combine(folder, "bot.db");
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = folder });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Logging.AddProvider(Logs).SetMinimumLevel(LogLevel.Debug).AddFilter("Microsoft", LogLevel.None);
        builder.Services
            .Configure<HostOptions>(options => (options.ShutdownTimeout, options.ServicesStopConcurrently) = (TimeToStop, true))
            .AddSingleton(time)
            .AddSingleton(new Random(1))
            .AddSingleton<IdSource>()
            .AddSingleton<ExitCode>()
            .AddSingleton<SupervisedLoop>()
            .AddSqliteData(file, Path.Combine(folder, "keys"))
            .AddBotCommands()
            .AddHostedService<DeliveryService>()
            .AddDiscord(builder.Configuration, BotSettings.DiscordStateFileFor(file))
            .AddTelegram(builder.Configuration);
        more?.Invoke(builder.Services);
        database = SqliteDatabase.Open(file);
        host = builder.Build();
    }

    public RecordedLogs Logs { get; } = new();

    public IServiceProvider Services => host.Services;

    /// <param name="folder">Where its files are; it goes on with what an earlier one left there.</param>
    /// <param name="more">Takes the place of what is registered, or stands beside it.</param>
    public static async Task<SceneBot> StartAsync(
        string folder, Dictionary<string, string?> settings, TimeProvider? time = null, Action<IServiceCollection>? more = null)
    {
        var bot = new SceneBot(folder, settings, time ?? TimeProvider.System, more);
        await using (var scope = bot.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
            await bot.database.MigrateAsync(db, bot.Services.GetRequiredService<TimeProvider>(), CancellationToken.None);
        }

        await bot.host.StartAsync();
        return bot;
    }

    public async Task<T> ReadAsync<T>(Func<BotDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BotDbContext>());
    }

    /// <summary>As SIGTERM does. The folder stays.</summary>
    public async Task StopAsync()
    {
        if (hasStopped) return;

        hasStopped = true;
        await host.StopAsync();
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync();
        database.Dispose();
        SqliteConnection.ClearAllPools();
    }

    public async ValueTask DisposeAsync() => await StopAsync();
}
