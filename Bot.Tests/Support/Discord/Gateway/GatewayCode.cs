namespace Bot.Tests.Support.Discord;

/// <summary>Operations of the gateway's payloads, those that a bot meets. (topics/opcodes-and-status-codes)</summary>
internal static class GatewayOp
{
    public const int Dispatch = 0;
    public const int Heartbeat = 1;
    public const int Identify = 2;
    public const int PresenceUpdate = 3;
    public const int VoiceStateUpdate = 4;
    public const int Resume = 6;
    public const int Reconnect = 7;
    public const int RequestGuildMembers = 8;
    public const int InvalidSession = 9;
    public const int Hello = 10;
    public const int HeartbeatAck = 11;
    public const int RequestSoundboardSounds = 31;
}

/// <summary>Why Discord closes a connection. There is no 4006. (topics/opcodes-and-status-codes)</summary>
internal static class GatewayClose
{
    public const int Normal = 1000;
    public const int GoingAway = 1001;

    /// <summary>What a close frame without a code is told as; never sent.</summary>
    public const int NoCode = 1005;

    public const int UnknownOpcode = 4001;
    public const int DecodeError = 4002;
    public const int NotAuthenticated = 4003;
    public const int AuthenticationFailed = 4004;
    public const int AlreadyAuthenticated = 4005;
    public const int InvalidSequence = 4007;
    public const int RateLimited = 4008;
    public const int SessionTimedOut = 4009;
    public const int InvalidShard = 4010;
    public const int InvalidApiVersion = 4012;
    public const int InvalidIntents = 4013;
    public const int DisallowedIntents = 4014;

    /// <summary>Whether the session is gone when Discord closes so: these are told to start a new one.</summary>
    public static bool EndsSession(int code) => code is InvalidSequence or SessionTimedOut;
}

/// <summary>Bits of <c>intents</c>. (events/gateway: gateway intents)</summary>
internal static class GatewayIntents
{
    /// <summary>Those with a switch in the developer portal: GUILD_MEMBERS, GUILD_PRESENCES, MESSAGE_CONTENT.</summary>
    public const int Privileged = 1 << 1 | 1 << 8 | 1 << 15;

    /// <summary>All that exist: bits 0 to 16, 20, 21, 24 and 25.</summary>
    public const int Known = (1 << 17) - 1 | 1 << 20 | 1 << 21 | 1 << 24 | 1 << 25;
}
