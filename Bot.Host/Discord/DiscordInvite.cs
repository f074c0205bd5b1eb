using System.Globalization;
using Bot.Discord;

namespace Bot.Host.Discord;

/// <summary>The link with which somebody who may manage a server lets the bot in. (topics/oauth2: Bot Authorization Flow)</summary>
internal static class DiscordInvite
{
    /// <summary>No more than it uses: to see channels, to write in them and in threads, and to reply, which takes their history.</summary>
    public const Permissions Asked =
        Permissions.ViewChannel | Permissions.SendMessages | Permissions.ReadMessageHistory | Permissions.SendMessagesInThreads;

    public static string LinkFor(string application) => string.Create(
        CultureInfo.InvariantCulture,
        $"https://discord.com/oauth2/authorize?client_id={application}&scope=bot+applications.commands&permissions={(ulong)Asked}");
}
