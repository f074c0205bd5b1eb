using System.Collections.Concurrent;
using Bot.Commands.Dispatch;
using Bot.Data.Communities;

namespace Bot.Commands.Communities;

/// <summary>How a command is written so that it reaches this bot: the examples people are given must work where they stand.</summary>
public sealed class BotAddress
{
    private readonly ConcurrentDictionary<Platform, string> usernames = new();

    /// <summary>The platform told the bot its own name there. One whose commands always reach the one bot that is meant has none to tell.</summary>
    /// <param name="username">Without the @.</param>
    public void Know(Platform platform, string username) => usernames[platform] = username;

    /// <returns>"/who@warm_bot prenatal" where the bot hears only what is addressed to it, else "/who prenatal".</returns>
    public string Command(CommunityChat chat, string name, string example)
    {
        var address = !chat.HearsEverything && usernames.TryGetValue(chat.Platform, out var username) ? $"@{username}" : "";
        return $"/{name}{address} {example}".TrimEnd();
    }

    /// <returns>As <paramref name="reader"/> can type it where they are: in a private chat only this bot listens.</returns>
    public string Command(Actor reader, string name, string example) =>
        reader.IsPrivate ? $"/{name} {example}".TrimEnd() : Command(reader.Chat, name, example);
}
