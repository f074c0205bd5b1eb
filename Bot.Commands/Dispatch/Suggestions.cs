using Bot.Commands.Understanding;

namespace Bot.Commands.Dispatch;

/// <summary>What may be meant while an option is being typed. Reads nothing but the taxonomy.</summary>
public sealed class Suggestions(SpecialtyMatcher matcher)
{
    /// <summary>Discord's limit of choices.</summary>
    private const int Most = 25;

    /// <returns>Whole values for the option, best first; at most 25.</returns>
    public IReadOnlyList<string> For(CommandOption option, string typed) =>
        option.SuggestsSpecialties ? [.. matcher.Suggest(typed, Most).Select(specialty => specialty.Name)] : [];
}
