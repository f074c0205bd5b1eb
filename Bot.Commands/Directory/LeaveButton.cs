using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Leave]: asks once.</summary>
public sealed class LeaveButton(CommunityDirectory directory) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) =>
        (await directory.OwnAsync(press.Actor, cancellationToken)).IsListed
        ? Reply.InPlace(
            Say($"Shall I take you off the list in {press.Actor.Chat.Title}? Everything in your profile is erased, your contact too. Open referrals stay."),
            new PressButton(Say($"Yes, leave"), DirectoryActions.ConfirmLeave),
            new PressButton(Say($"Stay"), DirectoryActions.ShowProfile))
        : Reply.InPlace(Say($"You are not listed here, so there is nothing to leave."));
}
