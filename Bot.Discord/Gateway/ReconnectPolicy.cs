namespace Bot.Discord;

/// <summary>When to connect again, and how: every decision after the end of a connection.</summary>
/// <remarks>Full jitter: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.</remarks>
internal static class ReconnectPolicy
{
    /// <summary>A session that so many resumes in a row could not take up is forgotten.</summary>
    public const int MostFailedResumes = 3;

    /// <summary>A connection that was up this long was well: the failures before it are forgiven.</summary>
    public static readonly TimeSpan StableAfter = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan ShortestPause = TimeSpan.FromSeconds(1);

    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan InvalidSessionShortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan InvalidSessionLongest = TimeSpan.FromSeconds(5);

    /// <param name="roll">Random, from 0 to 1.</param>
    public static Reaction ReactionTo(ConnectionEnd end, double roll) => end.Kind switch
    {
        EndKind.Stopped => new Reaction(End: GatewayEnd.Stopped),
        EndKind.TokenRefused => new Reaction(End: GatewayEnd.TokenRefused),
        EndKind.Closed => CloseCodes.ReactionTo(end.CloseCode),
        EndKind.SessionInvalid => new Reaction(ForgetsSession: true, AtLeast: Between(InvalidSessionShortest, InvalidSessionLongest, roll)),
        _ => new Reaction(AtLeast: end.Wait),
    };

    /// <returns>The failures in a row, with the connection that just ended.</returns>
    public static int Failures(int before, TimeSpan up) => up >= StableAfter ? 0 : before + 1;

    /// <summary>
    /// After a stable connection at most a second; else from a second to a limit that doubles with each failure. So two connects
    /// are never closer than a second: either this pause lies between them, or a stable connection did.
    /// </summary>
    /// <param name="failures">In a row.</param>
    /// <param name="roll">Random, from 0 to 1.</param>
    public static TimeSpan Pause(int failures, double roll)
    {
        if (failures == 0) return ShortestPause * roll;

        // 2 to the power of 6 is above the longest pause.
        var limit = ShortestPause * Math.Pow(2, Math.Min(failures, 6));
        return Between(ShortestPause, limit < LongestPause ? limit : LongestPause, roll);
    }

    private static TimeSpan Between(TimeSpan from, TimeSpan to, double roll) => from + ((to - from) * roll);
}
