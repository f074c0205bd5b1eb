using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Availability].</summary>
public sealed class AskAvailabilityButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) => Task.FromResult(Reply.InPlace(
        Say($"Do you have room for new clients? I'll ask again after two months, because it changes."),
        [.. AvailabilityWords.Buttons(origin: 0), NotNowButton.Button]));
}
