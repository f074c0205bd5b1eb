using System.Diagnostics;
using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>[Take it back], as long as nobody was chosen.</summary>
public sealed class TakeBackButton(ReferralsInReach referrals, ReferralNotices notices) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var me = press.Actor.Id;
        if (await referrals.FindAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        switch (referral.TakeBack(me))
        {
            case TakeBackOutcome.TakenBack:
                await notices.TakenBackAsync(referral, me, cancellationToken);
                return Reply.InPlace(
                    Say($"Taken back. Thank you for offering, {First(me)}."),
                    new PressButton(Say($"I can help"), ReferralActions.OfferHelp, referral.Id));
            case TakeBackOutcome.NothingOffered:
                return Reply.Privately(NoOfferWords.For(referral, me));
            case TakeBackOutcome.AlreadyChosen:
                return Reply.Privately(Say(
                    $"{referral.ReferrerId} has chosen you already. Please tell {referral.ReferrerId} if you can't after all: /referrals shows how."));
            case TakeBackOutcome.Closed:
                return Reply.Privately(ClosedWords.For(referral, me));
            default:
                throw new UnreachableException();
        }
    }
}
