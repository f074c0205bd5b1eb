using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Cues;

/// <summary>How a colleague is asked for in Spanish, German, French and Portuguese.</summary>
internal static class OtherCues
{
    public static readonly WordClasses Classes = new WordClasses()
        .With("quien", """
            quien, quienes, alguien, alguno, alguna, alguna terapeuta, algun terapeuta, alguna colega, algun colega, alguna masajista,
            algun masajista, alguien que, alguno de ustedes, alguna de ustedes, quien de ustedes, alguien aqui, quien aqui, alguien mas,
            algun companero, alguna companera, quien por aqui, hay alguien que
            """)
        .With("hace", """
            hace, hacen, haga, hagan, ofrece, ofrecen, ofrezca, trabaja, trabajan, trabaje, trata, tratan, trate, atiende, atienden,
            atienda, da, dan, de, practica, practique, realiza, realice, sabe, sepa, maneja, aplica, se dedica, se especializa, conoce,
            conocen, conozca, recomienda, tiene experiencia, tenga experiencia, con experiencia, especializado, especializada,
            especialista, disponible, toma, acepta, va, vaya, viene, venga, esta disponible, tiene espacio, tiene lugar, tiene cita,
            hable, habla
            """)
        .With("atender", """
            atender, ver, cubrir, cubrirme, tomar, recibir, ayudar, ayudarla, ayudarlo, verla, verlo, atenderla, atenderlo, hacer,
            tratar, reemplazar, reemplazarme, recibirla, recibirlo, encargarse, dar, ir, quedarse
            """)
        .With("busco", """
            busco, buscamos, se busca, se necesita, necesito, necesitamos, estoy buscando, ando buscando, estamos buscando, me urge,
            me hace falta, buscando, conocen, conoces, conoceis, saben de, sabeis de, me recomiendan, me recomendarian, recomiendan,
            recomiendenme, recomendais, me pueden recomendar, pueden recomendar, pueden recomendarme, me pasan, me dan, necesitaria,
            requiero, solicito, quisiera encontrar, tienen, hay
            """)
        .With("wer", """
            wer, jemand, jemanden, wer von euch, jemand von euch, eine von euch, einer von euch, wer hier, jemand hier, irgendwer,
            irgendjemand, irgend jemand, wer aus der gruppe, kollegin, kollege
            """)
        .With("macht", """
            macht, machen, bietet, bieten, behandelt, behandeln, arbeitet, arbeiten, kann, konnte, kennt, ubernimmt, nimmt,
            hat erfahrung, erfahrung, spezialisiert, ausgebildet, kommt, fahrt, vertritt, hatte zeit, hat zeit, hat platz, hat noch,
            hatte noch, noch, macht hier, gibt, hat kapazitat, frei, spricht, anbietet, der, die, fur, mit, konnten, hatte, hat
            """)
        .With("suche", """
            suche, suchen, sucht, gesucht, brauche, brauchen, benotige, gibt es, kennt ihr, kennt jemand, kennt wer, habt ihr, konnt ihr,
            empfehlung, empfehlungen, empfehlt ihr, hat jemand, hat wer, wen empfehlt, wisst ihr, weiss jemand
            """)
        .With("qui", """
            qui, quelqu un, quelqu une, qui parmi vous, qui d entre vous, une collegue, un collegue, qui ici, quelqu un ici,
            l un d entre vous, l une de vous, est ce que quelqu un, quelqu un qui, quelqu un parmi vous
            """)
        .With("fait", """
            fait, font, faites, ferait, fasse, pratique, pratiquent, propose, proposent, prend, prendrait, peut, pourrait, connait,
            travaille, est dispo, est disponible, est forme, est formee, specialise, specialisee, s occupe, recoit, se deplace, traite,
            dispo, disponible, forme, formee, aurait, parle, pratiquant, sait, pour, accepte, gere, soigne, a de la place, a une place,
            qui
            """)
        .With("cherche", """
            cherche, cherchons, recherche, recherchons, besoin de, besoin d, connaissez vous, connaissez, vous connaissez, connais,
            avez vous, vous auriez, auriez vous, est ce qu il y a, y a t il, y a, il me faut, il me faudrait, vous recommandez,
            recommandez vous, me recommander, me conseiller, conseillez vous, vous conseillez, des recommandations pour,
            une recommandation pour, recommandation, trouver, a la recherche d, a la recherche de
            """)
        .With("quem", """
            quem, alguem, alguma terapeuta, algum terapeuta, alguma colega, algum colega, alguma massagista, algum massagista,
            alguem aqui, quem aqui, quem daqui, alguem que, alguma de voces, algum de voces, quem de voces
            """)
        .With("faz", """
            faz, fazem, faca, trabalha, trabalham, trabalhe, atende, atendem, atenda, oferece, ofereca, trata, conhece, conhecem,
            conheca, indica, indicam, recomenda, tem experiencia, tem horario, tem vaga, tem disponibilidade, especializada,
            especializado, aceita, disponivel, pega, com experiencia, fala, fale, pratica, realiza, vai, sabe
            """)
        .With("atendeR", """
            atender, pegar, cobrir, fazer, substituir, ver, receber, ajudar, assumir, me cobrir, encaixar, me substituir, tratar
            """)
        .With("procuro", """
            procuro, procuramos, procura se, preciso de, preciso, precisamos de, busco, buscamos, estou procurando, estou a procura de,
            a procura de, estamos procurando, conhecem, voces conhecem, me indicam, me indica, podem indicar, pode me indicar,
            podem me indicar, alguma indicacao, indicacao de, indicacoes de, alguma recomendacao, recomendam, voces tem, precisa se,
            tem alguem, ha alguem, existe alguem
            """)
        .With("no", "no, nao, nicht, ne, nie");

