namespace Bot.Discord;

/// <summary>What became of a call. What callers act on is a value; an exception is a bug.</summary>
public abstract record RestResult<T>
{
    private RestResult()
    {
    }

    public sealed record Ok(T Value) : RestResult<T>;

    /// <summary>Discord took the call and said no; repeating it will not help.</summary>
    public sealed record Refused(DiscordError Error) : RestResult<T>;

    /// <summary>Certainly not done, and Discord wants to be left alone for longer than the call may wait.</summary>
    /// <param name="IsGlobal">Everything shall wait, not just this route.</param>
    public sealed record Wait(TimeSpan For, bool IsGlobal) : RestResult<T>;

    /// <summary>Certainly not done: Discord could not be reached, or was not well.</summary>
    public sealed record Failed : RestResult<T>;

    /// <summary>It may be done: the call went out, and no answer came back.</summary>
    public sealed record Unsure : RestResult<T>;

    /// <summary>The same result, with its value put differently.</summary>
    internal RestResult<TOther> Map<TOther>(Func<T, TOther> change) => this switch
    {
        Ok ok => new RestResult<TOther>.Ok(change(ok.Value)),
        Refused refused => new RestResult<TOther>.Refused(refused.Error),
        Wait wait => new RestResult<TOther>.Wait(wait.For, wait.IsGlobal),
        Failed => new RestResult<TOther>.Failed(),
        _ => new RestResult<TOther>.Unsure(),
    };
}

/// <summary>Discord's no.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">Discord's own code, <see cref="ErrorCodes"/>; 0 where it gave none.</param>
/// <param name="Message">Discord's own words, and for an invalid body the fields that it names; nothing that anybody typed.</param>
public sealed record DiscordError(int Status, int Code, string Message);

/// <summary>The JSON error codes that somebody acts on. (topics/opcodes-and-status-codes)</summary>
public static class ErrorCodes
{
    public const int UnknownChannel = 10003;
    public const int UnknownGuild = 10004;
    public const int UnknownMember = 10007;
    public const int UnknownMessage = 10008;
    public const int UnknownUser = 10013;
    public const int UnknownWebhook = 10015;
    public const int UnknownInteraction = 10062;
    public const int OpeningDmsTooFast = 40003;
    public const int AlreadyAcknowledged = 40060;
    public const int MissingAccess = 50001;
    public const int CannotDm = 50007;
    public const int MissingPermissions = 50013;
    public const int InvalidWebhookToken = 50027;
    public const int InvalidBody = 50035;
    public const int ThreadArchived = 50083;
    public const int NoMutualGuild = 50278;
    public const int ThreadLocked = 160005;
    public const int BlockedByAutoMod = 200000;
}
