using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Reads one wish of the client from patterns: the first that matches gives its value.</summary>
internal sealed class PatternReader
{
    private readonly PatternSet<string> patterns = new();

    /// <param name="classes">What the patterns refer to.</param>
    /// <param name="wishes">A value and the patterns that mean it; where two match at one place, the earlier wins.</param>
    public PatternReader(WordClasses classes, params (string Value, string[] Patterns)[] wishes)
    {
        foreach (var (value, sources) in wishes)
        {
            foreach (var source in sources)
                patterns.Add(new WordPattern(source, classes), value);
        }
    }

    /// <returns>The value, with its words claimed; null when nothing matches.</returns>
    public string? Read(Passage passage)
    {
        string? found = null;
        foreach (var match in patterns.Matches(passage.Wording, 0, passage.Wording.Count, passage))
        {
            if (!passage.IsRelevant(match.First) || (found is not null && match.Value != found))
                continue;
            found ??= match.Value;
            passage.Claim(match.First, match.Past);
        }

        return found;
    }
}