    public static readonly (Cue Cue, string[] Patterns)[] All =
    [
        (new Cue("quién lo hace", CueSubject.Work),
        [
            "{quien} ~3 {hace}", "{busco} ~6 <specialty>|<beyond>", "{busco} ~2 alguien ~6 <specialty>|<beyond>",
            "<specialty> ~4 alguien", "alguien ~3 <specialty>",
            "recomendacion|recomendaciones|sugerencias|contactos ~2 para|de|con ~3 <specialty>|<beyond>",
            "a quien ~3 mando|mandar|refiero|envio|enviar|derivo|derivar|recomiendo|recomiendan|mandarla|mandarlo|enviarla|referirla|referir|mandarian",
            "con quien ~4 <specialty>", "si alguien ~4 {hace}", "si ~2 haces|hacen|ofreces ~3 <specialty>",
        ]),
        (new Cue("quién puede atender", CueSubject.Anything),
        [
            "{quien} ~4 puede|pueden|podria|pudiera|quiere|quisiera la|lo|me? {atender}",
            "{busco} ~2 terapeuta|masajista|colega|alguien|companera ~3 para|que|con|en",
            "a quien ~4 mando|refiero|envio|derivo|mandar|referir|enviar|recomiendan|mandarian",
            "quien la|lo|los|las puede|podria {atender}", "hay|conocen alguien ~2 que",
            "{quien} ~2 acepta|aceptan|toma|tiene|toman ~2 clientes|seguro|espacio|pacientes",
            "alguien ~2 disponible|libre", "alguien ~2 habla|hable", "quien me|nos cubre|puede|ayuda", "alguien me|nos cubre|puede|ayuda",
        ]),
        (new Cue("wer macht das", CueSubject.Work),
        [
            "{wer} ~5 {macht}", "{suche} ~7 <specialty>|<beyond>",
            "kann|konnte|wurde|macht|bietet|behandelt|hat|hatte|kennt|arbeitet|nimmt|ist {wer}",
            "kann|konnte|wurde|macht|bietet|behandelt|hat|hatte|kennt|arbeitet|nimmt|ist ~2 {wer}", "<specialty> ~3 jemand",
            "jemand ~4 <specialty>", "wen ~3 empfehlen|schicken|empfehlt", "an wen", "zu wem",
            "empfehlung|empfehlungen|tipp fur|bei ~4 <specialty>", "empfehlt|empfehlen ~4 <specialty>|<beyond>",
            "kennt ihr|wer|jemand ~6 <specialty>|<beyond>", "wenn|falls jemand ~4 {macht}",
        ]),
        (new Cue("wer übernimmt", CueSubject.Anything),
        [
            "kann|konnte|wurde|mag|mochte jemand|wer|eine|einer ~8 ubernehmen|vertreten|nehmen|einspringen|behandeln|helfen|annehmen|aufnehmen",
            "{wer} ~2 kann|konnte|wurde|mag|mochte ~8 ubernehmen|vertreten|nehmen|einspringen|behandeln|helfen|annehmen|aufnehmen",
            "{wer} ~2 nimmt|ubernimmt|hat ~3 kunden|kundinnen|klienten|klientinnen|patienten|platz|kundin|klientin",
            "wohin ~4 schicken|verweisen", "an wen ~6 schicken|verweisen|uberweisen|vermitteln|weitergeben|wenden",
            "zu wem ~6 schicken|gehen",
            "wen ~3 empfehlen|empfehlt", "vertretung gesucht",
            "{suche} ~3 vertretung|kollegin|kollegen|masseurin|masseur|therapeutin|therapeuten|jemanden", "wer ~2 spricht",
            "jemand ~4 spricht", "wer vertritt|ubernimmt", "jemand ~3 frei",
            "{wer} ~3 kapazitaten|kapazitat|platz|termine|frei|zeit|luft",
        ]),
        (new Cue("qui le fait", CueSubject.Work),
        [
            "{qui} ~3 {fait}", "{cherche} ~7 <specialty>|<beyond>", "<specialty> ~3 quelqu un", "quelqu un ~4 <specialty>",
            "{cherche} ~3 quelqu un|collegue|confrere|praticien|praticienne|masseur|masseuse|therapeute ~6 <specialty>|<beyond>",
            "qui ~3 dispo|disponible|libre", "si quelqu un ~4 {fait}", "qui <specialty>", "je cherche|recherche ~8 <specialty>",
        ]),
        (new Cue("qui peut la prendre", CueSubject.Anything),
        [
            "qui|un ~2 peut|pourrait|voudrait|veut|souhaite ~2 prendre|recevoir|remplacer|aider|voir|accueillir|assurer|reprendre|depanner",
            "a|vers|chez qui ~3 adresser|envoyer|confier|orienter|diriger|recommander|envoie|adresse|recommandez",
            "qui ~3 prend|accepte|recoit|prennent ~3 clients|clientes|patients|clientele",
            "{cherche} ~2 remplacant|remplacante|collegue|confrere|masseur|masseuse|therapeute|praticien|praticienne|quelqu",
            "qui conseillez|recommandez", "chez|vers|a qui", "qui me remplace", "qui ~2 parle", "quelqu un ~2 parle", "qui se deplace",
            "quelqu un ~2 deplace",
        ]),
        (new Cue("quem faz", CueSubject.Work),
        [
            "{quem} ~3 {faz}", "{procuro} ~7 <specialty>|<beyond>", "<specialty> ~3 alguem", "alguem ~4 <specialty>",
            "indicacao|indicacoes|recomendacao|recomendacoes|dica ~2 de|para|pra ~4 <specialty>|<beyond>", "se alguem ~4 {faz}",
            "conhecem|conhece|sabem alguem|algum|alguma ~6 <specialty>|<beyond>",
        ]),
        (new Cue("quem pode atender", CueSubject.Anything),
        [
            "{quem} ~3 pode|poderia|consegue|quer|topa|gostaria ~1 {atendeR}",
            "para|pra|a quem ~3 encaminho|encaminhar|mando|mandar|indico|indicar|envio|enviar|encaminharia|indicariam",
            "{procuro} ~2 alguem|colega|terapeuta|massagista ~2 para|que|pra|em",
            "{quem} ~3 aceita|atende|tem|pega|aceitando ~3 clientes|cliente|pacientes|convenio|vaga|vagas|horario", "quem ~2 fala",
            "alguem ~2 fala", "alguem ~2 disponivel", "quem me|nos cobre|substitui",
        ]),
    ];
}
