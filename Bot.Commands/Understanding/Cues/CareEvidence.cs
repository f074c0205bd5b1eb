using Bot.Commands.Understanding.Constraints;
using Bot.Commands.Understanding.Phrases;

namespace Bot.Commands.Understanding.Cues;

/// <summary>
/// How much a message is about somebody's bodywork: a small sum with a weight for each kind of sign. Each kind counts once, so that a
/// long message is not about a client just because it is long.
/// </summary>
internal static class CareEvidence
{
    /// <summary>A request form and the evidence reach it together.</summary>
    public const double Enough = 4;

    /// <summary>Somebody's work is named or told, whatever the trade they are in.</summary>
    public const double OfClientsWork = 2;

    private const double OfNamedWork = 2;
    private const double OfWeakWord = 1;
    private const double OfStory = 1.5;
    private const double OfServiceBeyond = 2;
    private const double OfDetail = 0.5;
    private const double OfTherapist = 1.5;
    private const double OfClient = 1;
    private const double OfOneClient = 0.5;
    private const double OfBooking = 1;
    private const double OfWish = 1;
    private const double OfPlace = 0.5;
    private const double OfTime = 0.5;
    private const double OfNoRoom = 1;

    /// <param name="passage">The message.</param>
    /// <param name="need">What was composed from it.</param>
    /// <param name="isSilenced">Says of a word that it belongs to an offer, thanks or another veto.</param>
    public static double Sum(Passage passage, Need need, Func<int, bool> isSilenced)
    {
        var wording = passage.Wording;
        var work = 0.0;
        foreach (var mention in passage.Mentions)
        {
            if (!isSilenced(mention.First))
                work = Math.Max(work, WeightOf(mention.Meaning));
        }

        if (need.Unknown is not null)
            work = Math.Max(work, OfServiceBeyond);
        var hasWish = need.Language is not null || need.Gender is not null || need.Insurance is not null || need.InHome;
        return work
            + (Evidence.OfTherapist(wording) ? OfTherapist : 0)
            + (Evidence.OfClient(wording) ? OfClient : 0)
            + (Evidence.OfOneClient(wording) ? OfOneClient : 0)
            + (Evidence.OfBooking(wording) ? OfBooking : 0)
            + (Evidence.OfNoRoom(wording) ? OfNoRoom : 0)
            + (need.AlsoOk.Count > 0 ? OfDetail : 0)
            + (hasWish ? OfWish : 0)
            + (need.Area is not null ? OfPlace : 0)
            + (need.Days.Count > 0 || need.Time is not null ? OfTime : 0);
    }

    private static double WeightOf(Meaning meaning) => meaning.Kind switch
    {
        PhraseKind.Beyond => OfServiceBeyond,
        PhraseKind.Story => OfStory,
        _ => meaning.IsWeak ? OfWeakWord : OfNamedWork,
    };
}
