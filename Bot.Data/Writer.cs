using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Data;

/// <summary>
/// The one door through which anything is saved. SQLite allows one writer at a time; here they queue, instead of finding
/// the file locked. When the call returns, what was changed is on the disk.
/// </summary>
public sealed class Writer : IDisposable
{
    private readonly SemaphoreSlim turn = new(1, 1);

    /// <summary>Saves all that <paramref name="db"/> tracks, in one transaction.</summary>
    /// <exception cref="ClashException">Somebody else changed one of its aggregates, or took one of its unique keys.</exception>
    /// <exception cref="DbUpdateException">The database refused, and <see cref="DatabaseTrouble"/> says why; nothing was saved.</exception>
    public Task CommitAsync(BotDbContext db, CancellationToken cancellationToken) =>
        InTurnAsync(() => db.SaveChangesAsync(cancellationToken), cancellationToken);

    /// <summary>Runs reads and writes that must see no other writer between them, and commits what they did as one.</summary>
    /// <exception cref="ClashException">As above.</exception>
    /// <exception cref="DbUpdateException">As above.</exception>
    public Task<T> CommitAsync<T>(BotDbContext db, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken) => InTurnAsync(
        async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await work(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        },
        cancellationToken);

    public void Dispose() => turn.Dispose();

    private async Task<T> InTurnAsync<T>(Func<Task<T>> work, CancellationToken cancellationToken)
    {
        await turn.WaitAsync(cancellationToken);
        try
        {
            return await work();
        }
        catch (DbUpdateException failure) when (IsClash(failure))
        {
            throw new ClashException(failure);
        }
        catch (DbException refusal)
        {
            // Beginning and ending a transaction fail without EF's wrapping; whoever saves has one thing to catch.
            throw new DbUpdateException("The database refused.", refusal);
        }
        finally
        {
            turn.Release();
        }
    }

    private static bool IsClash(DbUpdateException failure) =>
        failure is DbUpdateConcurrencyException || failure.InnerException is SqliteException { SqliteErrorCode: SqliteConstraint };

    // https://sqlite.org/rescode.html#constraint
    private const int SqliteConstraint = 19;
}
