using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Phrases;

/// <summary>Every phrase that means a specialty, as a tree of word stems; finds the longest first, and mends slips on the way.</summary>
internal sealed class PhraseIndex
{
    /// <summary>Mending looks at every first word of the index; beyond this many odd words a message is no question any more.</summary>
    private const int MostWordsMended = 120;

    private const int MostSlips = 3;

    /// <summary>Run-together spellings of shorter names would meet ordinary words.</summary>
    private const int ShortestJoined = 7;

    /// <summary>A shorter word with a capital is more likely a name, of a client even: "Maria" is not "marma".</summary>
    private const int ShortestCapitalised = 8;

    private readonly Node root = new();
    private readonly HashSet<string> vocabulary = [];

    /// <remarks>The first meaning of a phrase stays: the taxonomy's own aliases come before their translations.</remarks>
    public void Add(string phrase, Meaning meaning)
    {
        var wording = Wording.Of(phrase);
        if (wording.Count == 0)
            return;

        var node = root;
        for (var index = 0; index < wording.Count; index++)
        {
            node = node.Child(wording[index].Stem);
            vocabulary.Add(wording[index].Stem);
        }

        node.Meaning ??= meaning;
        if (wording.Count is 2 or 3 && meaning.Kind is not PhraseKind.Story)
            AddJoined(wording, meaning);
    }

    /// <returns>What the text mentions, in its order, never overlapping.</returns>
    public IReadOnlyList<Mention> Find(Wording wording)
    {
        var mentions = new List<Mention>();
        var mended = new Dictionary<(Node, string), List<(Node, int)>>();
        var budget = MostWordsMended;
        for (var index = 0; index < wording.Count;)
        {
            var mendsHere = budget > 0 && MayBeMended(wording[index]);
            if (mendsHere)
                budget--;
            var best = BestAt(wording, index, mendsHere, mended);
            if (best is not null)
                mentions.Add(best);
            index = best?.Past ?? index + 1;
        }

        return mentions;
    }

    private void AddJoined(Wording wording, Meaning meaning)
    {
        var joined = string.Concat(Enumerable.Range(0, wording.Count).Select(index => wording[index].Form));
        if (joined.Length < ShortestJoined)
            return;
        var stem = Folding.Stem(joined);
        root.Child(stem).Meaning ??= meaning;
        vocabulary.Add(stem);
    }

    private bool MayBeMended(Word word) =>
        word.Form.Length >= Slip.ShortestLength
        && !char.IsAsciiDigit(word.Form[0])
        && !(word.IsCapitalised && word.Form.Length < ShortestCapitalised)
        && !CommonWords.Contains(word.Form)
        && !vocabulary.Contains(word.Stem);

    private Mention? BestAt(Wording wording, int index, bool mendsHere, Dictionary<(Node, string), List<(Node, int)>> mended)
    {
        var search = new Search(mended);
        Walk(root, wording, index, slips: 0, mendsHere, search);
        if (search.Best.Count == 0)
            return null;

        var meaning = search.Best[0];
        var others = search.Best
            .Skip(1)
            .Where(other => search.Slips > 0 && other.Specialty is not null && other.Specialty.Id != meaning.Specialty?.Id)
            .Select(other => other.Specialty!)
            .DistinctBy(specialty => specialty.Id);
        return new Mention(index, search.Past, meaning, search.Slips, [.. others]);
    }

    private void Walk(Node node, Wording wording, int index, int slips, bool mends, Search search)
    {
        if (node.Meaning is { } meaning)
            search.Consider(meaning, index, slips);
        if (index >= wording.Count || (node != root && wording[index].Before == Break.Sentence))
            return;

        var word = wording[index];
        if (node.Find(word.Stem) is { } exact)
            Walk(exact, wording, index + 1, slips, MendsAt(wording, index + 1), search);
        if (index + 1 < wording.Count
            && wording[index + 1].Before == Break.None
            && word.Form.Length > 1
            && node.Find(Folding.Stem(word.Form + wording[index + 1].Form)) is { } joined)
        {
            Walk(joined, wording, index + 2, slips, MendsAt(wording, index + 2), search);
        }

        if (!mends)
            return;
        foreach (var (child, distance) in search.Mended(node, word.Stem))
        {
            if (slips + distance <= MostSlips)
                Walk(child, wording, index + 1, slips + distance, MendsAt(wording, index + 1), search);
        }
    }

    private bool MendsAt(Wording wording, int index) => index < wording.Count && MayBeMended(wording[index]);

    /// <returns>0 when the two are too far apart to be the same word.</returns>
    private static int SlipsBetween(string typed, string key)
    {
        if (key.Length < Slip.ShortestLength)
            return 0;
        var most = Slip.Allowed(Math.Min(typed.Length, key.Length));
        if (Math.Abs(typed.Length - key.Length) > most)
            return 0;
        // People rarely miss the first letter; then the rest has to be right and long enough to tell.
        if (typed[0] != key[0])
            most = typed[0] == key[1] && typed[1] == key[0] ? 1 : typed.Length >= 7 ? 1 : 0;
        if (most == 0)
            return 0;
        var distance = Slip.Distance(typed, key, most);
        // One letter replaced in five makes too many other words.
        var isReplaced = key.Length == Slip.ShortestLength && typed.Length == key.Length && !typed.Order().SequenceEqual(key.Order());
        return distance <= most && !isReplaced ? distance : 0;
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> children = new(StringComparer.Ordinal);

        public Meaning? Meaning { get; set; }

        public IEnumerable<KeyValuePair<string, Node>> Children => children;

        public Node? Find(string stem) => children.GetValueOrDefault(stem);

        public Node Child(string stem)
        {
            if (!children.TryGetValue(stem, out var child))
                children.Add(stem, child = new Node());
            return child;
        }
    }

    /// <summary>The longest finds so far, and among those the ones with the fewest slips.</summary>
    /// <param name="mended">What words were mended to so far in this text: people repeat their slips.</param>
    private sealed class Search(Dictionary<(Node, string), List<(Node, int)>> mended)
    {
        public List<Meaning> Best { get; } = [];

        public int Past { get; private set; }

        public int Slips { get; private set; }

        public List<(Node, int)> Mended(Node node, string typed)
        {
            if (mended.TryGetValue((node, typed), out var known))
                return known;
            var found = new List<(Node, int)>();
            foreach (var (key, child) in node.Children)
            {
                if (SlipsBetween(typed, key) is > 0 and var slips)
                    found.Add((child, slips));
            }

            mended.Add((node, typed), found);
            return found;
        }

        public void Consider(Meaning meaning, int past, int slips)
        {
            var isBetter = Best.Count == 0 || past > Past || (past == Past && slips < Slips);
            if (isBetter)
                Best.Clear();
            else if (past != Past || slips != Slips)
                return;
            Best.Add(meaning);
            (Past, Slips) = (past, slips);
        }
    }
}
