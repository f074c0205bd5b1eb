using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Help;

/// <summary><c>/help</c>: what can I do here?</summary>
public sealed class HelpCommand(HelpPage page) : ICommandHandler
{
    internal const string Name = "help";

    public static CommandEntry Entry { get; } = new(Name, "See what you can do here", "") { IsInGroupMenu = true, NeedsPerson = false };

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken) =>
        new(Visibility.Private, await page.DrawAsync(command.Actor, cancellationToken));
}
