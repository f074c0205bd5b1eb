using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Ask me privately], [Mention me here], [I'll look myself].</summary>
public sealed class WishTellingButton(CommunityDirectory directory, TimeProvider time) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var wish = (TellingWish)press.Argument;
        if (wish is TellingWish.NotAsked || !Enum.IsDefined(wish)) return Reply.Privately(Sentences.NotYours);

        press.Actor.Profile.WishToBeTold(wish, time.GetUtcNow());
        var own = await directory.OwnAsync(press.Actor, cancellationToken);
        return RegistrationSteps.After(
            RegistrationStep.Telling, press.Actor, own, Say($"Noted. ✓ {TellingQuestion.Outcome(wish)}"), Visibility.InPlace);
    }
}
