using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Asking;

/// <summary><c>/who prenatal near Boise</c>; alone it asks one small question.</summary>
public sealed class WhoCommand(TypedQuestion typed) : ICommandHandler
{
    public static CommandEntry Entry { get; } = new("who", "Find a colleague: who handles this?", "prenatal near Boise")
    {
        Aliases = ["ask"],
        Answer = Visibility.Public,
        IsInGroupMenu = true,
        NeedsPerson = false,
        Options =
        [
            NeedOptions.Need, NeedOptions.Area, NeedOptions.When, NeedOptions.Language, NeedOptions.Gender, NeedOptions.InHome, NeedOptions.Insurance,
        ],
    };

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
    {
        if (command.Labels.Values.Append(command.Words).Any(said => !string.IsNullOrWhiteSpace(said)))
            return await typed.AnswerAsync(command.Actor, command.Words, command.Labels, cancellationToken);

        var question = Say($"What does your client need? For example: prenatal near Boise, speaks Spanish.");
        return command.Actor.Speaker.IsNobody ? Reply.Privately(question) : Reply.Ask(WhoAnswer.Question, 0, question);
    }
}
