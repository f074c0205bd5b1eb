namespace Bot.Discord;

/// <summary>What a close code of the gateway asks for. (topics/opcodes-and-status-codes: Gateway Close Event Codes)</summary>
internal static class CloseCodes
{
    public const int UnknownError = 4000;
    public const int UnknownOpcode = 4001;
    public const int DecodeError = 4002;
    public const int NotAuthenticated = 4003;
    public const int AuthenticationFailed = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int ShardingRequired = 4011;
    public const int InvalidVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;

    /// <summary>What we close with: anything but 1000 and 1001, which end the session at once.</summary>
    public const int Ours = UnknownError;

    private static readonly TimeSpan AfterSendingTooFast = TimeSpan.FromSeconds(30);

    /// <remarks>
    /// The table says which codes allow another try; which of them leave the session whole is read from their descriptions. A
    /// resume costs nothing, and op 9 tells when it was vain: so whatever we do not know, 1000 and 1001 included, is resumed.
    /// </remarks>
    /// <param name="code">Null where the connection was closed without one.</param>
    public static Reaction ReactionTo(int? code) => code switch
    {
        NotAuthenticated or AlreadyAuthenticated or InvalidSequence or SessionTimedOut => new Reaction(ForgetsSession: true),
        RateLimited => new Reaction(AtLeast: AfterSendingTooFast),
        AuthenticationFailed => new Reaction(End: GatewayEnd.TokenRefused),
        DisallowedIntents => new Reaction(End: GatewayEnd.IntentsRefused),
        InvalidShard or ShardingRequired or InvalidVersion or InvalidIntents => new Reaction(End: GatewayEnd.Refused),
        _ => default,
    };

    /// <summary>Discord did not understand us, or heard something at the wrong time.</summary>
    public static bool IsOurBug(int? code) =>
        code is UnknownOpcode or DecodeError or NotAuthenticated or AlreadyAuthenticated or RateLimited;
}
