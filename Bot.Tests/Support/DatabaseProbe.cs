using System.Collections.Concurrent;
using System.Data.Common;
using Bot.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Support;

/// <summary>Stands between the bot and its database file, and calls the test before each step; what that throws, the bot gets.</summary>
internal sealed class DatabaseProbe : ISaveChangesInterceptor, IDbTransactionInterceptor, IDbConnectionInterceptor
{
    private readonly ConcurrentDictionary<DbContext, bool> saving = new();

    public Action Opening { get; set; } = () => { };

    public Action BeginningTransaction { get; set; } = () => { };

    public Action BeforeCommit { get; set; } = () => { };

    public Action AfterCommit { get; set; } = () => { };

    public void Attach(IServiceCollection services) =>
        services.ConfigureDbContext<SqliteBotDbContext>(options => options.AddInterceptors(this));

    public ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        Opening();
        return ValueTask.FromResult(result);
    }

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        BeginningTransaction();
        return ValueTask.FromResult(result);
    }

    // A save outside of a transaction is a commit of its own, with or without a transaction that EF makes for it.
    public ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not { Database.CurrentTransaction: null } context) return ValueTask.FromResult(result);

        BeforeCommit();
        saving[context] = true;
        return ValueTask.FromResult(result);
    }

    public ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && saving.TryRemove(context, out _)) AfterCommit();
        return ValueTask.FromResult(result);
    }

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context) saving.TryRemove(context, out _);
        return Task.CompletedTask;
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        if (!IsOfSave(eventData.Context)) BeforeCommit();
        return ValueTask.FromResult(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (!IsOfSave(eventData.Context)) AfterCommit();
        return Task.CompletedTask;
    }

    private bool IsOfSave(DbContext? context) => context is not null && saving.ContainsKey(context);
}
