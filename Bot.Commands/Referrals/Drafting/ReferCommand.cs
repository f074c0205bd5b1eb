using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Referrals.Drafting;

/// <summary><c>/refer prenatal in Boise this week</c>.</summary>
public sealed class ReferCommand(ReferralDesk desk) : ICommandHandler
{
    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken) =>
        string.IsNullOrWhiteSpace(command.Words) && command.Labels.Count == 0
            ? ReferralDesk.AskForNeed
            : await desk.TakeAsync(command.Actor, command.Words, command.Labels, cancellationToken);
}
