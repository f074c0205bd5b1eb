using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>Where a member works.</summary>
public sealed class AreaAnswer(ProfileWords profileWords) : IAnswerHandler
{
    public const string Question = "directory.area";

    internal const long OnItsOwn = 0;
    internal const long InSteps = 1;

    public Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken)
    {
        var actor = answer.Actor;
        if (profileWords.WorkIn(actor.Profile, answer.Words) is { } complaint)
        {
            var notNow = answer.Subject == InSteps ? RegistrationSteps.NotNow(RegistrationStep.Area) : NotNowButton.Button;
            return Task.FromResult(Reply.Ask(Question, answer.Subject, complaint, notNow));
        }

        var said = Say($"Your area: {actor.Profile.Area!}. ✓");
        return Task.FromResult(answer.Subject == InSteps
            ? RegistrationSteps.After(RegistrationStep.Area, actor, said, Visibility.Private)
            : new Reply(Visibility.Private, RegistrationCard.Draw(said)));
    }
}
