namespace Bot.Discord;

/// <summary>Why one connection, or the attempt to make one, is over.</summary>
internal enum EndKind
{
    /// <summary>Discord sent a close frame, with or without a code.</summary>
    Closed,

    /// <summary>The network went away without a word.</summary>
    Cut,

    /// <summary>Op 7.</summary>
    ToldToReconnect,

    /// <summary>Op 9 with <c>d: true</c>.</summary>
    ToldToResume,

    /// <summary>Op 9 with <c>d: false</c>: there is no such session, or an identify came too soon after another.</summary>
    SessionInvalid,

    /// <summary>A heartbeat was not acknowledged before the next one was due.</summary>
    Zombie,

    /// <summary>Hello, READY or RESUMED did not come.</summary>
    Silent,

    /// <summary>Something came that is no JSON of the gateway's; it may have been an event, which a resume brings again.</summary>
    Unreadable,

    /// <summary>Too many events wait to be stored.</summary>
    Full,

    /// <summary>The identify could not be written down, and so was not sent.</summary>
    NotNoted,

    /// <summary>No socket could be opened.</summary>
    Unreachable,

    /// <summary>REST did not say where the gateway is.</summary>
    NoAddress,

    /// <summary>REST answered 401.</summary>
    TokenRefused,

    /// <summary>A bug of ours.</summary>
    Failed,

    /// <summary>We were told to stop.</summary>
    Stopped,
}

/// <param name="CloseCode">Of <see cref="EndKind.Closed"/>, where one was given.</param>
/// <param name="Up">Since READY or RESUMED; zero where neither came.</param>
/// <param name="Wait">How long Discord asked to be left alone.</param>
internal readonly record struct ConnectionEnd(EndKind Kind, int? CloseCode = null, TimeSpan Up = default, TimeSpan Wait = default);

/// <summary>What to do after the end of a connection; by default, resume.</summary>
/// <param name="ForgetsSession">Identify afresh.</param>
/// <param name="AtLeast">The shortest pause.</param>
/// <param name="End">Where trying again is of no use.</param>
internal readonly record struct Reaction(bool ForgetsSession = false, TimeSpan AtLeast = default, GatewayEnd? End = null);
