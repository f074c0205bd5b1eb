using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Communities;

/// <summary>Erases codes that nobody used in time, and wrong guesses that no longer count.</summary>
public sealed class JoinCodeHousekeeping(BotDbContext db, Writer writer, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var oldest = now - WrongGuesses.CountedFor;
        await writer.CommitAsync(db, DeleteAsync, cancellationToken);

        async Task<int> DeleteAsync(CancellationToken ct) =>
            await db.JoinCodes.Where(code => code.ExpiresAt <= now).ExecuteDeleteAsync(ct)
            + await db.WrongGuesses.Where(guesses => guesses.Since <= oldest).ExecuteDeleteAsync(ct);
    }
}
