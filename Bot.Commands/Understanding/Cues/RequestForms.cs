namespace Bot.Commands.Understanding.Cues;

/// <summary>
/// The shapes of a request to the group, whatever it is about. <see cref="EnglishCues"/> and <see cref="OtherCues"/> know who asks for
/// what in one breath; strangers part it over sentences and put it in words that no list holds. A form says little by itself: it counts
/// only beside enough <see cref="CareEvidence"/>, the stronger it is the less of it.
/// </summary>
internal static class RequestForms
{
    private static readonly Cue Plain = new("a plain request", CueSubject.Care, IsPlain: false) { Weight = 2.5 };

    private static readonly Cue Open = new("an open question", CueSubject.Care, IsPlain: false, NeedsQuestion: true) { Weight = 2 };

    private static readonly Cue Thin = new("an open subject without a question mark", CueSubject.Care, IsPlain: false) { Weight = 1.5 };

    private static readonly Cue Wish = new("somebody needs somebody", CueSubject.Care, IsPlain: false) { Weight = 1.5 };

    private static readonly Cue Hint = new("a client on the doorstep", CueSubject.Care, IsPlain: false) { Weight = 1 };

    public static readonly (Cue Cue, string[] Patterns)[] English =
    [
        (Plain,
        [
            "any? takers", "takers in|for|near", "takers $", "up for grabs", "{names} $", "{names} in|near|around|for|please|needed|appreciated|anyone|anybody|welcome", "any ~2 {names}",
            "^ ~4 {names} $", "best person|therapist|lmt|one|place for|to|in|near", "whose|which {filler}* ~1 {therapist}|{people}|style|hands|one|of? you? would|could|can|do|does|is|are|has|takes",
            "who would {we} let|want|pick|choose", "who|where|whom would|should|do|could|can {we} {filler}* {refer}", "which ~3 do|would {we} {refer}", "who do {we} ~1 think|like|trust|rate",
            "who comes to mind", "somebody|someone with|who|that|to|for ~8 please", "interested parties", "please reply|respond|comment|answer|message|dm|shout|text|call|say|speak|raise|put",
            "message|dm|pm|text|call|ping me|us if {we} want|can|could|have|are|would|take|fancy|do|know", "put|raise your? hand|hands",
            "request|requests stands|stand|still", "inquiry|enquiry|request|referral|client for|4 whoever|anyone|anybody|someone|somebody|you|one",
            "is that|this|it one|any of|in you|us|your", "do we have such|anyone|anybody|someone|somebody|a|any",
            "{who}|{any}|{some} {filler}* {aux}? {adv}* grab|adopt|claim|rescue|save|spare|squeeze|slot|fit|see|cover|take|help|accommodate|look|step|pick|sub|fill",
            "would love|like|want|need to hear from you|anyone|anybody|someone|somebody", "rather ~2 went|saw|see|go|had to|with|someone|somebody",
            "{seek} {some}|{any}|{therapist}|{people}", "{seek} ~3 <specialty>|{therapist}", "seeking|iso|wanted|needed|requesting|request|requests|hunting|searching|desperate|wtb ~4 <specialty>|<beyond>|{therapist}",
            "who wants|fancies|gets|likes it|her|him|them|this|that|these|one", "who ~3 near|close|nearby|nearest|closest|local", "point|steer|direct|connect|introduce me|us|her|him|them",
            "help|sos|mayday please|me|needed", "any|some help|ideas|thoughts|suggestions|contacts|leads on|for|about? who|whom|where|please|$", "cover|coverage|sub needed|wanted|for|on|please",
            "free|available|open|room|space|slot|slots|opening|openings anyone|anybody", "does|is|has anyones|anybodys|someones|somebodys", "we|you|all|group|chat have|got someone|somebody|anyone|anybody",
            "{any}|{some}|{who} {filler}* {aux}? {adv}* free|available|around|open|able|willing|local|nearby|close",
            "are|is there any|a|an|some|someone|somebody|anyone|anybody", "recommend|suggest a|an|any|someone|somebody|anyone|your|their|<specialty>|{therapist}", "do|does|would|might we|you|anyone|anybody|all know a|an|any|someone|somebody|anyone|<specialty>|{therapist}", "that you would vouch|recommend|trust",
            "please|pretty please? $", "please tell me|us", "who can|could|would|will|might {filler}* see|take|help|do|treat|fit|have|squeeze|work|handle|cover",
        ]),
        (Open,
        [
            "{who}|{any}|{some} {filler}* {aux}? {filler}* !{idle} ~1", "{any}|{who} $", "in|for|to|with|of {any}", "{some} $",
        ]),
        (Thin,
        [
            "^ {who}|{any} {filler}* {aux}? {filler}* !{idle} ~1", "{who} is|are ~3 for|with that|this|it|her|him", "^ {any} $", "{any} of? you|u|us|here $", "if {any}|{some} {filler}* {adv}* has|have|is|are|can|could|does|do|works|takes|treats|sees|knows|wants|likes",
        ]),
        (Wish,
        [
            "need|needs|needing|want|wants|wanting|requires|prefers|after ~1 someone|somebody|anyone|a|an|another ~4 {therapist}|<specialty>|who|with|near|in|to|for|that|<where>",
            "need|needs|needing|wants|wanting|requires|deserves|after ~3 <specialty>|<beyond>|{therapist}",
        ]),
        (Hint,
        [
            "i|we do|can not do|treat|offer|work|see|take|cover|fit|handle|travel|drive|go", "not my|our thing|area|specialty|speciality|wheelhouse|scope|field|forte|lane|bag", "out of|beyond|outside my scope|depth|area|range|wheelhouse|league",
            "too far for|from me", "i|we am|are|is|will be ~1 full|booked|away|sick|swamped|slammed|off", "message|dm|pm|text|call|ping|email|inbox me|us", "let me know", "asap|urgent|urgently|quickly|desperate", "any of you|us", "one of you|us",
        ]),
    ];

