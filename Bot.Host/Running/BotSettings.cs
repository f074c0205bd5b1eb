using Bot.Data.Sqlite;
using Bot.Host.Discord;
using Bot.Host.Telegram;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Running;

/// <summary>The configuration as a whole, checked before anything is started.</summary>
internal sealed class BotSettings
{
    public const string DatabaseKey = "ConnectionStrings:Bot";
    public const string ConsoleDatabaseKey = "Console:Database";
    public const string KeyRingKey = "Database:KeyRing";

    private BotSettings(IConfiguration configuration) => Configuration = configuration;

    public IConfiguration Configuration { get; }

    /// <summary>Whether any platform has a token; without one the sample community runs.</summary>
    public bool HasPlatform => !string.IsNullOrWhiteSpace(Configuration["Telegram:Token"]) || !string.IsNullOrWhiteSpace(Configuration["Discord:Token"]);

    /// <summary>The sample community's own file, so that trying things out never touches the real one.</summary>
    public string ConsoleDatabaseFile => Configuration[ConsoleDatabaseKey] is { Length: > 0 } file ? file : Path.Combine("data", "console.db");

    /// <summary>The file that <c>ConnectionStrings:Bot</c> names.</summary>
    /// <exception cref="StartupException">It is no SQLite connection string, or names no file.</exception>
    public string DatabaseFile
    {
        get
        {
            var connection = Configuration[DatabaseKey] ?? "Data Source=data/bot.db";
            try
            {
                var file = new SqliteConnectionStringBuilder(connection).DataSource;
                if (file.Length > 0 && file != ":memory:") return file;
            }
            catch (ArgumentException)
            {
                // Said below: the message of the parser could repeat what was configured.
            }

            throw new StartupException($"{DatabaseKey} must name a file, for example: Data Source=data/bot.db");
        }
    }

    /// <summary>Where the keys lie that open what is sealed: beside the database unless told otherwise.</summary>
    public string KeyRingFolderFor(string databaseFile) =>
        Configuration[KeyRingKey] is { Length: > 0 } folder
            ? folder
            : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(databaseFile))!, $"{Path.GetFileNameWithoutExtension(databaseFile)}-keys");

    /// <summary>What must be remembered of Discord from one start to the next: <c>bot-discord.json</c> beside <c>bot.db</c>.</summary>
    public static string DiscordStateFileFor(string databaseFile) => Path.Combine(
        Path.GetDirectoryName(Path.GetFullPath(databaseFile))!, $"{Path.GetFileNameWithoutExtension(databaseFile)}-discord.json");

    /// <exception cref="StartupException">The keys cannot be kept there.</exception>
    public void RequireKeyRingFor(string databaseFile)
    {
        try
        {
            KeyRing.Require(KeyRingFolderFor(databaseFile));
        }
        catch (StartupException refused)
        {
            throw new StartupException($"{KeyRingKey}: {refused.Message}", refused);
        }
    }

    /// <summary>appsettings.json beside the program, then the environment, then the command line.</summary>
    /// <exception cref="StartupException">appsettings.json is not JSON, or a value cannot be used; the sentence names its key.</exception>
    public static BotSettings Load(string[] args)
    {
        var settings = Read(args);
        _ = settings.DatabaseFile;
        SettingsCheck.RequireLogLevels(settings.Configuration);
        SettingsCheck.Require<DiscordOptions>(settings.Configuration, DiscordOptions.Section);
        SettingsCheck.Require<TelegramOptions>(settings.Configuration, TelegramOptions.Section);
        return settings;
    }

    private static BotSettings Read(string[] args)
    {
        try
        {
            return new BotSettings(new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .AddCommandLine(args, new Dictionary<string, string> { ["--database"] = ConsoleDatabaseKey })
                .Build());
        }
        catch (InvalidDataException broken)
        {
            throw new StartupException($"appsettings.json cannot be read: {broken.InnerException?.Message ?? broken.Message}", broken);
        }
    }
}
