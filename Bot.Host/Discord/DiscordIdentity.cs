using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>Who the bot is on Discord.</summary>
/// <param name="Id">The bot's user.</param>
/// <param name="Application">What commands are registered for, and interactions belong to.</param>
internal sealed record DiscordSelf(Snowflake Id, Snowflake Application, string Username);

/// <summary>Holds what Discord said the bot is; nothing can be sent before.</summary>
/// <remarks>The bot's name is not told to the examples that people are given: a slash command reaches its bot without it.</remarks>
internal sealed class DiscordIdentity
{
    private volatile DiscordSelf? self;

    /// <summary>Null until the first calls got through.</summary>
    public DiscordSelf? Self => self;

    public void Learn(DiscordSelf known) => self = known;
}
