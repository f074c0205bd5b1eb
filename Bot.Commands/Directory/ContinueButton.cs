using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Directory;

/// <summary>[Done] under the taps and [Not now] under a question: on to the next small question.</summary>
public sealed class ContinueButton(OpenQuestion question, CommunityDirectory directory) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        await question.CloseAsync(press.Actor, cancellationToken);
        var own = await directory.OwnAsync(press.Actor, cancellationToken);
        return RegistrationSteps.After((RegistrationStep)press.Argument, press.Actor, own, Text.Empty, Visibility.InPlace);
    }
}
