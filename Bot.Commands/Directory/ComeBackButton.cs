using Bot.Commands.Chat;
using Bot.Commands.Dispatch;

namespace Bot.Commands.Directory;

/// <summary>[I'm back].</summary>
public sealed class ComeBackButton(ProfileCard card, TimeProvider time) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        press.Actor.Profile.BeAwayUntil(null, time.GetUtcNow());
        return new Reply(Visibility.InPlace, await card.DrawOwnAsync(press.Actor, cancellationToken));
    }
}
