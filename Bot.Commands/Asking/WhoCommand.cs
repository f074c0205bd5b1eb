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
    };

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
    {
        var words = string.Join('\n', command.Labels.Select(label => $"{label.Key}: {label.Value}").Prepend(command.Words));
        if (!string.IsNullOrWhiteSpace(words)) return await typed.AnswerAsync(command.Actor, words, cancellationToken);

        var question = Say($"What does your client need? For example: prenatal near Boise, speaks Spanish.");
        return command.Actor.Speaker.IsNobody ? Reply.Privately(question) : Reply.Ask(WhoAnswer.Question, 0, question);
    }
}
