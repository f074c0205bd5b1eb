using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Languages].</summary>
public sealed class AskLanguagesButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) => Task.FromResult(Reply.Ask(
        LanguagesAnswer.Question,
        0,
        Say($"Which languages do you speak with clients? For example: English, Spanish."),
        NotNowButton.Button));
}
