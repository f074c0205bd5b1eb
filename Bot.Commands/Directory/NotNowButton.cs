using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Not now] under a question that was asked on its own.</summary>
public sealed class NotNowButton(OpenQuestion question) : IButtonHandler
{
    public static PressButton Button => new(Say($"Not now"), DirectoryActions.NotNow);

    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        await question.CloseAsync(press.Actor, cancellationToken);
        return Reply.InPlace(
            Say($"All right. It can wait until you like."),
            new PressButton(Say($"My profile"), DirectoryActions.ShowProfile));
    }
}
