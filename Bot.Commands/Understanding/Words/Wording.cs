namespace Bot.Commands.Understanding.Words;

/// <summary>A message cut into words, clauses and sentences, with the offsets to find each again in the text.</summary>
internal sealed class Wording
{
    private readonly List<Word> words = [];

    private Wording(string text) => Text = text;

    public string Text { get; }

    public int Count => words.Count;

    /// <summary>Sentences in order; together they hold every word.</summary>
    public IReadOnlyList<Sentence> Sentences { get; private set; } = [];

    public Word this[int index] => words[index];

    public static Wording Of(string text)
    {
        var wording = new Wording(text);
        wording.Cut();
        wording.FindSentences();
        return wording;
    }

    /// <returns>The form at that place, or an empty one past either end: saves every reader the bounds.</returns>
    public string FormAt(int index) => index >= 0 && index < words.Count ? words[index].Form : "";

    public bool Is(int index, params ReadOnlySpan<string> forms)
    {
        var form = FormAt(index);
        foreach (var candidate in forms)
        {
            if (candidate == form)
                return true;
        }

        return false;
    }

    /// <returns>The text from the first of these words to the end of the last, punctuation between them included.</returns>
    public string Slice(int first, int past) => Text[words[first].Start..words[past - 1].End];

    private void Cut()
    {
        var before = Break.None;
        var position = 0;
        while (position < Text.Length)
        {
            if (!IsWordStart(position))
            {
                before = Stronger(before, BreakAt(position));
                position++;
                continue;
            }

            var end = EndOfWord(position);
            Add(position, end, before);
            before = Break.None;
            position = end;
        }
    }

    private void Add(int start, int end, Break before)
    {
        var isMention = start > 0 && Text[start - 1] == '@';
        var isCapitalised = char.IsUpper(Text[start]);
        foreach (var typed in Contractions.Expand(Folding.Fold(Text.AsSpan(start, end - start))))
        {
            var form = ChatSpelling.Mend(typed);
            words.Add(new Word(form, Folding.Stem(form), start, end, words.Count == 0 ? Break.Sentence : before, isCapitalised, isMention));
            before = Break.None;
        }
    }

    private bool IsWordStart(int position) => char.IsLetterOrDigit(Text[position]);

    private int EndOfWord(int position)
    {
        while (position < Text.Length)
        {
            var joins = position + 1 < Text.Length && char.IsLetterOrDigit(Text[position + 1]);
            var letter = Text[position];
            var isInside = char.IsLetterOrDigit(letter)
                || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.NonSpacingMark
                || (joins && (Folding.IsApostrophe(letter) || letter is '&' or '_'))
                || (joins && letter is ':' or '.' && position > 0 && char.IsDigit(Text[position - 1]) && char.IsDigit(Text[position + 1]));
            if (!isInside)
                break;
            position++;
        }

        return position;
    }

    private Break BreakAt(int position) => Text[position] switch
    {
        '\n' or '\r' or '!' or '?' or ';' or '\u2026' or '\u00BF' or '\u00A1' or '\uFF1F' => Break.Sentence,
        '.' when EndsSentence(position) => Break.Sentence,
        ',' or ':' or '(' or ')' or '\u2013' or '\u2014' or '"' => Break.Clause,
        '-' when IsSpace(position - 1) || IsSpace(position + 1) => Break.Clause,
        _ => Break.None,
    };

    /// <summary>A full stop inside "e.g." or "example.com", or behind "St." or "Dr.", ends nothing.</summary>
    private bool EndsSentence(int position)
    {
        if (!IsSpace(position + 1) && !(position + 1 < Text.Length && Text[position + 1] == '.'))
            return false;
        return words.Count == 0 || words[^1].End != position || words[^1].Form is not ("st" or "dr" or "mr" or "mrs" or "vs" or "ft" or "mt");
    }

    private bool IsSpace(int position) => position < 0 || position >= Text.Length || char.IsWhiteSpace(Text[position]);

    private void FindSentences()
    {
        var sentences = new List<Sentence>();
        var first = 0;
        for (var index = 1; index <= words.Count; index++)
        {
            if (index < words.Count && words[index].Before != Break.Sentence)
                continue;
            var until = index < words.Count ? words[index].Start : Text.Length;
            sentences.Add(new Sentence(first, index, Text.AsSpan(words[index - 1].End, until - words[index - 1].End).Contains('?')));
            first = index;
        }

        Sentences = sentences;
    }

    private static Break Stronger(Break one, Break other) => one > other ? one : other;
}

/// <param name="First">Index of its first word.</param>
/// <param name="Past">Index behind its last word.</param>
/// <param name="IsQuestion">It ends in a question mark.</param>
internal readonly record struct Sentence(int First, int Past, bool IsQuestion);
