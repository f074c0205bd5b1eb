using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Communities;

/// <summary><c>/linkme</c> gives a code, <c>/linkme K7QM-2XPA</c> on the other platform takes it.</summary>
public sealed class LinkMeCommand(AccountLinking linking) : ICommandHandler
{
    private const string CodeOption = "code";

    public static CommandEntry Entry { get; } = new("linkme", "Join your accounts on two platforms, so that you are one person here", "")
    {
        Options = [new CommandOption(CodeOption, "The code that I gave you on the other platform", OptionKind.Label)],
    };

    public Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken) =>
        linking.AnswerAsync(command.Actor, command.Labels.GetValueOrDefault(CodeOption, command.Words), cancellationToken);
}
