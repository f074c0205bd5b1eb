using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Phrases;

/// <summary>One name of a specialty with nothing but its letters and digits: what a typed one is compared with as a whole.</summary>
/// <param name="Specialty">What it names.</param>
/// <param name="Squashed">Folded, without spaces.</param>
/// <param name="WordStarts">Offsets in <paramref name="Squashed"/> where a word begins.</param>
/// <param name="IsOwnName">The entry's name rather than an alias.</param>
internal sealed record Spelling(Specialty Specialty, string Squashed, IReadOnlyList<int> WordStarts, bool IsOwnName)
{
    /// <returns>Null when too many for one to be the other.</returns>
    public int? SlipsFrom(string typed)
    {
        var allowed = Slip.Allowed(Math.Min(typed.Length, Squashed.Length));
        if (allowed == 0 || Math.Abs(typed.Length - Squashed.Length) > allowed)
            return null;
        var distance = Slip.Distance(typed, Squashed, allowed);
        return distance <= allowed ? distance : null;
    }

    /// <returns>How well the letters typed so far fit, best lowest; null when they do not.</returns>
    public int? RankFor(string typed)
    {
        if (Squashed.StartsWith(typed, StringComparison.Ordinal))
            return IsOwnName ? 0 : 1;
        if (WordStarts.Any(start => string.CompareOrdinal(Squashed, start, typed, 0, typed.Length) == 0))
            return IsOwnName ? 2 : 3;
        var allowed = Slip.Allowed(typed.Length);
        if (allowed == 0 || Squashed.Length < Slip.ShortestLength || Squashed[0] != typed[0])
            return null;
        // The end may be missing still, so compare with as much of the name as is typed.
        var distance = Slip.Distance(typed, Squashed.AsSpan(0, Math.Min(Squashed.Length, typed.Length)), allowed);
        return distance <= allowed ? 3 + distance : null;
    }
}
