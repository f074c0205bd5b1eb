using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Bot.Data.Sqlite;

/// <summary>Sets what SQLite keeps for each connection, and not in the file, at every opening.</summary>
internal sealed class ConnectionPragmas : DbConnectionInterceptor
{
    /// <remarks>
    /// WAL lets readers go on while one writes; FULL makes a commit outlive a power cut, where WAL's usual NORMAL may lose
    /// the last ones; secure_delete writes zeros over what was erased.
    /// </remarks>
    private const string Text = """
        PRAGMA busy_timeout = 5000;
        PRAGMA journal_mode = WAL;
        PRAGMA synchronous = FULL;
        PRAGMA foreign_keys = ON;
        PRAGMA secure_delete = ON;
        """;

    public static void Set(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Text;
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Set(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite works on the calling thread; its asynchronous methods only look like it.
        Set(connection);
        return Task.CompletedTask;
    }
}
