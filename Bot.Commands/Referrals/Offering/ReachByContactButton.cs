using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>[By phone]: the contact in the colleague's profile, asked for where there is none yet.</summary>
public sealed class ReachByContactButton(ReferralsInReach referrals) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var me = press.Actor.Id;
        if (await referrals.FindAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);
        if (!referral.ReachBy(me, ContactWay.ByContact)) return Reply.Privately(NoOfferWords.For(referral, me));

        var profile = await referrals.ForHandoffAsync(referral, me, cancellationToken);
        return profile?.ContactHolder.Contact is null
            ? Reply.Ask(
                ReferralQuestions.Contact,
                referral.Id,
                Say($"Which number may {First(referral.ReferrerId)} have if you are chosen? Until then nobody sees it. For example: 208-555-0100."))
            : Reply.InPlace(
                Say($"All right: if you are chosen, {First(referral.ReferrerId)} gets the contact in your profile. Until then nobody sees it."),
                OfferButtons.TakeBack(referral));
    }
}
