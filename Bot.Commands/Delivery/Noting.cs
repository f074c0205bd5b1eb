using Bot.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Commands.Delivery;

/// <summary>
/// Notes what became of a call that was made. It does not give up easily: a row that stays marked as being sent counts as
/// unsure at the next start, and somebody would read the same thing twice.
/// </summary>
public sealed partial class Noting(IServiceScopeFactory scopes, Writer writer, TimeProvider time, ILogger<Noting> logger)
{
    private const int MostClashes = 16;

    private static readonly TimeSpan PauseAfterRefusal = TimeSpan.FromSeconds(1);

    /// <param name="note">Applies the outcome to what it reads; called again on fresh data where somebody else was faster.</param>
    /// <param name="giveUp">Ends the waiting for a database that cannot be written.</param>
    public async Task<T> SaveAsync<T>(Func<IServiceProvider, BotDbContext, Task<T>> note, CancellationToken giveUp)
    {
        for (var clashes = 0; ;)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
                var result = await note(scope.ServiceProvider, db);

                // The call is made: its outcome is noted even when the bot is told to stop meanwhile.
                await writer.CommitAsync(db, CancellationToken.None);
                return result;
            }
            catch (ClashException) when (++clashes < MostClashes)
            {
                // A change was wanted meanwhile: note the outcome beside it.
            }
            catch (Exception failure) when (DatabaseTrouble.IsCauseOf(failure))
            {
                Log.Refused(logger, failure.GetType().Name, PauseAfterRefusal);
                await Task.Delay(PauseAfterRefusal, time, giveUp);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The database does not take what became of a call ({Kind}); trying again in {Pause}.")]
        public static partial void Refused(ILogger logger, string kind, TimeSpan pause);
    }
}
