using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Directory;

/// <summary>[When to tell me], under one's own profile.</summary>
public sealed class AskTellingButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) =>
        Task.FromResult(new Reply(Visibility.InPlace, TellingQuestion.Draw(Text.Empty)));
}
