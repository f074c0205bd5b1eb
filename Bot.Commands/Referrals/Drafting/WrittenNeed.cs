using Bot.Commands.Understanding;
using Bot.Data.Referrals;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>A need as somebody typed it, parted into two envelopes: what a card may show, and what only its writer may see.</summary>
/// <param name="Need">For the card.</param>
/// <param name="GuessedArea">For the card too, once its writer has seen it there; null where there is none.</param>
/// <param name="NeedsLook">Something was guessed: the writer sees the card before anyone else does.</param>
/// <param name="LeftOut">Typed, and kept off the card; null where nothing was.</param>
/// <param name="Note">Meant for the chosen colleague from the start; null where there is none.</param>
/// <param name="Unknown">A kind of work that the taxonomy lacks, as typed.</param>
/// <param name="Choices">What a spelling slip could equally mean.</param>
public sealed record WrittenNeed(
    ReferralNeed Need,
    string? GuessedArea,
    bool NeedsLook,
    string? LeftOut,
    string? Note,
    string? Unknown,
    IReadOnlyList<Specialty> Choices)
{
    public static WrittenNeed From(Need read, string? note)
    {
        var namesWork = read.Specialties.Count + read.OwnWords.Count > 0;
        var need = new ReferralNeed
        {
            Specialties = namesWork ? read.Specialties : read.AlsoOk,
            OwnWords = read.OwnWords,
            Area = read.Area is { IsKnown: true } known ? known.Text : null,
            AreaIsKnown = read.Area is { IsKnown: true },
            Window = read.Window,
            Time = read.Time,
            Urgency = read.Urgency,
            Language = read.Language,
            Gender = read.Gender,
            InHome = read.InHome,
        };
        var guessedArea = read.Area is { IsKnown: false } guess ? guess.Text : null;
        var isGuess = !namesWork || read.WasCorrected || read.Unknown is not null || read.Choices.Count > 0 || guessedArea is not null;
        return new WrittenNeed(
            need, guessedArea, isGuess, PrivateWords.Keep(read.LeftOver), PrivateWords.Keep(note ?? read.Note), read.Unknown, read.Choices);
    }
}
