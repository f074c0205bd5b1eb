using System.Security.Cryptography;
using System.Text.Json;
using Bot.Commands.Dispatch;
using Bot.Discord;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Discord;

/// <summary>Keeps the slash commands that Discord shows the same as the catalog. Those that are right are not sent again.</summary>
internal sealed partial class DiscordMenus(DiscordRest rest, DiscordState state, Catalog catalog, ILogger<DiscordMenus> logger)
{
    /// <summary>Sets them where they differ. Where it fails, the next start tries again.</summary>
    public async Task PublishAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var commands = Commands(catalog);
        var fingerprint = FingerprintOf(application, commands);
        if (await state.MenusAsync(cancellationToken) == fingerprint) return;

        var put = await rest.PutCommandsAsync(application, commands, cancellationToken);
        if (put is not RestResult<IReadOnlyList<ApplicationCommand>>.Ok)
        {
            Log.NotSet(logger, put is RestResult<IReadOnlyList<ApplicationCommand>>.Refused { Error: var error } ? $"{error.Status} {error.Code}" : put.GetType().Name);
            return;
        }

        Log.Set(logger, commands.Count);
        await state.KeepMenusAsync(fingerprint, cancellationToken);
    }

    /// <summary>The catalog as Discord takes it: every name in one scope, for servers and private chats alike.</summary>
    public static IReadOnlyList<ApplicationCommand> Commands(Catalog catalog) =>
    [
        .. catalog.Entries.Where(entry => !entry.IsStartButton).Select(entry => new ApplicationCommand
        {
            Name = entry.Name,
            NameLocalizations = Localised(entry.Localised, local => local.Name),
            Description = entry.Summary,
            DescriptionLocalizations = Localised(entry.Localised, local => local.Summary),
            Options = entry.Options.Count == 0 ? null : [.. entry.Options.OrderByDescending(option => option.IsNeeded).Select(Option)],
            DefaultMemberPermissions = entry.Audience is Audience.Admins ? Permissions.ManageGuild : null,
            Contexts = [ApplicationCommand.ContextGuild, ApplicationCommand.ContextBotDm],
        }),
    ];

    private static ApplicationCommandOption Option(CommandOption option) => new()
    {
        Type = option.Kind is OptionKind.Person ? ApplicationCommandOption.TypeUser : ApplicationCommandOption.TypeString,
        Name = option.Name,
        NameLocalizations = Localised(option.Localised, local => local.Name),
        Description = option.Summary,
        DescriptionLocalizations = Localised(option.Localised, local => local.Summary),
        Required = option.IsNeeded ? true : null,
        Choices = option.Choices.Count == 0 ? null : [.. option.Choices.Select(choice => new OptionChoice(choice, choice))],
        Autocomplete = option is { SuggestsSpecialties: true, Choices.Count: 0 } ? true : null,
    };

    private static SortedDictionary<string, string>? Localised(IReadOnlyDictionary<string, LocalName> names, Func<LocalName, string> word) =>
        names.Count == 0 ? null : new(names.ToDictionary(name => name.Key, name => word(name.Value)), StringComparer.Ordinal);

    // Two bots do not share their commands, even where they share the file in which this is kept.
    private static string FingerprintOf(Snowflake application, IReadOnlyList<ApplicationCommand> commands) =>
        $"{application}:{Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.IReadOnlyListApplicationCommand)))}";

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Discord now shows {Count} commands.")]
        public static partial void Set(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Warning, "Discord's commands could not be set ({Kind}); the next start tries again.")]
        public static partial void NotSet(ILogger logger, string kind);
    }
}
