using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>[Leave it so].</summary>
public sealed class LeaveItSoButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) =>
        Task.FromResult(Reply.InPlace(Say($"All right. Commands and replies to me work as they are.")));
}
