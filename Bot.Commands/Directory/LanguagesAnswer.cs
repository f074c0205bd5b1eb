using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>The languages that a member speaks with clients.</summary>
public sealed class LanguagesAnswer(ProfileWords profileWords) : IAnswerHandler
{
    public const string Question = "directory.languages";

    public Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken)
    {
        var profile = answer.Actor.Profile;
        if (profileWords.Speak(profile, answer.Words) is { } complaint)
            return Task.FromResult(Reply.Ask(Question, answer.Subject, complaint, NotNowButton.Button));

        var said = Say($"You speak {AllOf(profile.Languages.Select(Quote))}. ✓");
        return Task.FromResult(new Reply(Visibility.Private, RegistrationCard.Draw(said)));
    }
}
