using System.Reflection;
using Bot.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Time.Testing;

namespace Bot.Tests.Data;

/// <summary>Starting on any file there may be: none, ours, another process's, a newer program's, a broken one.</summary>
public sealed class StartUpTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly FakeTimeProvider time = new(TestDatabase.Noon);

    private string File => folder.PathOf("data", "bot.db");

    [Fact]
    public async Task The_first_start_makes_the_folder_and_the_database()
    {
        await StartAsync();

        Assert.Equal(0L, Scalar(File, "SELECT count(*) FROM Referrals"));
        Assert.Empty(Copies());
    }

    [Fact]
    public async Task A_second_start_changes_nothing_and_copies_nothing()
    {
        await StartAsync();
        Execute(File, "INSERT INTO Communities (Id, TimeZone, Version) VALUES (1, 'UTC', 1)");

        await StartAsync();

        Assert.Equal(1L, Scalar(File, "SELECT count(*) FROM Communities"));
        Assert.Empty(Copies());
    }

    [UnixFact]
    public async Task Folder_database_log_and_lock_are_for_their_owner_alone()
    {
        await StartAsync(async db =>
        {
            await db.Database.OpenConnectionAsync();
            db.Add(Sample.Referral(1));
            await db.SaveChangesAsync();

            Assert.Equal(Permissions.OwnerFolder, Permissions.Of(folder.PathOf("data")));
            var files = System.IO.Directory.GetFiles(folder.PathOf("data")).Order().ToList();
            Assert.Equal(["bot.db", "bot.db-shm", "bot.db-wal", "bot.db.lock"], files.Select(Path.GetFileName));
            Assert.All(files, file => Assert.Equal(Permissions.OwnerFile, Permissions.Of(file)));
        });
    }

    [Fact]
    public void Whoever_comes_second_is_told_in_a_sentence()
    {
        using var first = SqliteDatabase.Open(File);

        var refusal = Assert.Throws<StartupException>(() => SqliteDatabase.Open(File));

        Assert.Equal($"Another process is already using the database {File}; stop it first.", refusal.Message);
    }

    [Fact]
    public void A_database_that_was_let_go_can_be_taken()
    {
        SqliteDatabase.Open(File).Dispose();

        SqliteDatabase.Open(File).Dispose();
    }

    [Fact]
    public async Task A_killed_process_leaves_no_lock_behind()
    {
        using var other = await OtherProcess.HoldAsync(File);
        Assert.Throws<StartupException>(() => SqliteDatabase.Open(File));

        await other.KillAsync();

        SqliteDatabase.Open(File).Dispose();
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        System.IO.Directory.CreateDirectory(folder.PathOf("data"));
        var text = new string('x', 5_000);
        System.IO.File.WriteAllText(File, text);

        var refusal = Assert.Throws<StartupException>(() => SqliteDatabase.Open(File));

        Assert.Contains("cannot be used", refusal.Message);
        Assert.Equal(text, System.IO.File.ReadAllText(File));
    }

    [Fact]
    public void A_folder_that_cannot_be_made_is_named()
    {
        System.IO.File.WriteAllText(folder.PathOf("data"), "a file where the folder should be");

        var refusal = Assert.Throws<StartupException>(() => SqliteDatabase.Open(File));

        Assert.Contains(File, refusal.Message);
    }

    [Fact]
    public async Task A_migration_that_was_killed_does_not_hold_up_the_next_start()
    {
        SqliteDatabase.Open(File).Dispose();
        Execute(
            File,
            """
            CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL PRIMARY KEY, "Timestamp" TEXT NOT NULL);
            INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-05-04 11:59:00');
            """);

        await StartAsync().WaitAsync(TimeSpan.FromSeconds(20));

        Assert.Equal(0L, Scalar(File, "SELECT count(*) FROM Referrals"));
    }

    [Fact]
    public async Task A_newer_database_is_refused_and_left_as_it_is()
    {
        await StartAsync();
        Execute(File, "INSERT INTO __EFMigrationsHistory VALUES ('20990101000000_FromTheFuture', '99.0.0')");

        var refusal = await Assert.ThrowsAsync<StartupException>(() => StartAsync());

        Assert.Contains("newer version", refusal.Message);
        Assert.Contains("20990101000000_FromTheFuture", refusal.Message);
        Assert.Empty(Copies());
    }

    [Fact]
    public async Task An_update_copies_the_database_first()
    {
        await StartAsync();
        Execute(File, "INSERT INTO Communities (Id, TimeZone, Version) VALUES (1, 'UTC', 1)");

        await StartWithAsync<AddsATable>();

        Assert.Equal(0L, Scalar(File, "SELECT count(*) FROM Later"));
        var copy = Assert.Single(Copies());
        Assert.Equal($"bot.db.before-{AddsATable.Id}-20260504T120000Z.bak", Path.GetFileName(copy));
        Assert.Equal(1L, Scalar(copy, "SELECT count(*) FROM Communities"));
        Assert.Equal(0L, Scalar(copy, "SELECT count(*) FROM sqlite_master WHERE name = 'Later'"));
    }

    [Fact]
    public async Task A_failing_update_names_the_copy_and_changes_nothing()
    {
        await StartAsync();
        Execute(File, "INSERT INTO Communities (Id, TimeZone, Version) VALUES (1, 'UTC', 1)");

        var failure = await Assert.ThrowsAsync<StartupException>(StartWithAsync<Fails>);

        var copy = Assert.Single(Copies());
        Assert.Contains(copy, failure.Message);
        Assert.Contains("Nowhere", failure.Message);
        Assert.Equal(1L, Scalar(copy, "SELECT count(*) FROM Communities"));
        Assert.Equal("ok", Scalar(copy, "PRAGMA integrity_check"));
        Assert.Equal(0L, Scalar(File, "SELECT count(*) FROM sqlite_master WHERE name = 'Later'"));
        await StartAsync();
    }

    [UnixFact]
    public async Task The_copy_is_for_its_owner_alone()
    {
        await StartAsync();

        await StartWithAsync<AddsATable>();

        Assert.Equal(Permissions.OwnerFile, Permissions.Of(Assert.Single(Copies())));
    }

    [Fact]
    public async Task Copies_older_than_a_private_note_may_get_are_deleted()
    {
        await StartAsync();
        var (old, recent) = (File + ".before-1_Old-20260401T000000Z.bak", File + ".before-2_Recent-20260501T000000Z.bak");
        System.IO.File.WriteAllText(old, "");
        System.IO.File.WriteAllText(recent, "");
        System.IO.File.SetLastWriteTimeUtc(old, TestDatabase.Noon.AddDays(-31).UtcDateTime);
        System.IO.File.SetLastWriteTimeUtc(recent, TestDatabase.Noon.AddDays(-29).UtcDateTime);

        await StartAsync();

        Assert.Equal([recent], Copies());
    }

    public void Dispose() => folder.Dispose();

    private Task StartAsync(Func<SqliteBotDbContext, Task>? afterwards = null) => StartAsync(Options(), afterwards);

    /// <summary>Starts a program that has one migration more.</summary>
    private Task StartWithAsync<TMigration>()
        where TMigration : Migration =>
        StartAsync(Options().ReplaceService<IMigrationsAssembly, WithOneMore<TMigration>>(), null);

    private async Task StartAsync(DbContextOptionsBuilder<SqliteBotDbContext> options, Func<SqliteBotDbContext, Task>? afterwards)
    {
        using var database = SqliteDatabase.Open(File);
        await using var db = new SqliteBotDbContext(options.Options);
        await database.MigrateAsync(db, time, CancellationToken.None);
        if (afterwards is not null) await afterwards(db);
    }

    private DbContextOptionsBuilder<SqliteBotDbContext> Options() =>
        new DbContextOptionsBuilder<SqliteBotDbContext>().UseSqlite($"Data Source={File};Pooling=false");

    private string[] Copies() => System.IO.Directory.GetFiles(folder.PathOf("data"), "*.bak");

    private static object? Scalar(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(string file, string sql) => Scalar(file, sql);

    [Migration(Id)]
    private sealed class AddsATable : Migration
    {
        public const string Id = "20980101000000_AddsATable";

        protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("CREATE TABLE Later (Id INTEGER)");
    }

    [Migration("20980101000000_Fails")]
    private sealed class Fails : Migration
    {
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE TABLE Later (Id INTEGER)");
            migrationBuilder.Sql("ALTER TABLE Nowhere ADD COLUMN Id INTEGER");
        }
    }

    private sealed class WithOneMore<TMigration> : IMigrationsAssembly
        where TMigration : Migration
    {
        private static readonly Assembly Data = typeof(SqliteBotDbContext).Assembly;

        public IReadOnlyDictionary<string, TypeInfo> Migrations { get; } = Data.DefinedTypes
            .Where(type => type.IsSubclassOf(typeof(Migration)))
            .Append(typeof(TMigration).GetTypeInfo())
            .ToDictionary(type => type.GetCustomAttribute<MigrationAttribute>()!.Id);

        public ModelSnapshot? ModelSnapshot { get; } = (ModelSnapshot)Activator.CreateInstance(
            Data.DefinedTypes.Single(type => type.IsSubclassOf(typeof(ModelSnapshot))), nonPublic: true)!;

        public Assembly Assembly => Data;

        public string? FindMigrationId(string nameOrId) => Migrations.Keys.SingleOrDefault(id => id == nameOrId);

        public Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
        {
            var migration = (Migration)Activator.CreateInstance(migrationClass, nonPublic: true)!;
            migration.ActiveProvider = activeProvider;
            return migration;
        }
    }
}
