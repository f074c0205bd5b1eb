using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Communities;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>[Choose channels]: what is chosen now, and a way to choose anew. For administrators.</summary>
public sealed class ChoosePlacesButton(Administrators administrators, ChosenPlaces places) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (!await administrators.IsAsync(press.Actor, cancellationToken)) return Reply.Privately(Sentences.AdminsOnly);

        return Reply.Privately(await places.DescribeAsync(press.Actor.Chat, cancellationToken), Picks);
    }

    internal static Button[] Picks =>
    [
        new PickPlacesButton(Say($"Referrals"), CommunitiesActions.PickPlaces, (long)PlaceUses.Referrals),
        new PickPlacesButton(Say($"Meetups"), CommunitiesActions.PickPlaces, (long)PlaceUses.Meetups),
        new PickPlacesButton(Say($"Questions answered"), CommunitiesActions.PickPlaces, (long)PlaceUses.Questions),
    ];
}
