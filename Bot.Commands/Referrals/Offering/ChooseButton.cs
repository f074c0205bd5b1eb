using System.Diagnostics;
using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>[Choose Ana]: the handoff. From here on she may read the note, and both learn how to reach each other.</summary>
public sealed class ChooseButton(BotDbContext db, ReferralsInReach referrals, ReferralNotices notices, TimeProvider time) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var (me, colleague) = (press.Actor.Id, await db.CurrentIdAsync(new MemberId(press.Argument), cancellationToken));
        if (await referrals.FindAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        switch (referral.Choose(me, colleague, time.GetUtcNow()))
        {
            case ChooseOutcome.Chosen:
                await notices.ChosenAsync(referral, colleague, cancellationToken);
                return Reply.InPlace(Say($"Thank you, {First(me)}. {First(colleague)} will look after this one; the details come to you both."));
            case ChooseOutcome.NotTheReferrer:
                return Reply.Privately(Say($"Only {First(referral.ReferrerId)} can choose here."));
            case ChooseOutcome.AlreadyChosen or ChooseOutcome.Closed:
                return Reply.InPlace(ClosedWords.For(referral, me));
            case ChooseOutcome.NoStandingOffer when referral.Offers.Any(offer => offer.By == colleague):
                return Reply.InPlace(Say($"{First(colleague)} can't after all. I'll tell you when somebody else can help."));
            case ChooseOutcome.NoStandingOffer:
                return Reply.Privately(Sentences.NotYours);
            default:
                throw new UnreachableException();
        }
    }
}
