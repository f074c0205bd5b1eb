using Bot.Commands.Understanding.Phrases;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding;

/// <summary>Finds entries of the taxonomy in lists and in what is typed so far.</summary>
public sealed class SpecialtyMatcher(Taxonomy taxonomy)
{
    /// <summary>More than anyone may list, so that a pasted price list is seen for what it is; the rest of it is not read.</summary>
    private const int MostPieces = 60;

    private static readonly char[] Separators = [',', ';', '\n', '\r', '•', '·', '/'];

    private static readonly HashSet<string> Connectors = ["and", "y", "und", "et", "e", "plus", "also", "n"];

    private static readonly HashSet<string> Filler =
    [
        .. Connectors, "i", "do", "we", "am", "a", "an", "the", "some", "of", "in", "for", "with", "work", "therapy", "massage", "massages", "bodywork",
        "certified", "trained", "specialist", "therapist", "advanced", "clients", "sessions", "mostly", "mainly", "techniques", "technique", "treatment",
        "treatments", "bit", "little", "offer", "my", "specialties", "are", "specialize", "gentle", "on", "to",
    ];

    /// <summary>Reads a typed list: one reading a piece, parted by commas, semicolons, new lines or "and".</summary>
    public IReadOnlyList<SpecialtyReading> ReadList(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var readings = new List<SpecialtyReading>();
        foreach (var piece in text.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (readings.Count >= MostPieces)
                break;
            readings.AddRange(ReadPiece(piece));
        }

        return readings;
    }

    /// <summary>For autocomplete: what begins with the text first, then what holds it, then what it could be a slip of.</summary>
    /// <param name="partial">What is typed so far; nothing yet suggests the most common.</param>
    /// <param name="most">How many, at most.</param>
    public IReadOnlyList<Specialty> Suggest(string partial, int most)
    {
        ArgumentNullException.ThrowIfNull(partial);
        var typed = PhraseBook.Squash(partial);
        if (typed.Length == 0)
            return [.. taxonomy.MostCommon.Take(most)];
        return
        [
            .. taxonomy.Phrases.Spellings
                .Select(spelling => (spelling.Specialty, Rank: spelling.RankFor(typed)))
                .Where(ranked => ranked.Rank is not null)
                .GroupBy(ranked => ranked.Specialty, ranked => ranked.Rank!.Value)
                .OrderBy(group => group.Min())
                .Select(group => group.Key)
                .Take(most),
        ];
    }

    private IEnumerable<SpecialtyReading> ReadPiece(string piece)
    {
        var wording = Wording.Of(piece);
        if (wording.Count == 0)
            return OwnWords(piece);

        var mentions = taxonomy.Phrases.Find(wording, []).Where(mention => mention.Meaning.Specialty is not null).ToList();
        var isCovered = mentions.Count > 0 && IsOnlyFillerBetween(wording, mentions);
        if (isCovered && mentions.All(mention => mention.Slips == 0))
            return mentions.Select(mention => Reading(wording, mention));
        if (ReadSlip(piece) is { } slip)
            return [slip];
        if (isCovered)
            return mentions.Select(mention => Reading(wording, mention));
        return SplitAtConnector(wording, mentions) is var (before, after) ? ReadPiece(before).Concat(ReadPiece(after)) : OwnWords(piece);
    }

    /// <summary>Compares the whole piece, spaces left out, so that a slip may sit anywhere, between the words too.</summary>
    private SpecialtyReading? ReadSlip(string piece)
    {
        var typed = PhraseBook.Squash(piece);
        if (typed.Length is < Slip.ShortestLength or > SpecialtyReading.OwnWords.MaxLength || CommonWords.Contains(typed))
            return null;

        var closest = taxonomy.Phrases.Spellings
            .Where(spelling => spelling.Squashed.Length >= Slip.ShortestLength)
            .Select(spelling => (spelling.Specialty, Distance: spelling.SlipsFrom(typed)))
            .Where(candidate => candidate.Distance is not null)
            .GroupBy(candidate => candidate.Distance)
            .MinBy(group => group.Key);
        if (closest is null)
            return null;
        var candidates = closest.Select(candidate => candidate.Specialty).Distinct().ToList();
        return candidates is [var only]
            ? new SpecialtyReading.Known(only, piece, WasCorrected: closest.Key > 0)
            : new SpecialtyReading.Ambiguous(piece, candidates);
    }

    private static SpecialtyReading Reading(Wording wording, Mention mention)
    {
        var typed = wording.Slice(mention.First, mention.Past);
        return mention.Others.Count > 0
            ? new SpecialtyReading.Ambiguous(typed, [mention.Meaning.Specialty!, .. mention.Others])
            : new SpecialtyReading.Known(mention.Meaning.Specialty!, typed, mention.Slips > 0 || mention.Meaning.Kind is PhraseKind.Story);
    }

    private static bool IsOnlyFillerBetween(Wording wording, IReadOnlyList<Mention> mentions)
    {
        for (var index = 0; index < wording.Count; index++)
        {
            if (!Filler.Contains(wording[index].Form) && !mentions.Any(mention => index >= mention.First && index < mention.Past))
                return false;
        }

        return true;
    }

    private static (string Before, string After)? SplitAtConnector(Wording wording, IReadOnlyList<Mention> mentions)
    {
        for (var index = 1; index < wording.Count - 1; index++)
        {
            if (Connectors.Contains(wording[index].Form) && !mentions.Any(mention => index >= mention.First && index < mention.Past))
                return (wording.Slice(0, index), wording.Slice(index + 1, wording.Count));
        }

        return null;
    }

    private static SpecialtyReading[] OwnWords(string piece)
    {
        var text = piece.Length <= SpecialtyReading.OwnWords.MaxLength ? piece : piece[..SpecialtyReading.OwnWords.MaxLength];
        // Never end in half of a surrogate pair.
        if (char.IsHighSurrogate(text[^1]))
            text = text[..^1];
        return text.Trim() is { Length: > 0 } trimmed ? [new SpecialtyReading.OwnWords(trimmed)] : [];
    }
}
