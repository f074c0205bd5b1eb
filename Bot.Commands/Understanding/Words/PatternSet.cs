namespace Bot.Commands.Understanding.Words;

/// <summary>Many patterns, looked up by the word that a match begins with, so that each place tries only the few that can match.</summary>
internal sealed class PatternSet<T>
{
    private readonly Dictionary<string, List<(WordPattern Pattern, T Value)>> byFirstWord = new(StringComparer.Ordinal);
    private readonly List<(WordPattern Pattern, T Value)> anywhere = [];

    public void Add(WordPattern pattern, T value)
    {
        if (pattern.FirstWords() is not { } words)
        {
            anywhere.Add((pattern, value));
            return;
        }

        foreach (var word in words)
        {
            if (!byFirstWord.TryGetValue(word, out var patterns))
                byFirstWord.Add(word, patterns = []);
            patterns.Add((pattern, value));
        }
    }

    /// <returns>Every match that begins in the words from <paramref name="first"/> up to <paramref name="past"/>, in their order.</returns>
    public IEnumerable<PatternMatch<T>> Matches(Wording wording, int first, int past, ITagged tagged)
    {
        for (var index = first; index < past; index++)
        {
            var candidates = byFirstWord.TryGetValue(wording[index].Form, out var patterns) ? patterns.Concat(anywhere) : anywhere;
            foreach (var (pattern, value) in candidates)
            {
                var end = pattern.MatchAt(wording, index, tagged);
                if (end > index)
                    yield return new PatternMatch<T>(index, end, value, pattern.Source);
            }
        }
    }
}

/// <param name="First">Index of the first word.</param>
/// <param name="Past">Index behind the last word.</param>
/// <param name="Value">What the pattern stands for.</param>
/// <param name="Source">The pattern as written: says in a failing test why a message was taken for an ask.</param>
internal readonly record struct PatternMatch<T>(int First, int Past, T Value, string Source);
