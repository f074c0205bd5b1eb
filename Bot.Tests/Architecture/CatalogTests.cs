using System.Reflection;
using Bot.Commands;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Architecture;

/// <summary>What the catalog holds fits both platforms, and everything that was written is in it.</summary>
public sealed class CatalogTests
{
    private static readonly Type[] HandlerKinds = [typeof(ICommandHandler), typeof(IButtonHandler), typeof(IAnswerHandler), typeof(IPostDrawer)];

    private static readonly IServiceCollection Services = new ServiceCollection().AddBotCommands();

    public static TheoryData<Type> Handlers =>
        [.. typeof(BotCommands).Assembly.GetTypes().Where(type => !type.IsAbstract && HandlerKinds.Any(kind => kind.IsAssignableFrom(type)))];

    public static IReadOnlyList<CommandEntry> Entries { get; } = [.. Registered<CommandRegistration>().Select(command => command.Entry)];

    [Theory]
    [MemberData(nameof(Handlers))]
    public void A_handler_is_sealed(Type handler) => Assert.True(handler.IsSealed, $"{handler.Name} is not sealed.");

    [Theory]
    [MemberData(nameof(Handlers))]
    public void A_handler_can_be_reached(Type handler)
    {
        var reached = Registered<CommandRegistration>().Select(command => command.Handler)
            .Concat(Registered<ButtonRegistration>().Select(button => button.Handler))
            .Concat(Registered<AnswerRegistration>().Select(answer => answer.Handler))
            .Concat(Registered<DrawerRegistration>().Select(drawer => drawer.Drawer));

        Assert.Contains(handler, reached);
    }

    [Fact]
    public void No_two_actions_share_a_code()
    {
        var shared = Actions().GroupBy(field => ((ButtonAction)field.GetValue(null)!).Code).Where(code => code.Count() > 1);

        Assert.Empty(shared.Select(code => $"{code.Key}: {string.Join(", ", code.Select(field => $"{field.DeclaringType!.Name}.{field.Name}"))}"));
    }

    [Fact]
    public void Every_action_has_one_handler()
    {
        var handled = Registered<ButtonRegistration>().Select(button => button.Action).ToList();

        Assert.Distinct(handled);
        Assert.Empty(Actions().Where(field => !handled.Contains((ButtonAction)field.GetValue(null)!)).Select(field => $"{field.DeclaringType!.Name}.{field.Name}"));
    }

    // https://core.telegram.org/bots/api#botcommand; Discord's application commands have the narrower limit for summaries.
    [Fact]
    public void Command_names_and_summaries_fit_both_platforms()
    {
        Assert.InRange(Entries.Count, 1, 100);
        Assert.All(Entries, entry => Assert.InRange(entry.Summary.Length, 1, 100));
        Assert.All(Entries.SelectMany(NamesOf), name => Assert.Matches("^[a-z0-9_]{1,32}$", name));
    }

    // https://docs.discord.com/developers/interactions/application-commands: names, summaries, options, choices.
    [Fact]
    public void Options_fit_Discord()
    {
        Assert.All(Entries, entry =>
        {
            Assert.InRange(entry.Options.Count, 0, 25);
            Assert.Distinct(entry.Options.Select(option => option.Name));
            Assert.Equal(entry.Options.OrderByDescending(option => option.IsNeeded).Select(option => option.Name), entry.Options.Select(option => option.Name));
            Assert.InRange(entry.Options.Count(option => option.Kind is OptionKind.Words), 0, 1);
        });
        Assert.All(Options, option =>
        {
            Assert.Matches("^[a-z0-9_-]{1,32}$", option.Name);
            Assert.InRange(option.Summary.Length, 1, 100);
            Assert.InRange(option.Choices.Count, 0, 25);
            Assert.Distinct(option.Choices);
            Assert.All(option.Choices, choice => Assert.InRange(choice.Length, 1, 100));
            Assert.False(option.SuggestsSpecialties && option.Choices.Count > 0, $"{option.Name} cannot both suggest and give choices.");
        });
    }

    public static TheoryData<string> Locales => ["es-ES", "de", "fr", "pt-BR"];

    [Theory]
    [MemberData(nameof(Locales))]
    public void Every_command_and_option_has_a_name_of_its_own_in(string locale)
    {
        Assert.Distinct(Entries.Select(entry => NameIn(entry.Localised, locale, entry.Name)));
        Assert.All(Entries, entry => Assert.Distinct(entry.Options.Select(option => NameIn(option.Localised, locale, option.Name))));
    }

    [Fact]
    public void A_whole_command_fits_Discord_with_all_its_languages() => Assert.All(Entries, entry =>
    {
        var length = entry.Name.Length + entry.Summary.Length + LengthOf(entry.Localised) + entry.Options.Sum(
            option => option.Name.Length + option.Summary.Length + LengthOf(option.Localised) + option.Choices.Sum(choice => 2 * choice.Length));

        Assert.True(length <= 8000, $"/{entry.Name} has {length} characters.");
    });

    [Fact]
    public void No_two_commands_share_a_name() => Assert.Distinct(Entries.SelectMany(NamesOf));

    private static IEnumerable<CommandOption> Options => Entries.SelectMany(entry => entry.Options);

    private static string NameIn(IReadOnlyDictionary<string, LocalName> localised, string locale, string name)
    {
        Assert.True(localised.TryGetValue(locale, out var local), $"{name} has no name in {locale}.");
        Assert.Matches(@"^[-_'\p{L}\p{N}]{1,32}$", local.Name);
        Assert.Equal(local.Name.ToLowerInvariant(), local.Name);
        Assert.InRange(local.Summary.Length, 1, 100);
        return local.Name;
    }

    private static int LengthOf(IReadOnlyDictionary<string, LocalName> localised) =>
        localised.Values.Sum(local => local.Name.Length + local.Summary.Length);

    private static IEnumerable<string> NamesOf(CommandEntry entry) => entry.Aliases.Prepend(entry.Name);

    private static IEnumerable<FieldInfo> Actions() => typeof(BotCommands).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(ButtonAction));

    private static IEnumerable<T> Registered<T>() =>
        Services.Where(service => service.ServiceType == typeof(T)).Select(service => (T)service.ImplementationInstance!);
}
