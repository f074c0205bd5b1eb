using System.Collections.Frozen;
using Bot.Commands.Chat;

namespace Bot.Commands.Dispatch;

public enum Audience
{
    Everyone,
    Admins,
}

/// <summary>One command as every list shows it: the platforms' menus, /help, the README and "did you mean".</summary>
/// <param name="Name">1 to 32 of a-z, 0-9 and _: what both Telegram and Discord take.</param>
/// <param name="Summary">1 to 100 characters (Discord's limit, the narrower one), in our own words.</param>
/// <param name="Example">What to type behind the name; empty where nothing needs to be.</param>
public sealed record CommandEntry(string Name, string Summary, string Example)
{
    /// <summary>Other names of the same command. They are understood and suggested, but not listed.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>Who may see what it answers. Where the platform can, a private command is itself seen by its writer only.</summary>
    public Visibility Answer { get; init; } = Visibility.Private;

    /// <summary>
    /// What can be given with it, for platforms with typed options. Elsewhere the same is typed: one that carries the
    /// command's words stands as it is, the others as labels (<c>; area: Boise</c>). Those that are needed come first.
    /// </summary>
    public IReadOnlyList<CommandOption> Options { get; init; } = [];

    /// <summary>By the platforms' locale (<c>es-ES</c>, <c>de</c>, <c>fr</c>, <c>pt-BR</c>); the command is understood by its own name all the same.</summary>
    public IReadOnlyDictionary<string, LocalName> Localised { get; init; } = FrozenDictionary<string, LocalName>.Empty;

    /// <summary>Shown in a group's short menu.</summary>
    public bool IsInGroupMenu { get; init; }

    /// <summary>What the start button of a private chat sends, where the platform has one; elsewhere it is not listed.</summary>
    public bool IsStartButton { get; init; }

    public Audience Audience { get; init; }

    /// <summary>The first word with which everyone may use a command that is otherwise for administrators; null where there is none.</summary>
    public string? WordForEveryone { get; init; }

    /// <summary>False where an administrator who speaks as the group itself may use it too.</summary>
    public bool NeedsPerson { get; init; } = true;

    internal bool IsForEveryoneWith(string words) =>
        WordForEveryone is { } word && words.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries) is [var first, ..]
        && first.Equals(word, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A command's or an option's name and summary in another language.</summary>
/// <param name="Name">1 to 32 lower-case letters, digits, <c>-</c> and <c>_</c>, of any alphabet.</param>
/// <param name="Summary">1 to 100 characters.</param>
public sealed record LocalName(string Name, string Summary);

public enum OptionKind
{
    /// <summary>What would stand behind the command elsewhere; it arrives as the command's words.</summary>
    Words,

    /// <summary>A label of this name.</summary>
    Label,

    /// <summary>A label of this name that holds a person: their id on the platform.</summary>
    Person,
}

/// <summary>Something that can be given with a command.</summary>
/// <param name="Name">As the command's; the label under which handlers find it.</param>
/// <param name="Summary">1 to 100 characters.</param>
public sealed record CommandOption(string Name, string Summary, OptionKind Kind)
{
    public static readonly IReadOnlyList<string> YesOrNo = ["yes", "no"];

    public bool IsNeeded { get; init; }

    /// <summary>While it is typed, specialties are suggested: <see cref="Suggestions"/>.</summary>
    public bool SuggestsSpecialties { get; init; }

    /// <summary>The only values it takes; up to 25, empty where any will do.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    public IReadOnlyDictionary<string, LocalName> Localised { get; init; } = FrozenDictionary<string, LocalName>.Empty;
}
