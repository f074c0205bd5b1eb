using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Cues;

/// <summary>What makes a message no ask although it sounds like one.</summary>
internal static class Vetoes
{
    public static readonly WordClasses Classes = new WordClasses()
        .With("any", "anyone, anybody, someone, somebody, any of you, any of us, one of you, one of us")
        .With("adv", """
            also, still, mostly, only, just, really, actually, already, currently, now, both, mainly, often, usually, do, always,
            happily, even, absolutely, definitely, totally, so, very
            """)
        .With("offer", """
            do, offer, handle, specialize, specialise, practice, teach, provide, treat, perform, do both, enjoy, hate, used to, tried,
            took, attended, finished, studied, learned, am trained, am certified, am available, am offering, am accepting, am taking,
            am open, am free, am licensed, am a, am an, am now, am happy, am booked, am taking, can take, can do, can help, can see,
            can cover, could take, could do, have space, have room, have openings, have an opening, have availability, have a spot,
            have spots, have a few, have two openings, got room, got space, got an opening, got openings, took, work with, referred,
            sent, gave, charge, think, guess, believe
            """)
        .With("thanks", """
            thanks, thank you, thankyou, congrats, congratulations, welcome, kudos, shout out, shoutout, happy birthday, props, so proud,
            so grateful, grateful, gracias, danke, vielen dank, merci, obrigada, obrigado, felicidades, parabens, gluckwunsch, bravo
            """)
        .With("asked", """
            asked, asks, inquired, wondered, wanted to know, wants to know, was asking, is asking me, was wondering, were asking,
            keeps asking, keep asking, told me, said, says, mentioned, pregunto, me pregunto, preguntaron, hat gefragt, fragte, gefragt,
            a demande, m a demande, demande, perguntou, me perguntou
            """)
        .With("who", "who, whom, if, whether, which, about, quien, si, wer, ob, qui, quem, se, anyone, anybody, someone")
        .With("person", "therapist, therapists, colleague, lmt, is the name, is her name, is his name")
        .With("you", "you, tu, te, du, usted, voce")
        .With("topic", """
            treating, working on, working with, working around, positioning, handling, draping, releasing, stretching, massaging, dealing with, approaching,
            helping, getting, keeping, setting up, pricing, explaining, charting
            """)
        .With("found", """
            found someone, found somebody, found one, found her, found him, found an, found a, already found, found it, found the,
            all set, all sorted, sorted, no longer need, no longer looking, is covered, got covered, covered now, got it covered,
            taken care of, has been taken, problem solved, never mind, scratch that, disregard, cancel that, false alarm, we are all set,
            no need, found them, have someone now, has someone now, encontre a alguien, encontre, ya encontre, ya no, ya tengo, gefunden,
            hat sich erledigt, erledigt, j ai trouve, ai trouve, c est bon, laissez tomber, ja encontrei, encontrei, nao precisa mais,
            deixa pra la, took her, took him, took them, is seeing her, has room for my, has space for my, she is seeing, is taking her,
            is taking him, found a home, got placed, client placed, is placed, all covered, has decided, decided to see, booked elsewhere, no longer needed,
            ignore my message, ignore my post, ignore my last, ignore that, is covering my, already booked, bereits gefunden, jemanden gefunden, jemand gefunden,
            hat geklappt, ya consegui, ya la atiende, ja consegui, consegui alguem, j ai quelqu un, on a trouve, c est regle
            """);

    /// <summary>"Would you see her?"; "who would you send her to?" asks all.</summary>
    public static readonly Veto OnePerson = new("put to one person", VetoReach.Clause);

