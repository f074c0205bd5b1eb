using System.Globalization;
using Bot.Data.Referrals;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Data.Sqlite;

/// <summary>The database file, held by this process alone for as long as it runs.</summary>
public sealed class SqliteDatabase : IDisposable
{
    private readonly string file;
    private readonly FileStream held;

    private SqliteDatabase(string file, FileStream held) => (this.file, this.held) = (file, held);

    /// <summary>Takes the file for this process; creates it, and its folder, for the owner alone where there is none.</summary>
    /// <exception cref="StartupException">Another process has it, it may not be written, or it is no database.</exception>
    public static SqliteDatabase Open(string databaseFile)
    {
        var held = Hold(databaseFile);
        try
        {
            // SQLite gives its log and index files the permissions of the database file, so it is made before SQLite makes it.
            OwnerOnly.OpenOrCreateFile(databaseFile, FileShare.ReadWrite).Dispose();

            RequireSound(databaseFile);
            return new SqliteDatabase(databaseFile, held);
        }
        catch (StartupException)
        {
            held.Dispose();
            throw;
        }
        catch (Exception broken) when (broken is SqliteException or IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw new StartupException(
                $"The database {databaseFile} cannot be used ({broken.Message}); it was left as it is.", broken);
        }
    }

    /// <summary>
    /// Brings the database to this program's shape. Where that changes an existing one, copies the file first; copies older
    /// than a private note may get are deleted.
    /// </summary>
    /// <exception cref="StartupException">
    /// The database is newer than this program, or a migration failed; then the sentence names the copy.
    /// </exception>
    public async Task MigrateAsync(BotDbContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        DeleteOldCopies(time);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(db.Database.GetMigrations()).FirstOrDefault() is { } unknown)
        {
            throw new StartupException(
                $"The database {file} was written by a newer version of this program (it knows '{unknown}'): "
                + "start that version, or put a copy from before in its place.");
        }

        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count == 0) return;

        var copy = IsEmpty() ? null : CopyTo($"{file}.before-{pending[0]}-{Stamp(time)}.bak");
        try
        {
            await RemoveMigrationsLockAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new StartupException(
                copy is null
                    ? $"The new database {file} could not be set up ({failure.Message})."
                    : $"The database {file} could not be brought up to date ({failure.Message}); as it was before, it is in {copy}.",
                failure);
        }
    }

    /// <summary>Lets go of the file. So does the end of the process, however it comes.</summary>
    public void Dispose() => held.Dispose();

    /// <remarks>
    /// The lock is the system's own on an open file (flock on Unix), so nothing is left behind by a process that was killed.
    /// The lock file itself stays: deleting it would let a third process lock a new file of that name beside the second.
    /// </remarks>
    private static FileStream Hold(string databaseFile)
    {
        var lockFile = databaseFile + ".lock";
        try
        {
            if (Path.GetDirectoryName(Path.GetFullPath(databaseFile)) is { } folder) OwnerOnly.CreateFolder(folder);
            return OwnerOnly.OpenOrCreateFile(lockFile, FileShare.None);
        }
        catch (IOException taken) when (IsSharingViolation(taken))
        {
            throw new StartupException($"Another process is already using the database {databaseFile}; stop it first.", taken);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The file {lockFile} cannot be written ({refused.Message}).", refused);
        }
    }

    /// <remarks>EWOULDBLOCK is 11 on Linux and 35 on macOS; Windows has ERROR_SHARING_VIOLATION.</remarks>
    private static bool IsSharingViolation(IOException exception) =>
        exception.HResult is 11 or 35 or unchecked((int)0x80070020);

    private static void RequireSound(string file)
    {
        using var connection = Connect(file);

        // A pragma does not mind a file that is no database; a query does.
        Ask(connection, "SELECT count(*) FROM sqlite_master");
        ConnectionPragmas.Set(connection);
        if (Ask(connection, "PRAGMA journal_mode") is not "wal")
            throw new StartupException($"The database {file} lies where SQLite cannot keep a log beside it; put it on a local disk.");
    }

    private static SqliteConnection Connect(string file)
    {
        // Unpooled: a connection that lingers in the pool would keep the file open after it was let go.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static object? Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static string Stamp(TimeProvider time) => time.GetUtcNow().ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private bool IsEmpty()
    {
        using var connection = Connect(file);
        return Ask(connection, "SELECT count(*) FROM sqlite_master") is 0L;
    }

    private void DeleteOldCopies(TimeProvider time)
    {
        var (folder, name) = (Path.GetDirectoryName(Path.GetFullPath(file))!, Path.GetFileName(file));
        var tooOld = time.GetUtcNow() - PrivateNote.KeptFor;
        foreach (var copy in System.IO.Directory.EnumerateFiles(folder, $"{name}.before-*.bak"))
        {
            if (File.GetLastWriteTimeUtc(copy) < tooOld) File.Delete(copy);
        }
    }

    /// <summary>Copies what is committed, also what is still in the log.</summary>
    private string CopyTo(string target)
    {
        try
        {
            OwnerOnly.OpenOrCreateFile(target, FileShare.ReadWrite).Dispose();
            using var source = Connect(file);
            using var destination = Connect(target);
            source.BackupDatabase(destination);
            return target;
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException(
                $"The database {file} needs to be brought up to date, and no copy could be made first ({failure.Message}); "
                + "nothing was changed.",
                failure);
        }
    }

    /// <remarks>
    /// EF Core marks a migration under way by a row in this table and waits, for ever, for whoever wrote it. A process that
    /// was killed leaves it behind. While this process holds the file, nobody else can be migrating it.
    /// </remarks>
    private static async Task RemoveMigrationsLockAsync(BotDbContext db, CancellationToken cancellationToken)
    {
        const string table = "__EFMigrationsLock";
        var exists = await db.Database
            .SqlQuery<int>($"SELECT count(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = {table}")
            .SingleAsync(cancellationToken);
        if (exists > 0) await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\"", cancellationToken);
    }
}
