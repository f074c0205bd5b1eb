using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>
/// Reads where the client is. Areas of the community's profiles are found anywhere; any other place only behind a word like "in"
/// or "near", and never so much of the text that a client's details could come along.
/// </summary>
internal static class PlaceReader
{
    public const int LongestGuess = 40;
    private const int MostWordsOfGuess = 4;

    private static readonly string[][] Openers =
    [
        ["close", "to"], ["closest", "to"], ["nearest", "to"], ["outside", "of"], ["north", "of"], ["south", "of"], ["east", "of"], ["west", "of"], ["moving", "to"], ["moved", "to"], ["travel", "to"], ["drive", "to"], ["come", "to"], ["go", "to"],
        ["near"], ["nearby"], ["around"], ["in"], ["cerca", "de"], ["in", "der", "nahe", "von"], ["nahe"], ["pres", "de"], ["perto", "de"], ["bei"], ["based", "in"],
        ["en"], ["em"], ["por"], ["by"], ["at"], ["a"], ["no"], ["na"], ["vers"], ["within", "reach", "of"],
    ];

    /// <summary>Openers that mean much else besides: behind them only a capitalised name is a place.</summary>
    private static readonly HashSet<string> Loose = ["en", "em", "por", "by", "at", "a", "no", "na", "vers", "moving to", "moved to", "travel to", "drive to", "come to", "go to"];

    /// <param name="passage">What is understood so far: a specialty, a day or a language is no place.</param>
    /// <param name="context">Known areas, and the members, whose names are no place either.</param>
    /// <param name="asLabel">The whole text is the value of <c>area:</c>, so that no opener is needed.</param>
    public static NeedArea? Read(Passage passage, ReadingContext context, bool asLabel = false)
    {
        var known = Known(passage, context.KnownAreas);
        var guess = known is null ? Guess(passage, context) : null;
        return known ?? guess ?? (asLabel ? GuessAt(passage, 0, isLoose: false, context) : null);
    }

    private static NeedArea? Known(Passage passage, IReadOnlyList<string> areas)
    {
        var wording = passage.Wording;
        (int First, int Past) best = (-1, -1);
        foreach (var area in areas)
        {
            var name = Wording.Of(area);
            for (var index = 0; name.Count > 0 && index + name.Count <= wording.Count; index++)
            {
                if (name.Count > best.Past - best.First && passage.IsRelevant(index) && IsAt(wording, index, name))
                    best = (index, index + name.Count);
            }
        }

        if (best.First < 0)
            return null;
        Claim(passage, best.First, best.Past);
        passage.Tag("where", best.First - 1, best.Past);
        return new NeedArea(wording.Slice(best.First, best.Past), IsKnown: true);
    }

    private static bool IsAt(Wording wording, int index, Wording name)
    {
        for (var offset = 0; offset < name.Count; offset++)
        {
            if (wording[index + offset].Form != name[offset].Form)
                return false;
        }

        return true;
    }

    private static NeedArea? Guess(Passage passage, ReadingContext context)
    {
        var wording = passage.Wording;
        for (var index = 0; index < wording.Count; index++)
        {
            if (!passage.IsFree(index))
                continue;
            foreach (var opener in Openers)
            {
                if (!IsOpener(wording, index, opener))
                    continue;
                var isLoose = Loose.Contains(string.Join(' ', opener));
                if (GuessAt(passage, index + opener.Length, isLoose, context) is not { } guess)
                    continue;
                passage.Tag("where", index, PastTagAfter(passage, index + opener.Length));
                return guess;
            }
        }

        return null;
    }

    private static int PastTagAfter(Passage passage, int index)
    {
        var past = passage.PastTag("place", index);
        return past > 0 ? past : passage.PastTag("place", index + 1);
    }

    private static bool IsOpener(Wording wording, int index, string[] opener)
    {
        for (var offset = 0; offset < opener.Length; offset++)
        {
            if (!wording.Is(index + offset, opener[offset]))
                return false;
        }

        // French "à" folds to the English article.
        return opener[0] != "a" || wording.Text[wording[index].Start] is 'à' or 'À';
    }

    private static NeedArea? GuessAt(Passage passage, int first, bool isLoose, ReadingContext context)
    {
        var wording = passage.Wording;
        if (wording.Is(first, "the", "downtown"))
            first++;
        var past = first;
        while (past < wording.Count && past - first < MostWordsOfGuess && Continues(passage, first, past, isLoose))
            past++;
        while (past > first && (PlaceWords.IsParticle(wording[past - 1].Form) || wording.Is(past - 1, "area", "region")) && past - first > 1)
            past--;
        if (past <= first || wording.Is(past - 1, "area"))
            return null;

        var text = wording.Slice(first, past);
        if (text.Length > LongestGuess || !text.All(letter => char.IsLetter(letter) || letter is ' ' or ',' or '-') || IsMember(text, context.Roster))
            return null;
        Claim(passage, first, past);
        return new NeedArea(text, IsKnown: false);
    }

    private static bool Continues(Passage passage, int first, int index, bool isLoose)
    {
        var wording = passage.Wording;
        var word = wording[index];
        if (!passage.IsFree(index) || passage.PastTag("beyond", index) > 0 || word.IsMention || (index > first && word.Before != Break.None))
            return false;
        if (index == first)
        {
            if (PlaceWords.IsFirst(word.Form) && index + 1 < wording.Count && !PlaceWords.IsNot(wording[index + 1].Form))
                return word.Before == Break.None && (word.IsCapitalised || !isLoose);
            if ((word.Before != Break.None && index > 0) || PlaceWords.IsNot(word.Form) || LanguageReader.CodeOf(word.Form) is not null)
                return false;
            return word.IsCapitalised || (!isLoose && (!CommonWords.Contains(word.Form) || PlaceWords.IsSecond(wording.FormAt(index + 1))));
        }

        if (wording[first].IsCapitalised)
        {
            return (word.IsCapitalised && word.Form != "i" && (!PlaceWords.IsNot(word.Form) || PlaceWords.IsSecond(word.Form)))
                || (PlaceWords.IsParticle(word.Form) && index + 1 < wording.Count && wording[index + 1].IsCapitalised && wording[index + 1].Before == Break.None);
        }

        return PlaceWords.IsSecond(word.Form) || (index == first + 1 && PlaceWords.IsFirst(wording[first].Form));
    }

    private static bool IsMember(string text, IReadOnlyList<string> roster) =>
        roster.Any(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));

    private static void Claim(Passage passage, int first, int past)
    {
        passage.Tag("place", first, past);
        passage.Claim(first, past);
    }
}
