namespace Bot.Commands.Understanding.Words;

/// <summary>A small pattern over words, readable as the phrase it stands for: <c>who {aux}? take|see ~3 client</c>.</summary>
/// <remarks>
/// Elements are parted by spaces:
/// <c>a|b</c> one of these folded words · <c>{name}</c> one phrase of a <see cref="WordClasses"/> entry ·
/// <c>&lt;tag&gt;</c> something already found in the text (a specialty, a place) · <c>~3</c> up to three words of any kind ·
/// <c>^</c> and <c>$</c> where a clause begins and ends · a leading <c>!</c> means "not here" and takes no word ·
/// a trailing <c>?</c> or <c>*</c> makes an element optional or repeatable (at most <see cref="PatternElement.MostRepeats"/> times).
/// Words, classes, tags and <c>$</c> can stand side by side in one element.
/// A match stays inside one clause, and every gap and repetition is bounded, so that matching is linear in the text.
/// </remarks>
internal sealed class WordPattern
{
    private readonly PatternElement[] elements;

    public WordPattern(string pattern, WordClasses classes)
    {
        Source = pattern;
        elements = [.. pattern.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(text => PatternElement.Parse(text, classes))];
    }

    public string Source { get; }

    /// <returns>Words that a match can begin with, or null when it can begin with anything.</returns>
    public IReadOnlySet<string>? FirstWords()
    {
        var first = new HashSet<string>();
        foreach (var element in elements)
        {
            if (element.TakesNoWord)
                continue;
            if (element.FirstWords is null)
                return null;
            first.UnionWith(element.FirstWords);
            if (element.Least > 0)
                return first;
        }

        return null;
    }

    /// <returns>The index behind the match that begins at <paramref name="start"/>, or −1.</returns>
    public int MatchAt(Wording wording, int start, ITagged tagged) => Match(new Place(wording, start, tagged), start, position: 0, repeats: 0);

    private int Match(Place place, int index, int position, int repeats)
    {
        if (position == elements.Length)
            return index;

        var element = elements[position];
        if (element.TakesNoWord)
            return element.Holds(place, index) ? Match(place, index, position + 1, 0) : -1;

        if (repeats < element.Most)
        {
            foreach (var end in element.Ends(place, index))
            {
                var past = Match(place, end, end == index ? position + 1 : position, end == index ? 0 : repeats + 1);
                if (past >= 0)
                    return past;
            }
        }

        return repeats >= element.Least ? Match(place, index, position + 1, 0) : -1;
    }

    /// <summary>Where a match is tried.</summary>
    internal readonly record struct Place(Wording Wording, int Start, ITagged Tagged)
    {
        public bool IsEnd(int index) => index >= Wording.Count || (index > Start && Wording[index].Before != Break.None);

        public bool IsBeginning(int index) => index == 0 || (index < Wording.Count && Wording[index].Before != Break.None);
    }
}

/// <summary>What a pattern may refer to by tag.</summary>
internal interface ITagged
{
    /// <returns>The index behind the tagged words that begin at <paramref name="index"/>, or −1.</returns>
    int PastTag(string tag, int index);
}
