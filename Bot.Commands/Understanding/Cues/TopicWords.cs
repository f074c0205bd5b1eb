using System.Collections.Frozen;

namespace Bot.Commands.Understanding.Cues;

/// <summary>Things that therapists ask each other about besides colleagues. Where one stands in the clause that asks, it is what is asked for.</summary>
internal static class TopicWords
{
    private static readonly FrozenSet<string> All = """
        course courses class classes workshop workshops seminar seminars webinar webinars intensive ceu ceus ce curriculum
        program programs tuition textbook book books podcast podcasts video videos article articles study studies research blog
        dvd youtube documentary quiz exam exams test license licence licenses licensure board certificate diploma refresher lecture
        conference
        convention expo congress summit handout handouts form forms intake template templates waiver consent soap chart charting software
        app apps website websites logo flyer flyers brochure marketing advertising ads seo instagram facebook google
        oil oils lotion lotions cream creams balm gel butter sheets sheet linens linen towels towel blanket blankets pillow pillows
        cushion cushions
        bolster bolsters stones warmer warmers heater cups kit kits tools gun guns table tables stool stools cradle headrest
        bolster supplier suppliers equipment gear shoes gloves glove music playlist speaker diffuser candle candles uniform scrubs laundry
        charge charges charging price prices pricing priced cost costs rate rates fee fees tip tips tipping discount discounts coupon
        groupon
        package packages deposit deposits refund refunds income salary wage wages payroll taxes tax bookkeeping
        cpt icd code codes billing deductible reimbursement invoice invoices copay
        hire hiring hired job jobs position resume resumes rent rental rents renting lease
        leasing sublet
        subleaser subletter landlord roommate studio storefront key keys lock alarm thermostat wifi password
        volunteer volunteers practicum bodies guinea homework
        snacks snack coffee cookies cookie cake food pizza lunch dinner breakfast brunch drinks drink beer wine potluck ride rides
        carpool carpooling
        parking meetup meeting meetings newsletter treasurer raffle auction
        trade trades trading swap swapping exchange

        liability
        overrated underrated opinion opinions technique techniques protocol protocols advice contraindicated contraindication
        contraindications
        legal allowed laws regulations scope hipaa
        sale sales gift giftcard raffle promo promotion joke jokes rules
        directory profile profiles settings admin admins moderator moderators listing listings invite link links spreadsheet calendar badge
        stage stages formations diplome cabine lehrgang ausbildungen fortbildungen seminare liegen stuhl camillas talleres congreso diplomado macas cursos
        taller talleres cursillo apparat gerat maquina appareil
        apuntes consejos marca marcas duda dudas apostila dicas duvida tipps astuces conseils marque avis
        curso cursos taller clase clases aceite aceites crema camilla camillas precio precios cuanto cuesta cobran cobra reunion cafe
        alquiler libro comprar vender
        pastel partido
        kurs kurse ausbildung workshop seminar fortbildung ol ole creme liege massageliege preis preise kostet kosten dauert treffen
        kuchen kaffee raum praxisraum buch verkaufe kaufen
        formation cours atelier huile huiles creme prix tarif tarifs combien reunion gateau cafe table livre vends acheter vendre
        oleo oleos maca macas preco precos custa cobram reuniao bolo aluguel sala livro vender comprar
""".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>Other people's trades and pastimes: a client may have one.</summary>
    private static readonly FrozenSet<string> Trades = """
        plumber electrician handyman mechanic lawyer attorney babysitter nanny photographer designer realtor contractor contractors cleaner
        cleaners painter carpenter roofer printer webdesigner teacher teachers accountant bookkeeper flight movie concert game employee employees
        model models vet veterinarian
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    public static bool IsTrade(string form) => Trades.Contains(form);

    public static bool Contains(string form) => All.Contains(form);
}
