using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Communities;

/// <summary>[Yes, that's me].</summary>
public sealed class JoinMeButton(AccountLinking linking) : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) =>
        linking.JoinAsync(press.Actor, press.Subject, cancellationToken);
}
