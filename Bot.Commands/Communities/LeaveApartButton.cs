using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Communities;

/// <summary>[No], asked whether two accounts are one person's.</summary>
public sealed class LeaveApartButton(AccountLinking linking) : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) =>
        linking.LeaveApartAsync(press.Actor, press.Subject, cancellationToken);
}
