using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>[Leave it out]: what was left out of the card is forgotten.</summary>
public sealed class ForgetLeftOutButton(ReferralsInReach referrals, ReferrerPanel panel) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindOwnAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        var hadAny = referral.Note?.LeftOut is not null;
        referral.ForgetLeftOut();
        return await panel.ReplyAsync(
            referral, Visibility.InPlace, hadAny ? Say($"Left out; I keep nothing of it.") : Text.Empty, cancellationToken);
    }
}
