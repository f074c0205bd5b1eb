using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>Where a member works.</summary>
public sealed class AreaAnswer(ProfileWords profileWords, CommunityDirectory directory) : IAnswerHandler
{
    public const string Question = "directory.area";

    internal const long OnItsOwn = 0;
    internal const long InSteps = 1;

    public async Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken)
    {
        var actor = answer.Actor;
        if (profileWords.WorkIn(actor.Profile, answer.Words) is { } complaint)
        {
            var notNow = answer.Subject == InSteps ? RegistrationSteps.NotNow(RegistrationStep.Area) : NotNowButton.Button;
            return Reply.Ask(Question, answer.Subject, complaint, notNow);
        }

        var said = Say($"Your area: {actor.Profile.Area!}. ✓");
        if (answer.Subject != InSteps) return new Reply(Visibility.Private, RegistrationCard.Draw(said));

        var own = await directory.OwnAsync(actor, cancellationToken);
        return RegistrationSteps.After(RegistrationStep.Area, actor, own, said, Visibility.Private);
    }
}
