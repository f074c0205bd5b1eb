using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>[I can help], on the card and wherever else a referral is shown.</summary>
public sealed class OfferHelpButton(ReferralsInReach referrals, ReferralNotices notices, NeedWords words, TimeProvider time)
    : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var (me, referral) = (press.Actor.Id, await referrals.FindAsync(press.Subject, press.Actor, cancellationToken));
        if (referral is null || referral.Status is ReferralStatus.Draft) return Reply.Privately(Sentences.NotYours);

        switch (referral.OfferHelp(me, time.GetUtcNow()))
        {
            case OfferOutcome.Offered:
                await notices.OfferedAsync(referral, me, cancellationToken);
                return Thanks(referral, press.Actor);
            case OfferOutcome.AlreadyOffered:
                return Reply.Privately(
                    Say($"You have offered already, thank you; {First(referral.ReferrerId)} will choose."),
                    new PressButton(Say($"Take it back"), ReferralActions.TakeBack, referral.Id));
            case OfferOutcome.OwnReferral when referral.IsOpen:
                return Reply.Privately(
                    Say($"This one is yours. You will hear from me when a colleague offers."),
                    new PressButton(Say($"Withdraw"), ReferralActions.Withdraw, referral.Id));
            default:
                return Reply.Privately(ClosedWords.For(referral, me));
        }
    }

    private Reply Thanks(Referral referral, Actor colleague) => Reply.Privately(
        Text.Lines(
            Say($"Thank you, {First(colleague.Id)}! I'll tell {First(referral.ReferrerId)}; details come if you are chosen. How should {First(referral.ReferrerId)} reach you?"),
            words.Reminder(referral.Need)),
        new PressButton(Say($"Here in chat"), ReferralActions.ReachInChat, referral.Id),
        new PressButton(Say($"By phone"), ReferralActions.ReachByContact, referral.Id),
        new PressButton(Say($"Take it back"), ReferralActions.TakeBack, referral.Id));
}
