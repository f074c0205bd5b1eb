using Bot.Data;
using Bot.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Data;

/// <summary>A real database file and key ring in a temporary folder, deleted afterwards.</summary>
internal sealed class TestDatabase : IAsyncDisposable
{
    public static readonly DateTimeOffset Noon = new(2026, 5, 4, 12, 0, 0, TimeSpan.Zero);

    private readonly List<AsyncServiceScope> scopes = [];
    private readonly ServiceProvider services;
    private readonly SqliteDatabase database;
    private readonly TemporaryFolder folder = new();

    private TestDatabase()
    {
        File = folder.PathOf("data", "bot.db");
        KeyRing = folder.PathOf("data", "keys");
        database = SqliteDatabase.Open(File);
        services = new ServiceCollection().AddLogging().AddSqliteData(File, KeyRing).BuildServiceProvider(validateScopes: true);
        Ids = new IdSource(Time, new Random(1));
    }

    public string File { get; }

    public string KeyRing { get; }

    public FakeTimeProvider Time { get; } = new(Noon);

    public IdSource Ids { get; }

    public Writer Writer => services.GetRequiredService<Writer>();

    public Vault Vault => services.GetRequiredService<Vault>();

    public static async Task<TestDatabase> CreateAsync()
    {
        var test = new TestDatabase();
        await test.database.MigrateAsync(test.NewContext(), test.Time, CancellationToken.None);
        return test;
    }

    /// <summary>A context of its own scope, as every command has one; disposed with the database.</summary>
    public BotDbContext NewContext()
    {
        var scope = services.CreateAsyncScope();
        lock (scopes) scopes.Add(scope);
        return scope.ServiceProvider.GetRequiredService<BotDbContext>();
    }

    public async Task AddAsync(params object[] entities)
    {
        var db = NewContext();
        db.AddRange(entities);
        await Writer.CommitAsync(db, CancellationToken.None);
    }

    /// <summary>Loads, changes and commits in a fresh context.</summary>
    public async Task ChangeAsync<T>(Func<BotDbContext, Task<T>> load, Action<T> change)
    {
        var db = NewContext();
        change(await load(db));
        await Writer.CommitAsync(db, CancellationToken.None);
    }

    /// <summary>What SQLite itself answers, past the model.</summary>
    public async Task<object?> ScalarAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={File};Pooling=false");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var scope in scopes) await scope.DisposeAsync();
        await services.DisposeAsync();
        using (var pooled = new SqliteConnection($"Data Source={File}")) SqliteConnection.ClearPool(pooled);
        database.Dispose();
        folder.Dispose();
    }
}
