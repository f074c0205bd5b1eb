using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Discord;
using Bot.Host.Discord;
using Bot.Tests.Architecture;

namespace Bot.Tests.Discord.Adapter;

/// <summary>The commands behind the slash.</summary>
public sealed class DiscordMenusTests : DiscordScene
{
    private static readonly CommandEntry Who = new("who", "Who handles this?", "prenatal")
    {
        Answer = Visibility.Public,
        Localised = new Dictionary<string, LocalName> { ["es-ES"] = new("quien", "¿Quién lo hace?") },
        Options =
        [
            new CommandOption("when", "When", OptionKind.Label) { Choices = ["today", "this week"] },
            new CommandOption("member", "Who", OptionKind.Person),
            new CommandOption("need", "What is needed", OptionKind.Words) { IsNeeded = true, SuggestsSpecialties = true },
        ],
    };

    [Fact]
    public void Options_are_typed_and_those_that_are_needed_come_first()
    {
        var command = Assert.Single(Commands(Who));

        Assert.Equal(["need", "when", "member"], command.Options!.Select(option => option.Name));
        Assert.Equal([3, 3, 6], command.Options!.Select(option => option.Type));
        Assert.Equal([true, null, null], command.Options!.Select(option => option.Required));
        Assert.Equal([true, null, null], command.Options!.Select(option => option.Autocomplete));
        Assert.Equal(["today", "this week"], command.Options![1].Choices!.Select(choice => choice.Value));
        Assert.Equal("quien", command.NameLocalizations!["es-ES"]);
        Assert.Equal("¿Quién lo hace?", command.DescriptionLocalizations!["es-ES"]);
        Assert.Null(command.DefaultMemberPermissions);
        Assert.Equal([0, 1], command.Contexts!);
    }

    [Fact]
    public void What_is_for_admins_is_shown_to_whoever_manages_the_server() =>
        Assert.Equal(Permissions.ManageGuild, Assert.Single(Commands(new CommandEntry("settings", "x", "") { Audience = Audience.Admins })).DefaultMemberPermissions);

    [Fact]
    public void A_start_button_is_no_command_here() =>
        Assert.Empty(Commands(new CommandEntry("start", "Begin here", "") { IsStartButton = true }));

    // interactions/application-commands: 100 commands, 25 options, 8000 characters over names, descriptions and values.
    [Fact]
    public void The_whole_catalog_fits_Discord()
    {
        var commands = Commands([.. CatalogTests.Entries]);

        Assert.InRange(commands.Count, 1, 100);
        Assert.All(commands, command => Assert.InRange(command.Options?.Count ?? 0, 0, 25));
        Assert.All(commands, command => Assert.InRange(Length(command), 1, 8000));
        Assert.All(commands.SelectMany(command => command.Options ?? []), option => Assert.Matches("^[-_a-z0-9]{1,32}$", option.Name));
        Assert.All(commands.SelectMany(command => command.Options ?? []), option => Assert.InRange(option.Description.Length, 1, 100));
    }

    [Fact]
    public async Task Commands_that_are_right_are_not_sent_again()
    {
        await Setup.PublishAsync();
        await Setup.PublishAsync();

        Assert.Single(Setup.Discord.CallsTo("PUT", "/commands"));
        Assert.Equal(["refer", "settings", "who"], Setup.Discord.RegisteredCommands().Order());
    }

    [Fact]
    public async Task Who_manages_nothing_is_shown_no_command_for_admins()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ben.UsesCommandAsync(Referrals, "settings"));
        await Ana.UsesCommandAsync(Referrals, "settings");
    }

    private static IReadOnlyList<ApplicationCommand> Commands(params CommandEntry[] entries) => DiscordMenus.Commands(
        new Catalog(entries.Select(entry => new Bot.Commands.Dispatch.CommandRegistration(entry, typeof(object))), [], [], []));

    private static int Length(ApplicationCommand command) =>
        Longest(command.Name, command.NameLocalizations) + Longest(command.Description, command.DescriptionLocalizations)
        + (command.Options ?? []).Sum(option => Longest(option.Name, option.NameLocalizations)
            + Longest(option.Description, option.DescriptionLocalizations)
            + (option.Choices ?? []).Sum(choice => choice.Name.Length + choice.Value.Length));

    private static int Longest(string own, IReadOnlyDictionary<string, string>? others) =>
        (others?.Values ?? []).Append(own).Max(words => words.Length);
}
