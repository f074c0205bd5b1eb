using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;

namespace Bot.Commands.Referrals.Ending;

/// <summary>[Withdraw], wherever a referrer sees their own referral.</summary>
public sealed class WithdrawButton(ReferralsInReach referrals, Withdrawal withdrawal) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        var (outcome, said) = await withdrawal.WithdrawAsync(referral, press.Actor.Id, cancellationToken);
        return outcome is WithdrawOutcome.NotTheReferrer ? Reply.Privately(said) : Reply.InPlace(said);
    }
}
