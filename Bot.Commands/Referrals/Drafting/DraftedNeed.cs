using Bot.Data;
using Bot.Data.Referrals;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>The need as its writer sees it before it is posted.</summary>
internal static class DraftedNeed
{
    /// <returns>With the area that was guessed, where there is one.</returns>
    public static ReferralNeed NeedAsShown(this Referral referral, Vault vault) =>
        referral.GuessedArea is { } guess && vault.Open(guess, referral.GuessedAreaPurpose, referral.ReferrerId) is { } area
            ? referral.Need with { Area = area }
            : referral.Need;
}
