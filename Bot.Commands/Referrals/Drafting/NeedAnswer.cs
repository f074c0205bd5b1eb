using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>The need, in words, after a bare <c>/refer</c>.</summary>
public sealed class NeedAnswer(ReferralDesk desk) : IAnswerHandler
{
    public async Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(answer.Words)
            ? ReferralDesk.AskForNeed
            : await desk.TakeAsync(answer.Actor, answer.Words, new Dictionary<string, string>(), cancellationToken);
}
