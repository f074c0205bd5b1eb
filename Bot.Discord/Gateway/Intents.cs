namespace Bot.Discord;

/// <summary>Groups of events to hear. (events/gateway: intents)</summary>
[Flags]
public enum Intents
{
    None = 0,
    Guilds = 1 << 0,
    GuildMessages = 1 << 9,
    DirectMessages = 1 << 12,

    /// <summary>Privileged: has to be switched on in the developer portal.</summary>
    MessageContent = 1 << 15,
}
