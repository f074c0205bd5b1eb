using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Contact].</summary>
public sealed class AskContactButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) => Task.FromResult(Reply.Ask(
        ContactAnswer.Question,
        ContactAnswer.OnItsOwn,
        Say($"How should a colleague reach you? A phone number, an e-mail or a link. It is never shown in the group: only a colleague you hand off with sees it."),
        NotNowButton.Button));
}
