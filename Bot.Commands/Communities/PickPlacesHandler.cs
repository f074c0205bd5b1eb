using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Data.Communities;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>Places that an administrator picked for one of the three uses. None picked: none chosen any more.</summary>
public sealed class PickPlacesHandler(Administrators administrators, ChosenPlaces places, Outbox outbox) : IButtonHandler
{
    /// <summary>What one picker holds on the platforms that have one.</summary>
    private const int MostPlaces = 25;

    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var (chat, use) = (press.Actor.Chat, (PlaceUses)press.Subject);
        if (!await administrators.IsAsync(press.Actor, cancellationToken)) return Reply.Privately(Sentences.AdminsOnly);
        if (use is not (PlaceUses.Referrals or PlaceUses.Meetups or PlaceUses.Questions)) return Reply.Privately(Sentences.NotYours);

        var topics = press.Picked.Distinct(StringComparer.Ordinal).Take(MostPlaces).ToList();
        var isTooMany = use is not PlaceUses.Questions && topics.Count > 1;
        if (!isTooMany)
        {
            await places.ChooseAsync(chat, use, topics, cancellationToken);
            await outbox.RedrawAsync(HelloCard.Kind, chat.Id.Value, cancellationToken);
        }

        var text = Text.Lines(
            isTooMany ? Say($"One channel only for these, please, so that nobody has to look in several. I left it as it was:") : null,
            await places.DescribeAsync(chat, cancellationToken));
        return Reply.InPlace(text, ChoosePlacesButton.Picks);
    }
}
