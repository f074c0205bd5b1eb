using Bot.Commands;
using Bot.Data;
using Bot.Data.Sqlite;
using Bot.Host.Console;
using Bot.Host.Discord;
using Bot.Host.Scheduling;
using Bot.Host.Telegram;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>The composition root: the only place that knows the real clock, real randomness and the real terminal.</summary>
internal static class BotHost
{
    /// <summary>Containers and service managers send SIGKILL some ten seconds after SIGTERM.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(8);

    public static async Task<int> RunPlatformsAsync(BotSettings settings)
    {
        var builder = Create(settings, settings.DatabaseFile);

        // They stop side by side: what is heard meanwhile is stored, and its turn comes at the next start.
        builder.Services.AddHostedService<DeliveryService>();
        builder.Services.AddDiscord(settings.Configuration, BotSettings.DiscordStateFileFor(settings.DatabaseFile));
        builder.Services.AddTelegram(settings.Configuration);
        using var database = Open(settings.DatabaseFile, BotSettings.DatabaseKey);
        settings.RequireKeyRingFor(settings.DatabaseFile);
        using var host = builder.Build();
        await MigrateAsync(host, database);

        // Asked for before it runs: what has run to its end is disposed of.
        var exitCode = host.Services.GetRequiredService<ExitCode>();
        await host.RunAsync();
        return exitCode.Value;
    }

    public static async Task<int> RunConsoleAsync(BotSettings settings)
    {
        var terminal = new ConsoleTerminal(
            System.Console.In,
            System.Console.Out,
            System.Console.Error,
            IsInteractive: !System.Console.IsInputRedirected,
            IsInContainer: Environment.GetEnvironmentVariable("DOTNET_RUNNING_IN_CONTAINER") is "true" or "1");
        var builder = Create(settings, settings.ConsoleDatabaseFile);
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.Services.AddConsole(terminal, hasColours: !System.Console.IsOutputRedirected);
        builder.Services.AddHostedService<DeliveryService>();
        using var database = Open(settings.ConsoleDatabaseFile, BotSettings.ConsoleDatabaseKey);
        settings.RequireKeyRingFor(settings.ConsoleDatabaseFile);
        using var host = builder.Build();
        await MigrateAsync(host, database);

        await host.StartAsync();
        var stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var exitCode = await host.Services.GetRequiredService<ConsoleSession>().RunAsync(stopping);
        await host.StopAsync();
        return Math.Max(exitCode, host.Services.GetRequiredService<ExitCode>().Value);
    }

    private static HostApplicationBuilder Create(BotSettings settings, string databaseFile)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings
        {
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Configuration.AddConfiguration(settings.Configuration);
        builder.Logging.AddConfiguration(settings.Configuration.GetSection("Logging"));
        builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);

        // It warns of every container; the keys lie beside the database, and what keeps the one keeps the other.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);

        // A clash is an ordinary thing here, and the dispatcher logs what is not.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);

        builder.Services
            .Configure<HostOptions>(options => (options.ShutdownTimeout, options.ServicesStopConcurrently) = (TimeToStop, true))
            .AddSingleton(TimeProvider.System)
            .AddSingleton(RealRandom())
            .AddSingleton<IdSource>()
            .AddSingleton<ExitCode>()
            .AddSingleton<SupervisedLoop>()
            .AddSqliteData(databaseFile, settings.KeyRingFolderFor(databaseFile))
            .AddBotCommands()
            .AddScheduling();
        return builder;
    }

    /// <summary>Opens the database for this process alone; a refusal names the setting, where the database itself names the file.</summary>
    private static SqliteDatabase Open(string file, string key)
    {
        try
        {
            return SqliteDatabase.Open(file);
        }
        catch (StartupException refused)
        {
            throw new StartupException($"{key}: {refused.Message}", refused);
        }
    }

    private static async Task MigrateAsync(IHost host, SqliteDatabase database)
    {
        await using var scope = host.Services.CreateAsyncScope();
        await database.MigrateAsync(
            scope.ServiceProvider.GetRequiredService<BotDbContext>(), host.Services.GetRequiredService<TimeProvider>(), CancellationToken.None);
    }

    // The composition root may: everything else takes what it is given.
#pragma warning disable RS0030
    private static Random RealRandom() => Random.Shared;
#pragma warning restore RS0030
}
