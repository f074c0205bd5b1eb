using Bot.Commands.Understanding;

namespace Bot.Commands.Dispatch;

/// <summary>What may be meant while an option is being typed. Reads nothing but the taxonomy.</summary>
public sealed class Suggestions(SpecialtyMatcher matcher)
{
    /// <summary>Discord's limit of choices.</summary>
    private const int Most = 25;

    /// <summary>Discord's limit of a choice, in UTF-16 units.</summary>
    private const int LongestValue = 100;

    /// <summary>In a list only what stands behind the last comma is completed: "prenatal, deep" becomes "prenatal, Deep tissue".</summary>
    /// <returns>
    /// Whole values for the option, at most 25: what was typed first, because any words will do and it is theirs; then the
    /// suggestions, best first.
    /// </returns>
    public IReadOnlyList<string> For(CommandOption option, string typed)
    {
        if (!option.SuggestsSpecialties) return [];

        var end = typed.LastIndexOf(',') + 1;
        var (before, partial) = (typed[..end].Trim(), typed[end..]);
        var named = before.Split(',', StringSplitOptions.TrimEntries);
        var completed = matcher.Suggest(partial, Most)
            .Select(specialty => specialty.Name)
            .Where(name => !named.Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(name => before.Length == 0 ? name : $"{before} {name}");
        return
        [
            .. completed.Prepend(typed.Trim().TrimEnd(','))
                .Where(value => value.Length is > 0 and <= LongestValue)
                .DistinctBy(value => value, StringComparer.OrdinalIgnoreCase)
                .Take(Most),
        ];
    }
}
