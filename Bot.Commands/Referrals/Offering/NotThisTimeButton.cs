using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>[Not this time]: thanked, and remembered nowhere.</summary>
public sealed class NotThisTimeButton(ReferralsInReach referrals) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var me = press.Actor.Id;
        if (await referrals.FindAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);
        if (!referral.IsOpen) return Reply.Privately(ClosedWords.For(referral, me));
        if (referral.ReferrerId == me)
        {
            return Reply.Privately(
                Say($"This one is yours. If you no longer need a colleague, take it back here."),
                new PressButton(Say($"Withdraw"), ReferralActions.Withdraw, referral.Id));
        }

        return referral.StandingOffers.Any(offer => offer.By == me)
            ? Reply.Privately(
                Say($"You have offered to help with this one. Shall I take it back?"),
                new PressButton(Say($"Take it back"), ReferralActions.TakeBack, referral.Id))
            : Reply.Privately(Say($"Thank you for looking, {First(me)}. No reason needed, and nobody sees this."));
    }
}
