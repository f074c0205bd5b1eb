using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Microsoft.Extensions.Logging;
using Telegram.Bot;
using Telegram.Bot.Exceptions;
using Telegram.Bot.Types;

namespace Bot.Host.Telegram;

/// <summary>Keeps the menus of commands that Telegram shows the same as the catalog. A menu that is right is not sent again.</summary>
internal sealed partial class TelegramMenus(ITelegramBotClient client, Catalog catalog, ILogger<TelegramMenus> logger)
{
    /// <summary>Limit of BotCommand.description.</summary>
    private const int LongestDescription = 256;

    /// <summary>Limit of setMyCommands.</summary>
    private const int MostCommands = 100;

    /// <summary>Sets what differs. Menus are a convenience: where it fails, the next start tries again.</summary>
    public async Task PublishAsync(CancellationToken cancellationToken)
    {
        var group = catalog.Entries.Where(entry => entry is { IsInGroupMenu: true, Audience: Audience.Everyone }).ToList();
        var admins = catalog.Entries.Where(entry => entry.Audience is Audience.Admins);
        try
        {
            await SetAsync(BotCommandScope.AllGroupChats(), Commands(group, isGroup: true), cancellationToken);
            await SetAsync(BotCommandScope.AllChatAdministrators(), Commands(group.Concat(admins), isGroup: true), cancellationToken);
            await SetAsync(BotCommandScope.AllPrivateChats(), Commands(catalog.Entries, isGroup: false), cancellationToken);
        }
        catch (RequestException failure)
        {
            Log.NotSet(logger, failure.GetType().Name);
        }
    }

    private async Task SetAsync(BotCommandScope scope, BotCommand[] wanted, CancellationToken cancellationToken)
    {
        var shown = await client.GetMyCommands(scope, cancellationToken: cancellationToken);
        if (shown.Select(Compared).SequenceEqual(wanted.Select(Compared))) return;

        await client.SetMyCommands(wanted, scope, cancellationToken: cancellationToken);
        Log.Set(logger, scope.Type.ToString(), wanted.Length);
    }

    private static (string, string, bool) Compared(BotCommand command) => (command.Command, command.Description, command.IsEphemeral);

    // Only a group has others who should not see a private command.
    private static BotCommand[] Commands(IEnumerable<CommandEntry> entries, bool isGroup) =>
    [
        .. entries.Take(MostCommands).Select(entry => new BotCommand
        {
            Command = entry.Name,
            Description = entry.Summary.Length <= LongestDescription ? entry.Summary : entry.Summary[..LongestDescription],
            IsEphemeral = isGroup && entry.Answer is Visibility.Private,
        }),
    ];

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Telegram's menu for {Scope} now has {Count} commands.")]
        public static partial void Set(ILogger logger, string scope, int count);

        [LoggerMessage(2, LogLevel.Warning, "Telegram's menus could not be set ({Kind}); the next start tries again.")]
        public static partial void NotSet(ILogger logger, string kind);
    }
}
