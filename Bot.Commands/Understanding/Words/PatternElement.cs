using System.Collections.Frozen;
using System.Globalization;

namespace Bot.Commands.Understanding.Words;

/// <summary>One element of a <see cref="WordPattern"/>.</summary>
internal sealed class PatternElement
{
    public const int MostRepeats = 6;

    private readonly FrozenSet<string> words = [];
    private readonly string[][] phrases = [];
    private readonly string[] tags = [];
    private readonly bool isAnyWord;
    private readonly bool isBeginning;
    private readonly bool isEnd;
    private readonly bool isNegated;

    private PatternElement(string body, WordClasses classes, bool isNegated)
    {
        this.isNegated = isNegated;
        isAnyWord = body == "~";
        isBeginning = body == "^";
        if (isAnyWord || isBeginning)
            return;

        var choices = body.Split('|');
        isEnd = choices.Contains("$");
        tags = [.. choices.Where(choice => choice[0] == '<').Select(choice => choice[1..^1])];
        phrases = [.. choices.Where(choice => choice[0] == '{').SelectMany(choice => classes[choice[1..^1]])];
        words = choices.Where(choice => choice[0] is not ('<' or '{' or '$')).ToFrozenSet(StringComparer.Ordinal);
        if (tags.Length == 0 && !isEnd)
            FirstWords = phrases.Select(phrase => phrase[0]).Concat(words).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Null when it can begin with a word that only the text knows.</summary>
    public IReadOnlySet<string>? FirstWords { get; }

    public int Least { get; private init; } = 1;

    public int Most { get; private init; } = 1;

    public bool TakesNoWord => isNegated || isBeginning || (isEnd && words.Count + phrases.Length + tags.Length == 0);

    public static PatternElement Parse(string text, WordClasses classes)
    {
        var isNegated = text[0] == '!';
        var body = isNegated ? text[1..] : text;
        if (body[0] == '~')
            return new PatternElement("~", classes, isNegated) { Least = 0, Most = int.Parse(body.AsSpan(1), CultureInfo.InvariantCulture) };
        return body[^1] switch
        {
            '?' => new PatternElement(body[..^1], classes, isNegated) { Least = 0 },
            '*' => new PatternElement(body[..^1], classes, isNegated) { Least = 0, Most = MostRepeats },
            _ => new PatternElement(body, classes, isNegated),
        };
    }

    /// <summary>For elements that take no word.</summary>
    public bool Holds(WordPattern.Place place, int index)
    {
        var isHere = isBeginning ? place.IsBeginning(index) : Ends(place, index).Any();
        return isHere != isNegated;
    }

    /// <returns>Every index behind what the element can take here; the index itself where the clause ends and that is allowed.</returns>
    public IEnumerable<int> Ends(WordPattern.Place place, int index)
    {
        if (place.IsEnd(index))
        {
            if (isEnd)
                yield return index;
            yield break;
        }

        foreach (var tag in tags)
        {
            var past = place.Tagged.PastTag(tag, index);
            if (past > index)
                yield return past;
        }

        foreach (var phrase in phrases)
        {
            if (IsAt(place, index, phrase))
                yield return index + phrase.Length;
        }

        if (isAnyWord || words.Contains(place.Wording[index].Form))
            yield return index + 1;
    }

    private static bool IsAt(WordPattern.Place place, int index, string[] phrase)
    {
        for (var offset = 0; offset < phrase.Length; offset++)
        {
            if (place.Wording.FormAt(index + offset) != phrase[offset] || (offset > 0 && place.IsEnd(index + offset)))
                return false;
        }

        return true;
    }
}
