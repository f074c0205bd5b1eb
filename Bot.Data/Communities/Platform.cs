namespace Bot.Data.Communities;

/// <summary>Where people speak to the bot.</summary>
public enum Platform
{
    Console,
    Telegram,
    Discord,
}
