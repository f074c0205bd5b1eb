using System.Text.Json;

namespace Bot.Discord;

public sealed record GatewayOptions
{
    public required string Token { get; init; }

    public required Intents Intents { get; init; }

    /// <summary>Sent when a connection is opened, as with every REST call: <c>DiscordBot (url, version)</c>. (reference: User Agent)</summary>
    public required string UserAgent { get; init; }

    /// <summary>
    /// Events that may wait in memory to be taken, interactions and the rest each. When so many do, the connection is let go, and
    /// resumed once half of them were taken; up to there, reading and heartbeats go on.
    /// </summary>
    public int Backlog { get; init; } = 10_000;

    /// <summary>Without the token.</summary>
    public override string ToString() => $"{nameof(GatewayOptions)} {Intents}";
}

/// <summary>An event. <see cref="DiscordGateway.Stored"/> must be called for each one, once it need not come again.</summary>
/// <param name="Name">Such as <c>INTERACTION_CREATE</c>; may be one that we do not know.</param>
/// <param name="Data">Owned by the event: it stays readable.</param>
/// <param name="Sequence">Discord's number of it within the session.</param>
/// <param name="ReceivedAt">When its last byte was here.</param>
public sealed record Dispatch(string Name, JsonElement Data, long Sequence, string SessionId, DateTimeOffset ReceivedAt);

/// <summary>Why the gateway ended for good.</summary>
public enum GatewayEnd
{
    /// <summary>It was told to; the session can be resumed at the next start.</summary>
    Stopped,

    /// <summary>4004, or 401 from REST.</summary>
    TokenRefused,

    /// <summary>4014: a privileged intent is not switched on.</summary>
    IntentsRefused,

    /// <summary>4010 to 4013: a bug of ours, or too many guilds for one connection.</summary>
    Refused,
}

/// <summary>What must survive a restart: the session to resume, and when identifies were sent.</summary>
/// <param name="Identifies">The instants of the last 24 hours' identifies, oldest first. More than 1,000 in 24 hours reset the bot's token.</param>
public sealed record GatewayState(ResumableSession? Session, IReadOnlyList<DateTimeOffset> Identifies)
{
    public static GatewayState Empty { get; } = new(null, []);
}

/// <param name="Sequence">The last event that was stored, with every one before it.</param>
/// <param name="Intents">What it was asked to hear: a session that hears something else is not gone on with.</param>
public sealed record ResumableSession(string SessionId, long Sequence, string ResumeUrl, Intents Intents, int FailedResumes = 0);

/// <summary>Keeps <see cref="GatewayState"/>. A save has reached the disk when it returns.</summary>
public interface IGatewayStore
{
    /// <returns><see cref="GatewayState.Empty"/> where nothing, or nothing readable, was kept.</returns>
    Task<GatewayState> LoadAsync(CancellationToken cancellationToken);

    Task SaveAsync(GatewayState state, CancellationToken cancellationToken);
}
