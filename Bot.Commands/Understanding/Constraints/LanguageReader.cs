using System.Collections.Frozen;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Reads the language that the therapist should speak.</summary>
internal static class LanguageReader
{
    /// <summary>How near a language's name must be to "speaks", "in" or "fluent" to be a wish: Swedish is mostly a massage.</summary>
    private const int Reach = 3;

    private static readonly FrozenDictionary<string, string> Codes = new Dictionary<string, string>
    {
        ["en"] = "english ingles englisch englischsprachig anglais ingles",
        ["es"] = "spanish espanol espagnol spanisch espanhol castellano",
        ["fr"] = "french frances franzosisch francais",
        ["de"] = "german aleman deutsch allemand alemao",
        ["pt"] = "portuguese portugues portugiesisch portugais brazilian",
        ["it"] = "italian italiano italienisch italien",
        ["ru"] = "russian ruso russisch russe russo",
        ["uk"] = "ukrainian ucraniano ukrainisch ukrainien",
        ["pl"] = "polish polaco polnisch polonais polones",
        ["zh"] = "chinese mandarin cantonese chino chinesisch chinois chines",
        ["ja"] = "japanese japones japanisch japonais",
        ["ko"] = "korean coreano koreanisch coreen",
        ["vi"] = "vietnamese vietnamita vietnamesisch vietnamien",
        ["tl"] = "tagalog filipino",
        ["ar"] = "arabic arabe arabisch",
        ["fa"] = "farsi persian persisch persa",
        ["he"] = "hebrew hebreo hebraisch",
        ["hi"] = "hindi",
        ["ur"] = "urdu",
        ["pa"] = "punjabi",
        ["bn"] = "bengali",
        ["tr"] = "turkish turco turkisch turc",
        ["el"] = "greek griego griechisch grec",
        ["nl"] = "dutch holandes niederlandisch neerlandais",
        ["sv"] = "swedish sueco schwedisch suedois",
        ["th"] = "thai tailandes thailandisch",
        ["ht"] = "creole kreyol",
        ["so"] = "somali",
        ["sw"] = "swahili",
        ["am"] = "amharic",
        ["bs"] = "bosnian bosnisch",
        ["ro"] = "romanian rumano rumanisch roumain",
        ["hr"] = "croatian kroatisch",
        ["sr"] = "serbian serbisch",
        ["hu"] = "hungarian ungarisch",
        ["cs"] = "czech tschechisch",
        ["ne"] = "nepali",
        ["asl"] = "asl",
    }.SelectMany(pair => pair.Value.Split(' ').Distinct().Select(name => (name, pair.Key)))
        .DistinctBy(pair => pair.name)
        .ToFrozenDictionary(pair => pair.name, pair => pair.Key);

    private static readonly FrozenSet<string> Speaking = new[]
    {
        "speak", "speaks", "speaking", "speaker", "speakers", "spoken", "fluent", "bilingual", "talk", "talks", "language", "knows",
        "translate",
        "habla", "hablan", "hable", "hablen", "hablar", "spricht", "sprechen", "sprache", "parle", "parlent", "parler", "fala", "falam",
        "fale", "falar",
        "falante", "conversational", "signs", "sprechend",
    }.ToFrozenSet();

    /// <returns>ISO 639-1, <c>asl</c>, or null.</returns>
    public static string? Read(Passage passage)
    {
        var wording = passage.Wording;
        for (var index = 0; index < wording.Count; index++)
        {
            if (!passage.IsRelevant(index))
                continue;
            if (wording.Is(index, "sign") && wording.Is(index + 1, "language"))
            {
                passage.Claim(index, index + 2);
                return "asl";
            }

            if (CodeOf(wording[index].Form) is not { } code || !IsWish(wording, index, code))
                continue;
            passage.Claim(FirstOfWish(wording, index), PastOfWish(wording, index));
            return code;
        }

        return null;
    }

    /// <param name="form">A folded word; also <c>es</c> or <c>asl</c> themselves, as a label's value may be.</param>
    public static string? CodeOf(string form) => Codes.GetValueOrDefault(form);

    private static bool IsWish(Wording wording, int index, string code)
    {
        if (code == "asl" || Speaking.Contains(wording.FormAt(index + 1)))
            return true;
        if (wording.Is(index - 1, "in", "en", "auf", "em") && !NamesAMassage(wording, index))
            return true;
        for (var back = 1; back <= Reach; back++)
        {
            if (index - back < 0 || wording[index - back + 1].Before == Break.Sentence)
                return false;
            // "barely speaks English" tells what the client lacks.
            if (Speaking.Contains(wording.FormAt(index - back)))
                return !wording.Is(index - back - 1, "barely", "not", "hardly", "kaum", "no", "nao", "little") && !wording.Is(index - 1, "little", "no");
        }

        return false;

        static bool NamesAMassage(Wording wording, int index) => wording.Is(index + 1, "massage", "massages", "bodywork", "yoga", "style", "and");
    }

    private static int FirstOfWish(Wording wording, int index)
    {
        for (var back = Reach; back >= 1; back--)
        {
            if (Speaking.Contains(wording.FormAt(index - back)))
                return index - back;
        }

        return wording.Is(index - 1, "in", "en", "auf", "em") ? index - 1 : index;
    }

    private static int PastOfWish(Wording wording, int index) => Speaking.Contains(wording.FormAt(index + 1)) ? index + 2 : index + 1;
}
