namespace Bot.Commands.Understanding.Words;

/// <summary>Named sets of words and phrases for patterns, longest phrase first.</summary>
internal sealed class WordClasses
{
    private readonly Dictionary<string, IReadOnlyList<string[]>> classes = new(StringComparer.Ordinal);

    public IReadOnlyList<string[]> this[string name] => classes[name];

    /// <param name="name">As patterns write it between braces.</param>
    /// <param name="phrases">Folded, contractions written out, parted by commas.</param>
    public WordClasses With(string name, string phrases)
    {
        classes.Add(
            name,
            [
                .. phrases.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
                    .Select(phrase => phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    .OrderByDescending(words => words.Length),
            ]);
        return this;
    }
}
