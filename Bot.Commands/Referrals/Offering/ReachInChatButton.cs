using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>[Here in chat]: the chat account is how the referrer reaches the colleague.</summary>
public sealed class ReachInChatButton(ReferralsInReach referrals) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        return referral.ReachBy(press.Actor.Id, ContactWay.InChat)
            ? Reply.InPlace(
                Say($"All right: if you are chosen, {First(referral.ReferrerId)} writes to you here in chat."), OfferButtons.TakeBack(referral))
            : Reply.Privately(NoOfferWords.For(referral, press.Actor.Id));
    }
}
