using Bot.Commands.Dispatch;
using Bot.Discord;
using Microsoft.Extensions.Logging;
using Registered = Bot.Discord.RestResult<Bot.Discord.CommandRegistration>;

namespace Bot.Host.Discord;

/// <summary>Keeps the slash commands that Discord shows the same as the catalog. Those that are right are not sent again.</summary>
internal sealed partial class DiscordMenus(CommandRegistry registry, DiscordState state, Catalog catalog, ILogger<DiscordMenus> logger)
{
    /// <summary>Sets them where they differ. Where it fails, the next start tries again.</summary>
    public async Task PublishAsync(Snowflake application, CancellationToken cancellationToken)
    {
        var commands = Commands(catalog);
        try
        {
            var known = await state.MenusAsync(cancellationToken);
            switch (await registry.RegisterAsync(application, commands, known, cancellationToken))
            {
                case Registered.Ok { Value.WasSent: false }:
                    break;
                case Registered.Ok { Value.Hash: var hash }:
                    Log.Set(logger, commands.Count);
                    await state.KeepMenusAsync(hash, cancellationToken);
                    break;
                case Registered.Refused { Error: var error }:
                    Log.Refused(logger, error.Status, error.Code, error.Message);
                    break;
                case var other:
                    Log.NotSet(logger, other.GetType().Name);
                    break;
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            // They are set; only that they are was not written down.
            Log.NotKept(logger, trouble.GetType().Name);
        }
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

    private static Dictionary<string, string>? Localised(IReadOnlyDictionary<string, LocalName> names, Func<LocalName, string> word) =>
        names.Count == 0 ? null : names.ToDictionary(name => name.Key, name => word(name.Value));

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Discord now shows {Count} commands.")]
        public static partial void Set(ILogger logger, int count);

        [LoggerMessage(2, LogLevel.Error, "Discord refused the commands: {Status} {Code} {Reason}")]
        public static partial void Refused(ILogger logger, int status, int code, string reason);

        [LoggerMessage(3, LogLevel.Warning, "Discord's commands could not be set ({Kind}); the next start tries again.")]
        public static partial void NotSet(ILogger logger, string kind);

        [LoggerMessage(4, LogLevel.Warning, "That Discord's commands are set could not be written down ({Kind}); the next start sets them again.")]
        public static partial void NotKept(ILogger logger, string kind);
    }
}
