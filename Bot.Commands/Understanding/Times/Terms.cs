namespace Bot.Commands.Understanding.Times;

/// <summary>The terms of a text, and which of them a reader has understood already.</summary>
internal sealed class Terms(IReadOnlyList<Term> terms, string language)
{
    /// <summary>How many words that say nothing may stand between two that belong together.</summary>
    private const int MostFillers = 3;

    private static readonly Term Nothing = new("?", false);

    private readonly bool[] claimed = new bool[terms.Count];

    /// <summary>ISO 639-1: the language that most of the words belong to.</summary>
    public string Language => language;

    public int Count => terms.Count;

    /// <summary>A term that means nothing past either end: saves every reader the bounds.</summary>
    public Term this[int index] => index >= 0 && index < terms.Count ? terms[index] : Nothing;

    public bool IsFree(int index) => index >= 0 && index < claimed.Length && !claimed[index];

    public void Claim(int first, int past) => Array.Fill(claimed, true, first, past - first);

    public bool Is(int index, Sense sense) => IsFree(index) && this[index].Is(sense);

    public bool Is(int index, Sense sense, out int value) => this[index].Is(sense, out value) && IsFree(index);

    public bool IsAny(int index, params ReadOnlySpan<Sense> senses)
    {
        foreach (var sense in senses)
        {
            if (Is(index, sense))
                return true;
        }

        return false;
    }

    /// <returns>The index of the next free term of that sense, across fillers only; −1 when something else comes first.</returns>
    public int Ahead(int index, params ReadOnlySpan<Sense> senses) => Search(index, +1, senses);

    /// <summary>As <see cref="Ahead"/>, to the left of and without the term at that place.</summary>
    public int Behind(int index, params ReadOnlySpan<Sense> senses) => Search(index - 1, -1, senses);

    /// <returns>The terms without some of them, nothing claimed: what the text says with one of its choices left out.</returns>
    public Terms Without(int first, int past) => new([.. terms.Where((_, index) => index < first || index >= past)], language);

    private int Search(int index, int step, ReadOnlySpan<Sense> senses)
    {
        for (var skipped = 0; skipped <= MostFillers; skipped++, index += step)
        {
            if (IsAny(index, senses))
                return index;
            if (!IsFree(index) || !this[index].IsSkippable)
                return -1;
        }

        return -1;
    }
}
