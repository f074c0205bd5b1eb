using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Bot.Data.Sqlite;

/// <summary>The same model on SQLite, and the owner of its migrations.</summary>
public sealed class SqliteBotDbContext(DbContextOptions<SqliteBotDbContext> options) : BotDbContext(options)
{
    /// <summary>For <c>dotnet ef migrations add</c>, which only looks at the model.</summary>
    internal sealed class DesignTime : IDesignTimeDbContextFactory<SqliteBotDbContext>
    {
        public SqliteBotDbContext CreateDbContext(string[] args) =>
            new(new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite("Data Source=design.db").Options);
    }
}
