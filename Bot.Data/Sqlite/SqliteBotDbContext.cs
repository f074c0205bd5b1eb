using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Bot.Data.Sqlite;

/// <summary>The same model on SQLite, and the owner of its migrations.</summary>
public sealed class SqliteBotDbContext(DbContextOptions<SqliteBotDbContext> options) : BotDbContext(options)
{
    /// <remarks>secure_delete cleans the database file alone; the log keeps former pages until it is written over or, as here, cut off.</remarks>
    public override async Task<bool> ClearLogAsync(CancellationToken cancellationToken)
    {
        var checkpoint = await Database.SqlQueryRaw<Checkpoint>("PRAGMA wal_checkpoint(TRUNCATE)").ToListAsync(cancellationToken);
        return checkpoint[0].Busy == 0;
    }

    private sealed record Checkpoint(int Busy, int Log, int Checkpointed);

    /// <summary>For <c>dotnet ef migrations add</c>, which only looks at the model.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteBotDbContext>
    {
        public SqliteBotDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite("Data Source=design.db").Options);
    }
}
