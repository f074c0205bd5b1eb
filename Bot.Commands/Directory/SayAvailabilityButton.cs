using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>[Taking new clients], [A few spots], [Full].</summary>
public sealed class SayAvailabilityButton(ProfileCard card, TimeProvider time) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var profile = press.Actor.Profile;
        var availability = (Availability)press.Argument;
        if (AvailabilityWords.Of(availability) is not { } words) return Reply.Privately(Sentences.NotYours);

        profile.SayAvailability(availability, time.GetUtcNow());
        return new Reply(Visibility.InPlace, press.Subject == 0
            ? RegistrationCard.Draw(Say($"Your availability: {words}. ✓"))
            : await card.DrawOwnAsync(press.Actor, cancellationToken));
    }
}
