using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Wishes about the therapist that come in set phrases: man or woman, a visit at home, who pays.</summary>
internal static class ClientWishes
{
    private static readonly string[] InsurersOfOneWord =
    [
        "regence", "aetna", "cigna", "kaiser", "humana", "premera", "pacificsource", "selecthealth", "moda", "anthem", "healthnet",
        "optum", "bupa", "medibank", "hcf", "tricare", "wellmark", "oscar", "ahm",
        "geico", "allstate", "ambetter", "molina", "ash", "aok", "barmer", "lifewise", "wellpoint", "highmark", "carefirst", "medicare",
        "medicaid",
    ];

    private static readonly WordClasses Classes = new WordClasses()
        .With("therapist", """
            therapist, therapists, massage therapist, massage therapists, lmt, lmts, practitioner, practitioners, masseuse, masseur,
            bodyworker, bodyworkers, provider, providers, colleague, colleagues, mt, mts, masseurs, one, member, members, hands
            """)
        .With("wants", """
            prefer, prefers, preferred, preferring, wants, want, wanted, requests, requested, requesting, asked for, asks for, needs,
            rather have, rather see, rather work with, comfortable with, only sees, only see, requires, would like, feels safer with,
            wants only, prefers to see, prefers to work with, prefers seeing, insists on, has to be, must be, should be, preferably,
            ideally, prefers working with, wants to see, needs to be, only wants, will only see, would love, prefers a
            """)
        .With("female", "female, woman, women, lady, ladies, females, gal, gals")
        .With("male", "male, man, men, guy, guys, males, dude")
        .With("who", "who, that, here, doing, do, trained, available, taking, in our, with openings, in the")
        .With("a", "a, an, the, another, any, some")
        .With("home", "home, house, place, apartment, hotel, hotel room, residence, condo, airbnb, homes, houses, door")
        .With("goes", """
            come, comes, coming, go, goes, going, travel, travels, traveling, travelling, drive, drives, visit, visits, come out, go out,
            comes out, goes out, drive out, come over, head out, make it out, bring a table, bring their table
            """)
        .With("takes", """
            take, takes, taking, accept, accepts, accepting, bill, bills, billing, work with, works with, use, uses, using, covered by,
            in network with, in network for, contracted with, paneled with, credentialed with, pay with, pays with, pay by,
            on the panel for
            """)
        .With("auto", """
            auto, auto insurance, car insurance, pip, pip insurance, auto claims, auto claim, mva claims, mva claim, mva insurance,
            no fault,
            pip claims, pip cases, auto cases, auto accident claims, med pay, medpay, auto injury claims
            """)
        .With("comp", """
            workers comp, workers compensation, worker comp, workmans comp, workman comp, work comp, l&i, labor and industries, lni,
            worker compensation
            """)
        .With("insurance", """
            insurance, health insurance, insurances, health plans, medical insurance, private insurance, her insurance, his insurance,
            their insurance, any insurance
            """);

    private static readonly PatternReader Genders = new(
        Classes,
        ("female",
        [
            "{female} massage? {therapist} !with|needs|wants", "{wants} {a}? {female}", "{female} only|preferred|please", "only {female}",
            "any|are|the|is|a {female} {who}", "there {a}? {female} {who}", "we have {a}? {female} {who}",
            "looking for {a} {female} {who}",
            "know|find|recommend {a} good|great|gentle? {female} {who}", "from {a} {female} $", "by {a} {female} $",
            "who is {a} {female} $",
            "comfortable with {a} {male} $", "terapeuta|masajista|colega mujer|femenina", "que sea mujer", "una mujer que|terapeuta",
            "prefiere|quiere una? mujer", "weibliche|weiblichen|weiblicher", "eine frau die", "von einer frau",
            "bevorzugt|mochte|will eine? frau|frauen",
            "une femme qui|pour", "une consoeur", "cherche|veut|voudrait|demande|prefere une femme|consoeur|praticienne|masseuse", "que sea una? mujer|chica", "masajista|terapeuta mujer|femenina|chica", "eine frau", "uma mulher", "she|her ~1 prefers|prefer|wants|want a|an? woman|female|lady", "femme therapeute|masseuse", "prefere|veut|souhaite|par une femme", "terapeuta|massagista mulher",
            "uma mulher que", "prefere|quer uma? mulher",
        ]),
        ("male",
        [
            "{male} massage? {therapist} !with|needs|wants", "{wants} {a}? {male}", "{male} only|preferred|please", "only {male}",
            "any|are|the|is|a {male} {who}", "there {a}? {male} {who}", "we have {a}? {male} {who}", "looking for {a} {male} {who}",
            "know|find|recommend {a} good|great|gentle? {male} {who}", "comfortable with {a} {female} $",
            "terapeuta|masajista|colega hombre|masculino",
            "que sea hombre", "prefiere|quiere un? hombre", "mannliche|mannlichen|mannlicher", "bevorzugt|mochte|will einen? mann|manner",
            "von einem mann", "homme therapeute|masseur", "un homme qui|pour", "cherche|veut|voudrait|demande|prefere un homme|confrere|praticien", "masajista|terapeuta varon|hombre|masculino", "que sea un? hombre|varon", "massagista|terapeuta homem", "prefere|veut|souhaite|par un homme",
            "terapeuta|massagista homem", "um homem que", "prefere|quer um? homem",
        ]));

