using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>[Leave the area out] of a draft whose area was a guess.</summary>
public sealed class LeaveAreaOutButton(ReferralsInReach referrals, ReferrerPanel panel) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindOwnAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        referral.Redraft(press.Actor.Id, referral.Need, guessedArea: null);
        return await panel.ReplyAsync(referral, Visibility.InPlace, Text.Empty, cancellationToken);
    }
}
