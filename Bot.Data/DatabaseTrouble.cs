using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Bot.Data;

/// <summary>Tells a database that is locked, full or damaged, where waiting may help, from work that it will never take.</summary>
public static class DatabaseTrouble
{
    public static bool IsCauseOf(Exception failure) => failure switch
    {
        ClashException => false,
        DbUpdateException { InnerException: { } inner } => IsCauseOf(inner),

        // https://sqlite.org/rescode.html: these say that the statement or its values were wrong (error, too big,
        // constraint, mismatch, misuse, range). All others are about the file, its lock or its disk.
        SqliteException refusal => refusal.SqliteErrorCode is not (1 or 18 or 19 or 20 or 21 or 25),
        DbException => true,
        _ => false,
    };
}
