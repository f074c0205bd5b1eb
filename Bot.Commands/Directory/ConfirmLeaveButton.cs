using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Yes, leave].</summary>
public sealed class ConfirmLeaveButton(CommunityDirectory directory, Hellos hellos) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        (await directory.OwnAsync(press.Actor, cancellationToken)).LeaveDirectory();
        await hellos.RedrawAsync(press.Actor.Chat, cancellationToken);
        return Reply.InPlace(
            Say($"You are off the list, {press.Actor.Id}. Thank you for having been on it; you are welcome back any time."),
            new PressButton(Say($"List what I do"), DirectoryActions.OpenBoard));
    }
}
