using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>A draft's need, said in other words.</summary>
public sealed class ChangeAnswer(ReferralsInReach referrals, ReferralDesk desk, ReferrerPanel panel) : IAnswerHandler
{
    public async Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken)
    {
        if (await referrals.FindOwnAsync(answer.Subject, answer.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        return referral.Status is ReferralStatus.Draft
            ? await desk.TakeAgainAsync(answer.Actor, referral, answer.Words, cancellationToken)
            : await panel.ReplyAsync(referral, Visibility.Private, Say($"This one can't be changed any more."), cancellationToken);
    }
}
