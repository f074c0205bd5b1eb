using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Cues;

/// <summary>Where each word's clause and sentence begin and end.</summary>
internal sealed class Clauses
{
    private readonly (int First, int Past)[] clauseOf;
    private readonly int[] sentenceOf;
    private readonly Wording wording;

    public Clauses(Wording wording)
    {
        this.wording = wording;
        clauseOf = new (int, int)[wording.Count];
        sentenceOf = new int[wording.Count];
        for (var first = 0; first < wording.Count;)
        {
            var past = first + 1;
            while (past < wording.Count && wording[past].Before == Break.None)
                past++;
            clauseOf.AsSpan(first, past - first).Fill((first, past));
            first = past;
        }

        for (var number = 0; number < wording.Sentences.Count; number++)
        {
            var sentence = wording.Sentences[number];
            sentenceOf.AsSpan(sentence.First, sentence.Past - sentence.First).Fill(number);
        }
    }

    public (int First, int Past) Around(int index) => clauseOf[index];

    public Sentence SentenceOf(int index) => wording.Sentences[sentenceOf[index]];
}
