using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>[Change]: asks for a draft's need once more.</summary>
public sealed class ChangeReferralButton(ReferralsInReach referrals, ReferrerPanel panel) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindOwnAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        return referral.Status is ReferralStatus.Draft
            ? Reply.Ask(
                ReferralQuestions.Change,
                referral.Id,
                Say($"How should it read? Type the whole need once more, for example: prenatal in Boise this week."))
            : await panel.ReplyAsync(referral, Visibility.InPlace, Say($"This one can't be changed any more."), cancellationToken);
    }
}
