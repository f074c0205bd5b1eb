using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Help;

/// <summary>[What can I do?].</summary>
public sealed class ShowHelpButton(HelpPage page) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) =>
        new(Visibility.Private, await page.DrawAsync(press.Actor, cancellationToken));
}
