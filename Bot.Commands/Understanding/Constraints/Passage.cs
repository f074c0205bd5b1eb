using Bot.Commands.Understanding.Phrases;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>A message while it is being understood: which words are explained already, and which to leave alone.</summary>
internal sealed class Passage : ITagged
{
    private readonly Dictionary<(string Tag, int First), int> tags = [];
    private readonly bool[] isClaimed;
    private readonly bool[] isLeftAlone;

    public Passage(Wording wording, IReadOnlyList<Mention> mentions)
    {
        Wording = wording;
        Mentions = mentions;
        isClaimed = new bool[wording.Count];
        isLeftAlone = new bool[wording.Count];
        foreach (var mention in mentions)
            Tag(mention.Meaning.Kind is PhraseKind.Beyond ? "beyond" : "specialty", mention.First, mention.Past);
    }

    public Wording Wording { get; }

    public IReadOnlyList<Mention> Mentions { get; }

    public bool IsFree(int index) => !isClaimed[index] && !isLeftAlone[index];

    public bool IsRelevant(int index) => !isLeftAlone[index];

    public bool AreFree(int first, int past)
    {
        for (var index = first; index < past; index++)
        {
            if (!IsFree(index))
                return false;
        }

        return true;
    }

    /// <summary>These words are understood: they are no guess for anything else and not left over.</summary>
    public void Claim(int first, int past) => isClaimed.AsSpan(first, past - first).Fill(true);

    /// <summary>These words speak of something else (thanks, the writer's own offer).</summary>
    public void LeaveAlone(int first, int past) => isLeftAlone.AsSpan(first, past - first).Fill(true);

    public void Tag(string tag, int first, int past) => tags[(tag, first)] = past;

    public int PastTag(string tag, int index) => tags.TryGetValue((tag, index), out var past) ? past : -1;
}
