using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary><c>/register prenatal, deep tissue; area: Boise</c>; alone it leads to taps.</summary>
public sealed class RegisterCommand(Registration registration, SpecialtyBoard board) : ICommandHandler
{
    public static CommandEntry Entry { get; } = new("register", "List what you do, so that colleagues find you", "prenatal, deep tissue")
    {
        IsInGroupMenu = true,
    };

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
    {
        var said = ProfileLabels.Of(command.Words, command.Labels);
        if (said.Free.Length == 0 && said.Values.Count == 0)
        {
            var drawing = await board.DrawAsync(command.Actor, first: null, Say($"What do you do? Tap all that fits."), cancellationToken);
            return new Reply(Visibility.Private, drawing);
        }

        return await registration.TakeAsync(command.Actor, said, cancellationToken);
    }
}
