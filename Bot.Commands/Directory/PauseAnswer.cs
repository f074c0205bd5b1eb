using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>The day on which a member is back.</summary>
public sealed class PauseAnswer(CommunityReading reading, TimeProvider time) : IAnswerHandler
{
    public const string Question = "directory.pause";

    public async Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken)
    {
        var today = await reading.TodayAsync(answer.Actor.Chat, cancellationToken);
        if (ReturnDay.Read(answer.Words, today) is not { } back)
        {
            return Reply.Ask(
                Question, answer.Subject, Say($"I could not read a day to come in that. Try: 12 Dec, Monday, or in 2 weeks."), NotNowButton.Button);
        }

        answer.Actor.Profile.BeAwayUntil(back, time.GetUtcNow());
        return Reply.Privately(
            Say($"You are away until {back}. ✓ Until then colleagues are named in your place."),
            new PressButton(Say($"I'm back"), DirectoryActions.ComeBack));
    }
}
