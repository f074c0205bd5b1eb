using Bot.Commands.Chat;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>What stays possible for a colleague while an offer of theirs stands.</summary>
internal static class OfferButtons
{
    public static Button[] TakeBack(Referral referral) =>
        referral.IsOpen ? [new PressButton(Say($"Take it back"), ReferralActions.TakeBack, referral.Id)] : [];
}
