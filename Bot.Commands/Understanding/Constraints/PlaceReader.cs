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
    private const int MostWordsAlone = 3;

    private static readonly string[][] Openers =
    [
        ["close", "to"], ["closest", "to"], ["nearest", "to"], ["outside", "of"], ["north", "of"], ["south", "of"], ["east", "of"], ["west", "of"], ["moving", "to"], ["moved", "to"], ["travel", "to"], ["drive", "to"], ["come", "to"], ["go", "to"],
        ["near"], ["nearby"], ["around"], ["in"], ["cerca", "de"], ["in", "der", "nahe", "von"], ["nahe"], ["pres", "de"], ["perto", "de"], ["bei"], ["based", "in"],
        ["en"], ["em"], ["por"], ["by"], ["at"], ["a"], ["no"], ["na"], ["vers"], ["sur"], ["de"], ["aus"], ["from"], ["outside"], ["raum"], ["cote", "de"], ["muda", "a"], ["within", "reach", "of"],
    ];

    /// <summary>Openers that mean much else besides: behind them only a capitalised name is a place.</summary>
    private static readonly HashSet<string> Loose = ["en", "em", "por", "by", "at", "a", "no", "na", "vers", "sur", "de", "aus", "from", "outside", "cote de", "muda a", "moving to", "moved to", "travel to", "drive to", "come to", "go to"];

    /// <param name="passage">What is understood so far: a specialty, a day or a language is no place.</param>
    /// <param name="context">Known areas, and the members, whose names are no place either.</param>
    /// <param name="asLabel">The whole text is the value of <c>area:</c>, so that no opener is needed.</param>
    /// <param name="isChat">
    /// From a message of the group: apostrophes and dots are fine ("Coeur d'Alene", "St. Louis"), and so is a name that stands alone
    /// ("Arthritis in her hands. Missoula."). A command fills a card that others see, so there a guess stays plain.
    /// </param>
    public static NeedArea? Read(Passage passage, ReadingContext context, bool asLabel = false, bool isChat = false)
    {
        var known = Known(passage, context.KnownAreas);
        var guess = known is null ? Guess(passage, context, isChat) : null;
        return known ?? guess ?? (asLabel ? GuessAt(passage, 0, isLoose: false, context, isChat) : null);
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

    private static NeedArea? Guess(Passage passage, ReadingContext context, bool isChat)
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
                if (GuessAt(passage, index + opener.Length, isLoose, context, isChat) is not { } guess)
                    continue;
                passage.Tag("where", index, PastTagAfter(passage, index + opener.Length));
                return guess;
            }
        }

        return isChat ? Alone(passage, context) : null;
    }

    /// <summary>A clause of one to three capitalised words, not the first (that may call somebody) and not behind a client ("my client, Maria").</summary>
    private static NeedArea? Alone(Passage passage, ReadingContext context)
    {
        var wording = passage.Wording;
        for (var first = wording.Count - 1; first > 0; first--)
        {
            if (wording[first].Before == Break.None || !wording[first].IsCapitalised || CommonWords.Contains(wording[first].Form))
                continue;
            if (wording.Is(first - 1, "client", "patient", "lady", "name", "named", "called", "thanks", "hi", "hey", "friend", "clienta", "cliente", "kundin"))
                continue;
            var past = first + 1;
            while (past < wording.Count && wording[past].Before == Break.None)
                past++;
            var isName = past - first <= MostWordsAlone
                && Enumerable.Range(first, past - first).All(index => wording[index].IsCapitalised && !PlaceWords.IsNotAlone(wording[index].Form));
            if (isName && !IsVocative(wording, past) && GuessAt(passage, first, isLoose: true, context, isChat: true, isAlone: true) is { } guess)
                return guess;
        }

        return null;
    }

    /// <summary>"No luck, Anjali, so …": a name between commas with a small word behind it is a person as easily as a place.</summary>
    private static bool IsVocative(Wording wording, int past) => wording.Is(past, "so", "you", "can", "could", "would", "do", "are", "thanks");

    private static bool IsPlaceLetter(char letter, bool isChat) =>
        char.IsLetter(letter) || letter is ' ' or ',' or '-' || (isChat && (letter is '.' || Folding.IsApostrophe(letter)));

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

        // "I moved from Fresno" tells where the writer is no more.
        if (opener[0] == "from" && wording.Is(index - 1, "moved", "am", "back", "calling", "came", "hello", "hi"))
            return false;

        // "Mother-in-law" is no place.
        if (opener[0] == "in" && wording.Is(index + 1, "law", "laws"))
            return false;

        // French "à" folds to the English article.
        return opener[0] != "a" || wording.Text[wording[index].Start] is 'à' or 'À';
    }

    private static NeedArea? GuessAt(Passage passage, int first, bool isLoose, ReadingContext context, bool isChat, bool isAlone = false)
    {
        var wording = passage.Wording;
        if (wording.Is(first, "the", "downtown"))
            first++;
        var past = first;
        while (past < wording.Count && past - first < MostWordsOfGuess && Continues(passage, first, past, isLoose, isAlone))
            past++;
        while (past > first && (PlaceWords.IsParticle(wording[past - 1].Form) || wording.Is(past - 1, "area", "region")) && past - first > 1)
            past--;
        if (past <= first || wording.Is(past - 1, "area"))
            return null;

        var text = wording.Slice(first, past);
        if (text.Length > LongestGuess || !text.All(letter => IsPlaceLetter(letter, isChat)) || IsMember(text, context.Roster))
            return null;
        Claim(passage, first, past);
        return new NeedArea(text, IsKnown: false);
    }

    private static bool Continues(Passage passage, int first, int index, bool isLoose, bool isAlone)
    {
        var wording = passage.Wording;
        var word = wording[index];
        if (!passage.IsFree(index) || passage.PastTag("beyond", index) > 0 || word.IsMention || (index > first && word.Before != Break.None))
            return false;
        if (index == first)
        {
            if (PlaceWords.IsFirst(word.Form) && index + 1 < wording.Count && !PlaceWords.IsNot(wording[index + 1].Form))
                return word.Before == Break.None && (word.IsCapitalised || !isLoose);
            if ((word.Before != Break.None && index > 0 && !isAlone) || PlaceWords.IsNot(word.Form) || LanguageReader.CodeOf(word.Form) is not null)
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