    public static readonly (Veto Veto, string[] Patterns)[] All =
    [
        (new Veto("a job", VetoReach.Message),
        [
            "teilzeit|vollzeit|minijob|festanstellung|bewerbung|bewerbungen|stellenangebot|sueldo|propinas|vacante|contratamos|curriculum|cdi|cdd|embauche|embauchons|recrute|recrutons|curriculo|contratando|clt",
            "apply|applications by|before|to|at|now|with|online|today", "good|great|competitive pay|salary|wages|rates", "salary|wage|hourly|commission plus|and|doe|split|based",
        ]),
        (new Veto("an offer in any language", VetoReach.Message),
        [
            "j ai|aurai encore|toujours? ~2 place|places|creneau|creneaux|dispos|disponibilites", "je suis dispo|disponible|libre", "tengo|tenemos ~2 huecos|hueco|espacios|espacio|lugares|lugar|citas|cupo|cupos|disponibilidad !para|no",
            "ich|wir hab|habe|haben ~4 frei|platz|platze|kapazitaten", "hab|habe|haben noch ~3 frei|platz|platze|termine", "tenho|temos ~2 vaga|vagas|horario|horarios|disponibilidade", "feel free to ~1 pass|send|share|refer|book|call|message|recommend",
            "pass on? my name|number|details|card", "send|point|refer them|her|him|people|anyone|clients my way", "send|refer them|her|him|people|anyone|clients to me|us", "my books are open", "^ happy|glad to take|cover|help|see",
            "i am|have ~1 around|free|available|open|space|openings ~3 if {any}|you", "if {any} ~4 i am|can|have|do|will|would|could", "who needs a|an|some|my", "^ who|{any} {adv}* needs|want|wants|need a|an|to|some|my|in !good|gentle",
            "does|do {any} need|want a|an|to|some|my", "^ taking|accepting|welcoming referrals|bookings", "^ new to the|this group|chat|channel $", "who wants in", "we|i provide|supply|sell|teach|host|run",
        ]),
        (new Veto("told already", VetoReach.Before),
        [
            "i told her|him|them|it i|we|to|no|about", "i said i|most|we|no|yes|that", "so i told|said|sent|gave|referred", "habe|hab ihr|ihm|ihnen|ihn|sie ~4 empfohlen|genannt|gegeben|geschickt|gesagt", "j ai donne|dit|recommande|envoye|propose|repondu",
            "falei que|da|do|pra", "indiquei|recomendei|le recomende|le di|le dije|le mande|le pase", "hope that is ok|okay|alright|fine",
        ]),
        (new Veto("reported, and told in the next breath", VetoReach.RestOfSentence), ["{asked} $", "{asked} me|us $", "gefragt|pregunto|demande|perguntou ~1 $"]),
        (new Veto("a survey", VetoReach.Before), ["curious about|how|why|whether|what", "just curious", "curious $", "poll|survey|debate", "how many of|people|do|are|clients|therapists", "asking because i|we", "right call $"]),
        (new Veto("company in misery", VetoReach.Clause), ["{any}|who else|elses !does|do|here|can|could|take|takes|who|have|in|with|near|doing|taking|free|available|offer|offers|trained|that|available|interested|in|around|might|know|able|willing|accept|accepts|accepting|see|sees|speak|speaks|treat|treats|work|works"]),
        (new Veto("how, not who", VetoReach.Clause),
        [
            "tips|ideas|thoughts|suggestions|help|anything|recommendations|recs|advice|experience|luck|success|results for|on|with|about|in {topic}", "good|great|any|much|best luck|success|results with", "what|how|why do|would|did|does|are|is|should you|i|we|she|he|they|all|this|that|everyone|people",
            "what is|are !the|your|name", "what kind|brand|size|type", "anything|something that|to help|helps|work|works|use|do|try", "difference|differences between", "work|works best for|on|with", "do you all|guys|folks|ladies|people|still use|work|do|find|feel|charge|offer|keep|wear|take|drape|recommend|like",
            "do any of you {adv}* use|offer|find|feel|keep|charge|wear|sell|like|think|worry|struggle", "is|are it|cupping|deep|massage|<specialty> safe|okay|ok|legal|contraindicated|worth|effective|bad|good",
        ]),
        (new Veto("a question about the past", VetoReach.RestOfClause),
        [
            "has|have {any}|someone|somebody !got|room|space|a|an|any|openings|opening|availability|capacity|time|experience|available|free|the", "did|was|were {any}|someone|somebody", "hat|habt ~2 jemand|wer schon|mal|bereits", "quelqu un a|ont deja|essaye|teste|utilise|vu|entendu|suivi",
            "quelqu un deja", "alguem ja|usou|testou|viu|fez", "alguien ha|probo|uso|vio|hizo", "alguien|alguem sabe|saben si|se|cuanto|quanto|como|donde|onde|cuando|quando|que|o",
        ]),
        (new Veto("an answer", VetoReach.Clause), ["^ not me", "^ yes|yep|yeah|yup i|we|it", "^ me too", "same here", "^ try|essaie|essayez|prueba|probiert|frag|versuch"]),
        (new Veto("a school or a room", VetoReach.Sentence),
        [
            "<specialty> massage? school|schools|academy|institute|college|diploma|certification|certificate|module|cert", "massage school|schools|college", "need|needs|looking|seeking|iso|searching|rent|want|find ~1 a|an? ~1 room|rooms|venue|office|suite|cabine|salle|raum|sala",
            "recommend|buy|sell|buying|selling ~3 hydraulic|electric|portable|massage table|tables", "stage|stages de|d|du", "cabine|cabinet a louer", "to let|rent|sublet",
        ]),
        (new Veto("a job here", VetoReach.Sentence), ["resume|resumes|hiring|apply|employment|w2|1099|payroll|salary|commission", "part|full time position|job|therapist|lmt", "pays|paying well|hourly", "job|position opening|openings|available|open"]),
        (new Veto("an offer", VetoReach.Clause),
        [
            "i|we|happily|highly recommend|suggest|vouch", "i|we would|can|could recommend|suggest|vouch",
            "got|had|have|there is a|an|two|some? cancellation|opening|openings|cancellations",
            "i|we {adv}* {offer} !not|for|about|it|so", "^ i|we {adv}* love|like !to",
            "i {adv}* know|met someone|somebody|a|an|the|just|who", "if you|{any} ~2 looking|need|needs|want|wants",
            "^ {adv}* offering|accepting|now|available|taking|selling|hiring|free ~3 <specialty>",
            "i|we ~1 have ~3 openings|opening|space|room|availability|spots|spot", "my specialty|specialties|niche|favorite|favourite",
            "yo|nosotras|nosotros ~1 hago|doy|ofrezco|trabajo|atiendo", "^ hago|ofrezco|doy|atiendo",
            "ich {adv}* mache|biete|arbeite|behandle|habe|nehme", "ich ~1 mache|biete|behandle|habe|nehme",
            "^ mache|biete|verkaufe|vendo|vends|free|kostenlos", "je|nous fais|propose|offre|pratique|faisons|proposons",
            "eu ~1 faco|ofereco|atendo|trabalho|dou", "^ faco|ofereco|atendo", "estoy|estou ~1 disponible|disponivel",
            "if {any} ~3 need|needs|want|wants|has|have|is", "wenn|falls jemand ~3 braucht|sucht", "si alguien ~2 necesita|quiere|busca",
            "si quelqu un ~2 besoin|cherche|veut", "se alguem ~2 precisar|precisa|quiser",
        ]),
        (new Veto("thanks", VetoReach.Clause), ["^ ~2 {thanks} !in|im", "{thanks} to|for|everyone|a|por|fur|pour|d|ben|to", "to whoever"]),
        (new Veto("settled", VetoReach.Before), ["{found}", "we|i are|am good|set $"]),
        (new Veto("reported", VetoReach.RestOfClause), ["she|he|they|client|clients|lady|woman|man|guy|patient|someone|somebody|friend|mom|neighbor|people|who|clienta|cliente|kundin|kunde|cliente|paciente|one|maria|her ~2 {asked} ~3 {who}", "{asked} me|us ~2 {who}", "{asked} {who}", "client|clients|people|they|everyone|everybody ~2 ask|asking ~2 {who}", "she|he|they|client ~4 told|tells ~3 who|that"]),
        (new Veto("a statement about anyone", VetoReach.RestOfClause), ["think|thought|doubt|guess|bet|imagine|wish|unless|before|than|like|because|glad ~2 {any}", "on|about|from|by {any}", "not think|know|believe|expect|have|need|see|want ~2 {any}", "nobody|noone"]),
        (new Veto("a question of fact", VetoReach.RestOfClause),
        [
            "know|knows|sure|remember|heard|see|tell|sabe|saben|weiss|sait|savez ~1 if|how|what|when|whether|why|wie|ob|was|cuanto|como|cuando|comment|combien",
            "know|knows where !i|we|to|she|he|they|a|my", "know anything|about", "know of ~4 course|class|workshop|training",
            "has|have|hat|ha {any} ~1 ever|tried|taken|used|been|seen|heard|read|noticed|had|bought|attended|done|gone",
            "{any} ever ~1 had|seen|tried|used|done|been|heard|notice|get",
            "{any} ~2 tried|taken|used|bought|attended|read|notice|notices|use|uses|using|wear|wears|charge|charges|raising|carry|carries",
            "{any} else ~1 feel|think|love|hate|get|gets|find|notice|struggle|tired|exhausted|dying|having|seeing|here|thumbs|back",
            "{any} elses", "anyone elses", "who else thinks|feels|loves|hates|is|here|wants|needs|had|got|finds|gets",
            "{any} {adv}* wear|wears|use|uses|charge|like|likes|think|feel|prefer|draped !do|offer|handle|treat",
            "^ is|would|does|did|has|was it|this|that !group|chat|community",
            "^ what !{person}",
            "^ how|why|when|wie|warum|wann|welches|welche|welcher|que|cual|como|cuando|comment|quel|quelle|quels|pourquoi|quand|qual|quais|quando",
            "for|on|about which",
        ]),
        (new Veto("not about a client", VetoReach.Clause),
        [
            "teach|mentor|show|train|coach me|us",
            "a mentor|tutor|teacher|supervisor|study|stretch|routine|exercise|exercises|sequence|approach|cheat|copy|link|recording|stretches",
            "favorite|favourite|best|good stretch|stretches|exercise|exercises|way|ways|technique|music|brand|place",
            "more|extra ~1 clients|business|bookings|referrals",
            "how|where to market|bill|find|get|do|treat|drape|position|price|advertise", "who is in|up|with $",
            "{any} want|wants a|an|my|some|to ~2 <specialty>", "{any}|who ~1 remember|remembers|explain|remind|clarify|know what",
            "who|{any} {adv}* teaching",
            "who|{any} is|are|else|all? {adv}* going|coming|attending|watching|bringing|brings|bring|signed|signing|registered|enrolled|teaching|taught|invented|wrote|booked|left|decided|organizing|hosting to|up|the|our|for|$",
            "{any} ~2 want|wants|wanna|like|interested|up to? ~2 buy|split|share|practice|trade|join|go|come|learn|sell|play|watch|meet|lunch|coffee|grab|be|sign",
            "who ~2 want|wants|wanna ~2 buy|split|share|practice|trade|join|go|come|learn|play|free|meet",
            "to practice|practise on|with|cupping|lymphatic|my|deep",
            "practice on|clients|bodies|hours|partner|partners|with me",
            "office|treatment|studio|rental|extra|spare|empty|hotel|massage room",
            "room|office|space|table|suite for|to|available rent|sale|lease",
            "office|studio|treatment|commercial|retail|storage|clinic space", "chair to|for|someone buy|sale|selling",
            "massage|used|spare|portable|folding|new|extra table|tables|chair|chairs|gun",
            "a|the|this|that|another|next|online|any training|trainings|certification",
            "training|trainings|certification|certifications in|on|for|with ~3 at|by|online|this|next|near|soon|coming|available",
            "at|for|in our|my ~1 clinic|spa|studio|practice|office|team|location|salon|business", "part|full time", "join our|my team",
            "{any} else|elses $", "does not love|want|like|need", "would not want|love|like",
            "last|this|next|yesterdays class|post|message", "my|the|this last message|post|link|door|newsletter|group|chat|bot",
            "tell me deep|it|this|that|we|day|i", "for|to sale|sell|buy|rent",
            "look|looks|looking for a|an|some? used|new|cheap|better|second|office|space|supplier|good? pillow|chair|space|place|room|bodies|models|people",
        ]),
        (OnePerson, ["do|are|can|could|would|will|have|did {you} !all|guys|know|ladies|folks|have|recommend|send|suggest|people|trust|refer|use|think", "^ {adv}* {you} !all|guys|know|ladies|folks|people|lovely|two"]),
    ];
}
