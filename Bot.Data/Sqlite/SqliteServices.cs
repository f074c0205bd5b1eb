using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Data.Sqlite;

public static class SqliteServices
{
    /// <summary>
    /// Registers a <see cref="BotDbContext"/> per scope, the one <see cref="Writer"/> and the <see cref="Vault"/>. Touches no
    /// file: <see cref="SqliteDatabase"/> does, before the first context is used.
    /// </summary>
    /// <param name="keyRingFolder">Created for its owner alone when the first key is needed. Without it what was sealed is lost.</param>
    public static IServiceCollection AddSqliteData(this IServiceCollection services, string databaseFile, string keyRingFolder)
    {
        var connection = new SqliteConnectionStringBuilder { DataSource = databaseFile }.ToString();
        services.AddDbContext<BotDbContext, SqliteBotDbContext>(
            options => options.UseSqlite(connection).AddInterceptors(new ConnectionPragmas()));
        services.AddSingleton<Writer>();
        services.AddSingleton<Vault>();
        return services.AddKeyRing(keyRingFolder);
    }

    private static IServiceCollection AddKeyRing(this IServiceCollection services, string folder)
    {
        services.AddDataProtection().SetApplicationName("WarmHandoff");
        services.AddOptions<KeyManagementOptions>().Configure<ILoggerFactory>((options, logs) =>
        {
            // As PersistKeysToFileSystem does, but in a folder of its owner alone.
            options.XmlRepository = new FileSystemXmlRepository(OwnerOnly.CreateFolder(folder), logs);

            // A key for the keys would have to lie beside them, so there is none: said here, and not in a warning at every start.
            options.XmlEncryptor = new NullXmlEncryptor();
        });
        return services;
    }
}
