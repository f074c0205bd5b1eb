using System.Collections.Frozen;
using Bot.Commands.Understanding.Constraints;
using Bot.Commands.Understanding.Cues;
using Bot.Commands.Understanding.Phrases;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding;

/// <param name="IsAsk">The writer asks the group for a colleague.</param>
/// <param name="Need">What was understood, also when it is no ask.</param>
/// <param name="IsSure">Plain enough to answer without saying how it was understood.</param>
public sealed record AskReading(bool IsAsk, Need Need, bool IsSure);

/// <summary>Tells whether a message of the group asks for a colleague, and for whom. Precision goes first: in doubt it is no ask.</summary>
public sealed class AskReader(Taxonomy taxonomy)
{
    /// <summary>Nobody asks for a colleague in more than this, and reading stays quick whatever is pasted into a group.</summary>
    private const int LongestAsk = 2000;

    private static readonly FrozenSet<string> AskWords = """
        who whom whos any anyone anybody someone somebody one looking need needs needed needing seeking iso search searching find want wanted recommend
        recommendation recommendations recs rec suggest suggestions refer referral referrals send cover sub know names name which whoever if
        could can would where have hand there therapist therapists lmt lmts client shout message ideas leads takers help trying hoping point please wanting
        grabs cover coverage taker claim claims safe contact contacts inquiry enquiry request requests requested booked full tell reach dm pm text urgent sos
        which whose another available free open opening openings space close near around interested vouch best lead reco recos
        her him them they she he refering referring handing handed pass passing hand hands put speak prefer prefers prefered rather asks asking
        buscando buscamos solicito requiero urge falta contacto sugerencia sugerencias pasan conocen saben tienen cubrir cubra sobadora clienta cliente
        suchen gesucht kontakt tipp tipps vertretung idee ideen bitte ubernehmen kundin kunde klientin kennt habt wisst empfehlt irgendjemand
        cherchons recherchons vous idee nom noms contact contacts reco recos adresse interesse dispo remplacer remplacant cliente client patient patiente
        procuramos precisamos indica indicam sugestao contato contatos cobrir substituir sabem voces encaixar
        quien quienes alguien busco busca necesito recomiendan recomendacion conocen alguna algun hay puede
        wer wen wem jemand jemanden suche sucht gesucht brauche kennt empfehlung empfehlungen gibt kann konnte irgendwer
        qui quelqu cherche recherche connaissez besoin peut pourrait avez auriez
        quem alguem procuro preciso busco conhecem indicam indicacao pode conhece
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>The filter before anything is stored: pure, quick, and wide enough to lose next to no real ask.</summary>
    public bool IsPossiblyAsk(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestAsk)
            return false;
        var wording = Wording.Of(text);
        for (var index = 0; index < wording.Count; index++)
        {
            if (AskWords.Contains(wording[index].Form))
                return true;
        }

        return text.Contains('?', StringComparison.Ordinal) && taxonomy.Phrases.Find(wording, []).Count > 0;
    }

    public AskReading Read(string text, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        var wording = Wording.Of(text);
        var mentions = taxonomy.Phrases.Find(wording, context.OwnWordSpecialties);
        var whole = new Passage(wording, mentions);
        var need = NeedComposer.Compose(whole, context, isChat: true);
        if (!IsPossiblyAsk(text))
            return new AskReading(IsAsk: false, need, IsSure: false);

        var act = SpeechAct.Of(whole, need, context);
        if (!act.IsAsk)
            return new AskReading(IsAsk: false, need, IsSure: false);

        var relevant = new Passage(wording, mentions);
        act.LeaveRestAlone(relevant);
        var asked = NeedComposer.Compose(relevant, context, isChat: true);
        var isSure = !asked.WasCorrected
            && asked.Specialties.Count > 0
            && act.Cues.Any(cue => cue.Value.IsPlain)
            && mentions.Any(mention => mention.Meaning is { IsWeak: false, Kind: PhraseKind.Name or PhraseKind.OwnWords });
        return new AskReading(IsAsk: true, asked, isSure);
    }
}
