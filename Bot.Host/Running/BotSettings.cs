using Bot.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;

namespace Bot.Host.Running;

/// <summary>The configuration as a whole, checked before anything is started.</summary>
internal sealed class BotSettings
{
    private BotSettings(IConfiguration configuration) => Configuration = configuration;

    public IConfiguration Configuration { get; }

    /// <summary>Whether any platform has a token; without one the sample community runs.</summary>
    public bool HasPlatform => !string.IsNullOrWhiteSpace(Configuration["Telegram:Token"]);

    /// <summary>The sample community's own file, so that trying things out never touches the real one.</summary>
    public string ConsoleDatabaseFile => Configuration["Console:Database"] is { Length: > 0 } file ? file : Path.Combine("data", "console.db");

    /// <summary>The file that <c>ConnectionStrings:Bot</c> names.</summary>
    /// <exception cref="StartupException">It is no SQLite connection string, or names no file.</exception>
    public string DatabaseFile
    {
        get
        {
            var connection = Configuration.GetConnectionString("Bot") ?? "Data Source=data/bot.db";
            try
            {
                var file = new SqliteConnectionStringBuilder(connection).DataSource;
                if (file.Length > 0 && file != ":memory:") return file;
            }
            catch (ArgumentException)
            {
                // Said below: the message of the parser could repeat what was configured.
            }

            throw new StartupException("ConnectionStrings:Bot must name a file, for example: Data Source=data/bot.db");
        }
    }

    /// <summary>Where the keys lie that open what is sealed: beside the database unless told otherwise.</summary>
    public string KeyRingFolderFor(string databaseFile) =>
        Configuration["Database:KeyRing"] is { Length: > 0 } folder
            ? folder
            : Path.Combine(Path.GetDirectoryName(Path.GetFullPath(databaseFile))!, $"{Path.GetFileNameWithoutExtension(databaseFile)}-keys");

    /// <summary>appsettings.json beside the program, then the environment, then the command line.</summary>
    /// <exception cref="StartupException">appsettings.json is not JSON.</exception>
    public static BotSettings Load(string[] args)
    {
        try
        {
            return new BotSettings(new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile("appsettings.json", optional: true)
                .AddJsonFile(Path.GetFullPath("appsettings.json"), optional: true)
                .AddEnvironmentVariables()
                .AddCommandLine(args, new Dictionary<string, string> { ["--database"] = "Console:Database" })
                .Build());
        }
        catch (InvalidDataException broken)
        {
            throw new StartupException($"appsettings.json cannot be read: {broken.InnerException?.Message ?? broken.Message}", broken);
        }
    }
}
