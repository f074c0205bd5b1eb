using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Pause]: away for a while, no reason asked.</summary>
public sealed class PauseButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) => Task.FromResult(Reply.Ask(
        PauseAnswer.Question,
        0,
        Say($"Take the time you need. Which day are you back? For example: 12 Dec, Monday, or in 2 weeks."),
        NotNowButton.Button));
}
