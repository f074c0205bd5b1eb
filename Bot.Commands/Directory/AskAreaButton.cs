using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Area].</summary>
public sealed class AskAreaButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) => Task.FromResult(Reply.Ask(
        AreaAnswer.Question,
        AreaAnswer.OnItsOwn,
        press.Actor.Profile.Area is { } area
            ? Say($"Your area is {area}. What should it say instead?")
            : Say($"Where do you work? A town or region is enough, for example: Boise."),
        NotNowButton.Button));
}
