using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>How a colleague reaches a member. It is sealed at once, and not said back where others may read.</summary>
public sealed class ContactAnswer(ProfileWords profileWords, CommunityDirectory directory) : IAnswerHandler
{
    public const string Question = "directory.contact";

    internal const long OnItsOwn = 0;
    internal const long InSteps = 1;

    public async Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken)
    {
        if (profileWords.ReachBy(answer.Actor.Profile, answer.Words) is { } complaint)
        {
            var notNow = answer.Subject == InSteps ? RegistrationSteps.NotNow(RegistrationStep.Contact) : NotNowButton.Button;
            return Reply.Ask(Question, answer.Subject, complaint, notNow);
        }

        var said = Text.Lines(
            Say($"Your contact is kept sealed; a colleague sees it at a handoff. ✓"),
            answer.Actor.IsOverheard ? Say($"Please delete your message: others can read it here.") : null);
        if (answer.Subject != InSteps) return new Reply(Visibility.Private, RegistrationCard.Draw(said));

        var own = await directory.OwnAsync(answer.Actor, cancellationToken);
        return RegistrationSteps.After(RegistrationStep.Contact, answer.Actor, own, said, Visibility.Private);
    }
}
