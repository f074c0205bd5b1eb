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
        couple
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
