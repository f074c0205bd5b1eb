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
    };

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
    {
        var words = string.Join('\n', command.Labels.Select(label => $"{label.Key}: {label.Value}").Prepend(command.Words));
        return string.IsNullOrWhiteSpace(words)
            ? Reply.Ask(WhoAnswer.Question, 0, Say($"What does your client need? For example: prenatal near Boise, speaks Spanish."))
            : await typed.AnswerAsync(command.Actor, words, cancellationToken);
    }
}