    private static readonly PatternReader Homes = new(
        Classes,
        ("home",
        [
            "home|house visit|visits|massage|massages|call|calls", "housecalls|housecall|outcall|outcalls|homebound|housebound",
            "in home !with",
            "at home massage|session|visit|appointment|service|care",
            "{goes} to|at|into|in her|his|their|the|my|a|clients|peoples? {home}",
            "{goes} to|out|up? to her|him|them|clients|you|people",
            "{goes} to my|her|his|the mother|mom|moms|dad|dads|clients|mothers {home}?",
            "at|in her|his|their own? {home}", "not leave the|her|his|their? house|home|apartment",
            "can not|cant drive !to|that|for|there",
            "mobile massage|therapist|therapists|lmt|service|services|sessions", "mobile <specialty>",
            "do|does|offers|offer|doing|go|goes mobile",
            "<specialty> mobile", "anyone|anybody|someone|somebody mobile", "staying at|in a|the|his|her hotel|airbnb",
            "{goes} to|into|at|out a|the|her|his|their? nursing|assisted|care|retirement|memory|senior|hospital",
            "a|en domicilio|domicile",
            "em|ao domicilio|casa", "hausbesuch|hausbesuche|hausbesuchen", "vaya|venga|ir|va|vayan|vengan a la|su casa", "nach hause",
            "no puede salir", "nao pode sair", "chez elle|lui",
        ]));

    private static readonly PatternReader Insurances = new(
        Classes,
        [
            ("workers-comp", ["{comp}", "work|job injury claim", "injury claim at work", "workcover|worksafe|wsib|worksource|icbc claim", "workcover|worksafe|wsib", "injured|hurt at|on work|job|the ~2 claim"]),
            ("auto", ["{takes} {auto}", "{auto} claim|claims|insurance|case|cases", "car|auto|vehicle|motor insurance|insurer|insurers|carrier", "pip", "no fault claim|insurance"]),
            ("va", ["{takes} the? va !massage", "va community|referral|referrals|benefits|insurance|authorization|authorizations|care|patients", "triwest", "through|by|via the va"]),
            ("hsa", ["hsa|fsa"]),
            ("blue cross blue shield", ["blue cross and? blue shield"]),
            ("blue cross", ["blue cross", "bluecross"]),
            ("blue shield", ["blue shield"]),
            ("bcbs", ["bcbs"]),
            ("united healthcare", ["united healthcare", "united health care", "uhc"]),
            .. InsurersOfOneWord.Select(name => (name, new[] { name })),
            ("any",
            [
                "{takes} {insurance}", "insurance accepted|friendly", "with|through|via|on|uses|use her|his|their|my? insurance", "health|private|extended cover|fund|benefits|plan|insurance|coverage", "insurer|insurers", "direct bill|bills|billing",
                "kasse|krankenkasse|kassen|privatkasse", "mit kasse", "seguro|obra social", "convenios|plano", "mutuelle|securite sociale", "remboursement|remboursable",
                "can|could bill|submit",
                "acepta|aceptan|acepte|tome|toma|con el? seguro|seguros", "superbill|superbills", "krankenkasse|kassenzulassung",
                "auf rezept", "mutuelle|mutuelles", "convenio", "plano de saude", "seguro medico|saude",
            ]),
        ]);

    /// <returns><c>female</c>, <c>male</c> or null.</returns>
    public static string? Gender(Passage passage) => Genders.Read(passage);

    public static bool InHome(Passage passage) => Homes.Read(passage) is not null;

    /// <returns>As <see cref="Need.Insurance"/>.</returns>
    public static string? Insurance(Passage passage) => Insurances.Read(passage);
}
