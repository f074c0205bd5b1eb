using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>[Here in chat]: the chat account is how the referrer reaches the colleague.</summary>
public sealed class ReachInChatButton(ReferralsInReach referrals, HandoffDetails details) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        var me = press.Actor.Id;
        if (!referral.ReachBy(me, ContactWay.InChat)) return Reply.Privately(NoOfferWords.For(referral, me));

        var said = (await details.SharedPlatformsAsync(me, referral.ReferrerId, cancellationToken)).Count > 0
            ? Say($"All right: if you are chosen, {First(referral.ReferrerId)} writes to you here in chat.")
            : Say($"All right: {First(referral.ReferrerId)} is on another platform; if you are chosen, you both learn each other's name there.");
        return Reply.InPlace(said, OfferButtons.TakeBack(referral));
    }
}
