using System.Collections.Frozen;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Cues;

/// <summary>Words that show what a message is about without naming a specialty.</summary>
internal static class Evidence
{
    private static readonly FrozenSet<string> Clients = """
        client clients patient patients customer customers regular regulars she he her him mom mother dad father sister brother cousin
        neighbor
        neighbour friend husband wife daughter son aunt uncle grandma grandmother grandfather coworker lady referral company office wants
        couple guest guests dude guy chap fella gal woman man gentleman person niece nephew teen girl boy runner athlete bride kid toddler
        newcomer mil suegra tia tio abuela abuelo hermana hermano prima primo mama papa muchacha chica vecina vecino esposo esposa
        mutter vater oma opa schwester bruder frau mann dame herr nachbarin schwiegermutter freundin
        mere pere soeur frere voisine voisin monsieur madame copine belle ado patron fille fils
        irmao irma avo tio tia pai sogra amigo marido esposa filha filho vizinha moca
        cliente clienta clientes clientas paciente pacientes senora senor amiga ella
        kundin kunde kunden kundinnen klientin klient klienten patientin ihr ihm sie
        cliente clientes patiente patients elle lui
        ela ele mae
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> Several = new[] { "clients", "patients", "customers", "regulars", "clientes", "clientas", "pacientes", "kunden", "klienten" }.ToFrozenSet();

    private static readonly FrozenSet<string> One = Clients.Except(Several).ToFrozenSet();

    private static readonly FrozenSet<string> Bodywork = """
        massage massages bodywork bodyworker bodyworkers therapist therapists lmt lmts masseuse masseur practitioner session sessions
        client clients
        masaje masajes masajista terapeuta massagen masseurin therapeutin therapeut massagem massagens massagista therapeute praticien
        praticienne
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> Therapists = """
        therapist therapists lmt lmts rmt rmts cmt cmts bodyworker bodyworkers masseuse masseur practitioner practitioners provider providers colleague
        colleagues specialist massage massages bodywork
        masajista masajistas terapeuta terapeutas masaje masajes colega
        masseurin masseure therapeutin therapeut kollegin kollege massage massagen
        therapeute praticien praticienne collegue confrere consoeur kine
        massagista massagistas massagem massagens
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> Bookings = """
        appointment appointments booking bookings shift session sessions cover coverage fill sub
        cita citas turno turnos sesion termin termine vertretung schicht rendez rdv remplacer remplacant remplacante
        agenda horario horarios sessao sessoes atendimento cobrir substituir cubrir cubra ubernehmen
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> Fullness = """
        full booked waitlist waitlisted swamped slammed overbooked maxed sick flu covid overflow llena lleno espacio cupo ausgebucht voll krank
        complet complete malade lotada lotado doente
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>A colleague or a massage is spoken of.</summary>
    public static bool OfTherapist(Wording wording) => Has(wording, 0, wording.Count, Therapists);

    public static bool OfBooking(Wording wording) => Has(wording, 0, wording.Count, Bookings);

    /// <summary>Why somebody hands a client on.</summary>
    public static bool OfNoRoom(Wording wording) => Has(wording, 0, wording.Count, Fullness);

    /// <summary>Somebody is spoken of who could be the client.</summary>
    public static bool OfClient(Wording wording) => Has(wording, 0, wording.Count, Clients);

    /// <summary>As <see cref="OfClient(Wording)"/>, but one person and not clients in general.</summary>
    public static bool OfOneClient(Wording wording) => Has(wording, 0, wording.Count, One);

    public static bool OfClient(Wording wording, Sentence sentence) => Has(wording, sentence.First, sentence.Past, Clients);

    public static bool OfBodywork(Wording wording, Sentence sentence) => Has(wording, sentence.First, sentence.Past, Bodywork);

    private static bool Has(Wording wording, int first, int past, FrozenSet<string> words)
    {
        for (var index = first; index < past; index++)
        {
            if (words.Contains(wording[index].Form))
                return true;
        }

        return false;
    }
}
