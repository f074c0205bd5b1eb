using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Asking;

public sealed class GroupQuestion
{
    private readonly Reply silence = Reply.Silence;

    public Task<Reply> AnswerAsync(Actor actor, string words, bool isToBot, CancellationToken cancellationToken) => Task.FromResult(silence);
}
