using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Type mine]: what the board does not show.</summary>
public sealed class TypeMineButton : IButtonHandler
{
    public Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken) => Task.FromResult(Reply.Ask(
        SpecialtiesAnswer.Question,
        0,
        Say($"What do you do? Type it with commas, in your own words if you like, for example: prenatal, deep tissue."),
        RegistrationSteps.NotNow(RegistrationStep.Specialties)));
}
