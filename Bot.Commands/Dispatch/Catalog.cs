using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch.Localised;
using Bot.Commands.Understanding.Words;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Commands.Dispatch;

/// <summary>Everything that members can do, and which handler does it. The one source of menus, /help and suggestions.</summary>
public sealed class Catalog
{
    private readonly Dictionary<string, CommandRegistration> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<ButtonAction, Type> buttons;
    private readonly Dictionary<string, Type> answers;
    private readonly Dictionary<string, Type> drawers;

    public Catalog(
        IEnumerable<CommandRegistration> commands,
        IEnumerable<ButtonRegistration> buttons,
        IEnumerable<AnswerRegistration> answers,
        IEnumerable<DrawerRegistration> drawers)
    {
        Entries = [.. commands.Select(command => command.Entry)];
        foreach (var command in commands)
        {
            foreach (var name in command.Entry.Aliases.Prepend(command.Entry.Name)) this.commands.Add(name, command);
        }

        this.buttons = buttons.ToDictionary(button => button.Action, button => button.Handler);
        this.answers = answers.ToDictionary(answer => answer.Question, answer => answer.Handler, StringComparer.Ordinal);
        this.drawers = drawers.ToDictionary(drawer => drawer.Kind, drawer => drawer.Drawer, StringComparer.Ordinal);
    }

    /// <summary>In the order in which they are listed to people.</summary>
    public IReadOnlyList<CommandEntry> Entries { get; }

    public CommandRegistration? Command(string name) => commands.GetValueOrDefault(name);

    /// <summary>The listed command whose name is closest to a mistyped one; null where none is close.</summary>
    public CommandEntry? Closest(string typed)
    {
        var slips = typed.Length <= 4 ? 1 : 2;
        return commands
            .Select(command => (command.Value.Entry, Distance: Slip.Distance(typed, command.Key, slips)))
            .Where(candidate => candidate.Distance <= slips)
            .OrderBy(candidate => candidate.Distance)
            .FirstOrDefault().Entry;
    }

    internal Type? Button(ButtonAction action) => buttons.GetValueOrDefault(action);

    internal Type? Answer(string question) => answers.GetValueOrDefault(question);

    internal Type? Drawer(string kind) => drawers.GetValueOrDefault(kind);
}

public sealed record CommandRegistration(CommandEntry Entry, Type Handler);

public sealed record ButtonRegistration(ButtonAction Action, Type Handler);

public sealed record AnswerRegistration(string Question, Type Handler);

public sealed record DrawerRegistration(string Kind, Type Drawer);

/// <summary>How a feature puts itself into the catalog.</summary>
public static class CatalogServices
{
    public static IServiceCollection AddCommand<THandler>(this IServiceCollection services, CommandEntry entry)
        where THandler : class, ICommandHandler
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new CommandRegistration(Localisation.Of(entry), typeof(THandler)));
    }

    public static IServiceCollection AddButton<THandler>(this IServiceCollection services, ButtonAction action)
        where THandler : class, IButtonHandler
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new ButtonRegistration(action, typeof(THandler)));
    }

    public static IServiceCollection AddAnswer<THandler>(this IServiceCollection services, string question)
        where THandler : class, IAnswerHandler
    {
        services.TryAddScoped<THandler>();
        return services.AddSingleton(new AnswerRegistration(question, typeof(THandler)));
    }

    /// <summary>A card or a notice: <paramref name="kind"/> is what its posts are called in the database.</summary>
    public static IServiceCollection AddDrawer<TDrawer>(this IServiceCollection services, string kind)
        where TDrawer : class, IPostDrawer
    {
        services.TryAddScoped<TDrawer>();
        return services.AddSingleton(new DrawerRegistration(kind, typeof(TDrawer)));
    }
}
