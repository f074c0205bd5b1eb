namespace Bot.Tests.Support.Discord;

/// <summary>Gateway intents. (events/gateway, List of Intents)</summary>
internal static class Intent
{
    /// <summary>For events that come to everybody.</summary>
    public const int None = 0;

    public const int Guilds = 1 << 0;
    public const int GuildMessages = 1 << 9;
    public const int DirectMessages = 1 << 12;
    public const int MessageContent = 1 << 15;
}