    public static readonly (Cue Cue, string[] Patterns)[] Other =
    [
        (Plain,
        [
            "ando|estoy|estamos|seguimos|sigo buscando", "busco|buscamos|necesito|necesitamos|hace falta|requiero|urge|solicito ~4", "me pasan|pasas|dan|mandan|recomiendan|recomendais|recomendarian|pueden|podrian ~4",
            "alguna|algun recomendacion|sugerencia|contacto|idea|referencia", "a|con quien ~1 {hace}|mando|mandarian|recomiendan|envio|derivo|paso|refiero|puedo|podria|la|lo|le|se",
            "quien|quienes|alguien ~2 la|lo|las|los|me|le|se|anda|esta|tiene|puede|pueden|podria|agarra|toma|cubre|atiende|recibe|queda|interesa|cerca|libre|disponible",
            "conocen|conoceis|saben|sabeis|tienen|teneis ~1 a|de? alguien|alguna|algun|quien|una|un", "hay|habra alguien|quien|alguna|algun", "paso|mando|regalo|cedo|derivo ~3 clienta|cliente|paciente",
            "suche|suchen|sucht|gesucht|brauche|brauchen|benotige|bitte um ~5", "zu wem|an wen|wohin|bei wem", "hat|hatte|kann|konnte|macht|nimmt|weiss|kennt|ist|mag|mochte da|hier|bitte|noch|denn? wer|jemand|eine|einer|jmd",
            "wer|jemand|jmd ~3 frei|luft|platz|termine|kapazitat|zeit|lust|nimmt|ubernimmt|macht|kann|konnte|mag|hat|behandelt|kennt|hilft|springt|einspringen|ubernehmen|nehmen|vertreten|helfen|interesse",
            "empfehlung|empfehlungen|tipp|tipps|kontakt|kontakte|name|namen|idee|ideen fur|in|bei|bitte|gesucht|$", "kennt|habt|wisst|empfehlt|konnt ihr|wer|jemand", "wen wurdet|konnt|empfehlt|habt|schickt|kennt|nehmt", "vertretung",
            "je|on|nous cherche|recherche|cherchons|recherchons", "ai|avons|aurais|aurait besoin", "^ cherche|recherche|besoin|urgent", "a|chez|vers|avec|pour qui", "une|des|vos|un idee|idees|nom|noms|contact|contacts|reco|recos|recommandation|recommandations|adresse|adresses|piste",
            "qui voyez|verriez|recommandez|recommanderiez|conseillez|connait|peut|pourrait|prend|prendrait|serait|aurait|dans|parmi|sur|chez", "ca|cela interesse|interesserait|tente", "y a|aurait un|une|quelqu|t",
            "quelqu un|une ~1 {fait}|sur|a|dans|vers|pourrait|peut|pour|de|qui|du|en|chez|connait|connaitrait|voudrait|serait|prendrait|a|d", "connaissez|auriez|avez|recommandez|recommanderiez|conseillez|enverriez|savez vous", "vous connaissez|connaitriez|auriez|avez|enverriez|recommandez|conseillez|voyez",
            "preciso|precisamos|precisa|procuro|procuramos|busco|procura ~4", "indicam|indica|indicariam|indicacao|indicacoes|recomendam|recomendacao|recomendacoes|sugestao|sugestoes|contato|contatos", "quem|alguem ~2 pode|poderia|consegue|topa|pega|quer|tem|atende|faz|fica|ficar|trabalha|aceita|disponivel|livre|me|por|em|aqui|perto|de",
            "conhecem|conhece|sabem|tem|teria|teriam|ha|existe ~2 alguem|alguma|algum|quem", "me cobrir|cobre|substituir|ajuda|ajudam|indica|indicam|passa|passam", "pra|para|a|com quem ~2 mando|encaminho|indico|envio|encaminhar|indicar|mandar|passo|indicam|mandam|indicariam", "repasso|passo ~3 cliente|paciente",
        ]),
        (Open, ["{quien}|{wer}|{qui}|{quem} !a|ha|hat|vient|viennent|kommt|viene|vem|va|geht|ne|n|no|nunca|nao|est|es|war|habe|ont|war|fue|foi|dijo|will|quiere|quer|veut ~1", "quelqu un", "alguien|alguem|jemand $"]),
    ];
}
