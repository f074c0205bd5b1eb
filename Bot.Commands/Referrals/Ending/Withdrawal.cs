using System.Diagnostics;
using Bot.Commands.Chat;
using Bot.Commands.Referrals.Offering;
using Bot.Data;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Ending;

/// <summary>Takes a referral back, by button or by command. Nobody hears of a draft that was never posted.</summary>
public sealed class Withdrawal(ReferralNotices notices, NeedWords words, TimeProvider time)
{
    /// <returns>What happened, and the words for the one who asked.</returns>
    public async Task<(WithdrawOutcome Outcome, Text Said)> WithdrawAsync(Referral referral, MemberId by, CancellationToken cancellationToken)
    {
        var wasOpen = referral.IsOpen;
        var outcome = referral.Withdraw(by, time.GetUtcNow());
        if (outcome is WithdrawOutcome.Withdrawn && wasOpen) await notices.EndedAsync(referral, cancellationToken);

        return (outcome, outcome switch
        {
            WithdrawOutcome.Withdrawn when wasOpen => Say($"Withdrawn: {words.Brief(referral.Need)}. Thank you for saying."),
            WithdrawOutcome.Withdrawn => Say($"All right, nothing was posted."),
            WithdrawOutcome.NotTheReferrer => Say($"Only {First(referral.ReferrerId)} can withdraw this one."),
            WithdrawOutcome.AlreadyChosen or WithdrawOutcome.Closed => ClosedWords.For(referral, by),
            _ => throw new UnreachableException(),
        });
    }
}
