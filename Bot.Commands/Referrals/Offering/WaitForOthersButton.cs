using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>[Wait for others]: nothing changes; the choice stays at hand.</summary>
public sealed class WaitForOthersButton(BotDbContext db, ReferralsInReach referrals) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var colleague = await db.CurrentIdAsync(new MemberId(press.Argument), cancellationToken);
        if (await referrals.FindOwnAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);
        if (!referral.IsOpen) return Reply.InPlace(ClosedWords.For(referral, press.Actor.Id));

        return referral.StandingOffers.Any(offer => offer.By == colleague)
            ? Reply.InPlace(
                Say($"All right, I'll tell you when others offer. {First(colleague)}'s offer stands; you can choose at any time."),
                new PressButton(Say($"Choose {First(colleague)}"), ReferralActions.Choose, referral.Id, colleague.Value))
            : Reply.InPlace(Say($"{First(colleague)} can't after all. I'll tell you when somebody else can help."));
    }
}
