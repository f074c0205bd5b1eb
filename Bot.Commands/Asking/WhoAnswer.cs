using System.Collections.Frozen;
using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Asking;

/// <summary>What was said after /who had asked.</summary>
public sealed class WhoAnswer(TypedQuestion typed) : IAnswerHandler
{
    public const string Question = "asking.who";

    public Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken) =>
        typed.AnswerAsync(answer.Actor, answer.Words, FrozenDictionary<string, string>.Empty, cancellationToken);
}
