using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Where a fresh connection may go, and when: asks Discord, and keeps the identifies within their limits.</summary>
internal sealed partial class GatewayAddress(
    Func<CancellationToken, Task<RestResult<GatewayBot>>> lookUp, SessionKeeper session, TimeProvider time, ILogger logger)
{
    private const int Unauthorized = 401;

    /// <summary>A wait that somebody may wonder about.</summary>
    private static readonly TimeSpan WorthSaying = TimeSpan.FromSeconds(30);

    private string? known;

    /// <summary>Whether Discord can be asked at all.</summary>
    /// <returns>Null where it answered.</returns>
    public async Task<ConnectionEnd?> AskAsync(CancellationToken cancellationToken) => (await FindAsync(cancellationToken)).Problem;

    /// <summary>
    /// Waits until an identify may be sent. Where REST is not well, the address that it gave before will do; the ledger keeps the
    /// limits in any case.
    /// </summary>
    /// <returns>Either an address or a problem.</returns>
    public async Task<(string? Address, ConnectionEnd Problem)> WaitForTurnAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await WaitAsync(session.WaitBeforeIdentify(), cancellationToken);
            var (found, problem) = await FindAsync(cancellationToken);
            if (problem is { } no && (known is null || no.Kind is EndKind.TokenRefused)) return (null, no);
            if (SpentUntilReset(found?.SessionStartLimit) is not { } reset) return (known, default);

            await WaitAsync(reset, cancellationToken);
        }
    }

    private async Task<(GatewayBot? Found, ConnectionEnd? Problem)> FindAsync(CancellationToken cancellationToken)
    {
        switch (await lookUp(cancellationToken))
        {
            case RestResult<GatewayBot>.Ok { Value: { Url.Length: > 0 } found }:
                known = found.Url;
                return (found, null);
            case RestResult<GatewayBot>.Refused { Error.Status: Unauthorized }:
                return (null, new ConnectionEnd(EndKind.TokenRefused));
            case RestResult<GatewayBot>.Wait wait:
                return (null, new ConnectionEnd(EndKind.NoAddress, Wait: wait.For));
            default:
                return (null, new ConnectionEnd(EndKind.NoAddress));
        }
    }

    // An answer without the limit has a total of 0.
    private static TimeSpan? SpentUntilReset(SessionStartLimit? limit) =>
        limit is { Total: > 0, Remaining: <= 0 } ? TimeSpan.FromMilliseconds(Math.Max(limit.ResetAfter, 1000)) : null;

    private async Task WaitAsync(TimeSpan wait, CancellationToken cancellationToken)
    {
        if (wait <= TimeSpan.Zero) return;
        if (wait >= WorthSaying) Log.BudgetSpent(logger, wait);
        await Task.Delay(wait, time, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning,
            "I have connected to Discord so often today that I wait {Wait} first: more often, and Discord would change the bot's token.")]
        public static partial void BudgetSpent(ILogger logger, TimeSpan wait);
    }
}
