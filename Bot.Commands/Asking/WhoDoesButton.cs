using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;

namespace Bot.Commands.Asking;

/// <summary>One that was meant, or that is nearest: who does it? Answered to the presser alone.</summary>
public sealed class WhoDoesButton(DirectoryAnswer answer, CommunityReading reading, Taxonomy taxonomy) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var context = await reading.ForAsync(press.Actor.Chat, cancellationToken);
        var (need, _) = NeedInButton.Read(press.Subject, press.Argument, taxonomy, context.KnownAreas);
        if (need.Specialties.Count == 0) return Reply.Privately(Sentences.NotYours);

        return await answer.ToAsync(press.Actor, need, explains: false, cancellationToken) with { Visibility = Visibility.Private };
    }
}
