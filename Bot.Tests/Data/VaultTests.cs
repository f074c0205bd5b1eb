using Bot.Data;
using Bot.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Data;

/// <summary>A private value opens in its own row, for its own readers, with the key that sealed it; otherwise not.</summary>
public sealed class VaultTests : IDisposable
{
    private static readonly Purpose BensNote = new("note", Sample.Ben.Value, 1, [Sample.Ben, Sample.Ana]);

    private readonly TemporaryFolder folder = new();

    [Fact]
    public void A_value_opens_for_each_of_its_readers()
    {
        var vault = NewVault();

        var note = vault.Seal("Maria", BensNote);

        Assert.Equal("Maria", vault.Open(note, BensNote, Sample.Ben));
        Assert.Equal("Maria", vault.Open(note, BensNote, Sample.Ana));
    }

    [Fact]
    public void A_value_is_never_opened_for_anyone_else()
    {
        var vault = NewVault();
        var note = vault.Seal("Maria", BensNote);

        var refusal = Assert.Throws<UnauthorizedAccessException>(() => vault.Open(note, BensNote, Sample.Cleo));

        Assert.DoesNotContain("Maria", refusal.ToString());
    }

    [Fact]
    public void The_bot_opens_its_own_values_and_no_members()
    {
        var vault = NewVault();
        var own = new Purpose("update", 0, 1, []);

        Assert.Equal([1, 2], vault.OpenOwn(vault.Seal([1, 2], own), own));
        Assert.Throws<UnauthorizedAccessException>(() => vault.OpenOwn(vault.Seal("Maria", BensNote), BensNote));
        Assert.Throws<UnauthorizedAccessException>(() => vault.Open(vault.Seal([1, 2], own), own, Sample.Ben));
    }

    [Theory]
    [InlineData("contact", 11, 1)]
    [InlineData("note", 12, 1)]
    [InlineData("note", 11, 2)]
    public void A_value_copied_to_another_place_does_not_open_there(string kind, long owner, long row)
    {
        var vault = NewVault();
        var note = vault.Seal("Maria", BensNote);

        Assert.Null(vault.Open(note, new Purpose(kind, owner, row, [Sample.Ben]), Sample.Ben));
    }

    [Fact]
    public void The_key_ring_outlives_the_process()
    {
        var note = NewVault().Seal("Maria", BensNote);

        Assert.Equal("Maria", NewVault().Open(note, BensNote, Sample.Ben));
    }

    [Fact]
    public void Without_the_key_ring_a_value_is_lost_and_nothing_worse_happens()
    {
        var note = NewVault().Seal("Maria", BensNote);

        var vault = NewVault("another ring");

        Assert.Null(vault.Open(note, BensNote, Sample.Ben));
        Assert.Equal("Mia", vault.Open(vault.Seal("Mia", BensNote), BensNote, Sample.Ben));
    }

    [Fact]
    public void A_sealed_value_says_nothing_of_itself() => Assert.Equal("(sealed)", $"{NewVault().Seal("Maria", BensNote)}");

    [Fact]
    public void Setting_up_the_key_ring_warns_of_nothing()
    {
        var warnings = new Warnings();

        NewVault(logs: warnings).Seal("Maria", BensNote);

        Assert.Empty(warnings.Lines);
    }

    [UnixFact]
    public void The_key_ring_is_for_its_owner_alone()
    {
        NewVault().Seal("Maria", BensNote);

        Assert.Equal(Permissions.OwnerFolder, Permissions.Of(folder.PathOf("keys")));
        var key = Assert.Single(System.IO.Directory.GetFiles(folder.PathOf("keys")));
        Assert.Equal(Permissions.OwnerFile, Permissions.Of(key));
    }

    public void Dispose() => folder.Dispose();

    private Vault NewVault(string ring = "keys", ILoggerProvider? logs = null) => new ServiceCollection()
        .AddLogging(logging =>
        {
            if (logs is not null) logging.AddProvider(logs);
        })
        .AddSqliteData(folder.PathOf("bot.db"), folder.PathOf(ring))
        .BuildServiceProvider()
        .GetRequiredService<Vault>();

    private sealed class Warnings : ILoggerProvider, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel)) Lines.Add(formatter(state, exception));
        }

        public void Dispose()
        {
        }
    }
}
