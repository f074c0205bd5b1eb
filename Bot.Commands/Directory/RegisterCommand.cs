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
        Options =
        [
            new("specialties", "What you do, with commas between", OptionKind.Words) { SuggestsSpecialties = true },
            new("area", "Where you work: a town or region", OptionKind.Label),
            new("availability", "Whether you have room for new clients", OptionKind.Label) { Choices = ["taking new clients", "a few spots", "full"] },
            new("languages", "What you speak with clients, with commas between", OptionKind.Label),
            new("contact", "How a colleague reaches you; sealed, and passed on at a handoff only", OptionKind.Label),
            new("public-contact", "Whether your contact may stand in your profile", OptionKind.Label) { Choices = CommandOption.YesOrNo },
            new("licence", "Your licence, as you state it", OptionKind.Label),
            new("in-home", "Whether you visit clients at home", OptionKind.Label) { Choices = CommandOption.YesOrNo },
            new("trades", "Whether you like to trade sessions with colleagues", OptionKind.Label) { Choices = CommandOption.YesOrNo },
            new("approach", "How you work, in your own words", OptionKind.Label),
            new("per-week", "How many referrals a week feel good: a number", OptionKind.Label),
        ],
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
