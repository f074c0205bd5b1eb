using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Phrases;

/// <summary>The phrases of the whole taxonomy, built once, and a member's own words beside them for the length of one reading.</summary>
internal sealed class PhraseBook
{
    private readonly PhraseIndex index = new();
    private readonly List<Spelling> spellings = [];

    public PhraseBook(Taxonomy taxonomy)
    {
        var translations = Translations.Load();
        foreach (var specialty in taxonomy.All)
        {
            AddAll(PhraseKind.Name, specialty, [specialty.Name, specialty.ShortName, .. specialty.Aliases]);
            AddAll(PhraseKind.Story, specialty, specialty.Asks);
        }

        AddAll(PhraseKind.Name, taxonomy, translations.Names);
        AddAll(PhraseKind.Story, taxonomy, translations.Stories);
        foreach (var service in translations.Beyond.SelectMany(language => language.Value))
            index.Add(service, new Meaning(PhraseKind.Beyond, Specialty: null, service));
    }

    /// <summary>Every name of every specialty, the taxonomy's own before their translations.</summary>
    public IReadOnlyList<Spelling> Spellings => spellings;

    /// <returns>Only the folded letters and digits of a text.</returns>
    public static string Squash(string text) => string.Concat(FormsOf(Wording.Of(text)));

    /// <returns>Mentions in the order of the text; a member's own words go before the taxonomy's where both match.</returns>
    public IReadOnlyList<Mention> Find(Wording wording, IReadOnlyList<string> ownWords)
    {
        var known = index.Find(wording);
        if (ownWords.Count == 0)
            return known;

        var own = new PhraseIndex();
        foreach (var phrase in ownWords)
            own.Add(phrase, new Meaning(PhraseKind.OwnWords, Specialty: null, phrase));
        var found = own.Find(wording);
        return
        [
            .. known.Where(mention => !found.Any(other => other.First < mention.Past && mention.First < other.Past))
                .Concat(found)
                .OrderBy(mention => mention.First),
        ];
    }

    private void AddAll(PhraseKind kind, Taxonomy taxonomy, IReadOnlyDictionary<string, IReadOnlyDictionary<string, string[]>> phrases)
    {
        foreach (var (id, languages) in phrases)
        {
            var specialty = taxonomy.Find(id) ?? throw new InvalidOperationException($"translations.json names {id}, which the taxonomy lacks.");
            AddAll(kind, specialty, languages.SelectMany(language => language.Value));
        }
    }

    private void AddAll(PhraseKind kind, Specialty specialty, IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            index.Add(phrase, new Meaning(kind, specialty, phrase));
            if (kind is PhraseKind.Name)
                spellings.Add(SpellingOf(phrase, specialty));
        }
    }

    private static Spelling SpellingOf(string phrase, Specialty specialty)
    {
        var starts = new List<int>();
        var length = 0;
        foreach (var form in FormsOf(Wording.Of(phrase)))
        {
            starts.Add(length);
            length += form.Length;
        }

        return new Spelling(specialty, Squash(phrase), starts, phrase == specialty.Name);
    }

    private static IEnumerable<string> FormsOf(Wording wording) => Enumerable.Range(0, wording.Count).Select(index => wording[index].Form);
}
