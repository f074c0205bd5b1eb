namespace Bot.Tests.Support.Telegram;

/// <summary>How much may be sent before the server says 429. The real limits are secret; these are the published ones.</summary>
public sealed record FloodLimits
{
    /// <summary>Messages and edits in one group.</summary>
    public int PerGroupAndMinute { get; init; } = 20;

    /// <summary>Messages and edits in all.</summary>
    public int PerSecond { get; init; } = 30;
}
