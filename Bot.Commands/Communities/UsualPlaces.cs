using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Communities;

/// <summary>Where a chat is spoken to when nobody has just spoken there: what was asked in another chat is shown here.</summary>
public sealed class UsualPlaces(BotDbContext db, ChosenPlaces chosen, ActorResolver actors)
{
    /// <summary>Where something goes that was asked in <paramref name="asked"/>: there, unless an admin chose other places for it.</summary>
    public async Task<Place> ForAsync(Place asked, PlaceUses use, CancellationToken cancellationToken)
    {
        if (asked.Uses.HasFlag(use)) return asked;

        return await ChosenAsync(asked.ChatId, use, cancellationToken) ?? asked;
    }

    /// <summary>Where something goes that comes of what was just said: there, or, said in a private chat, where the group is spoken to.</summary>
    public async Task<Place> OfAsync(Actor actor, PlaceUses use, CancellationToken cancellationToken) =>
        actor.IsPrivate ? await ForAsync(actor.Chat, use, cancellationToken) : actor.Place;

    /// <returns>
    /// The first place that an admin chose for it, else where the hello stands, else where the bot spoke last, else the
    /// chat's general place.
    /// </returns>
    public async Task<Place> ForAsync(CommunityChat chat, PlaceUses use, CancellationToken cancellationToken)
    {
        if (await ChosenAsync(chat.Id, use, cancellationToken) is { } first) return first;

        var spoken =
            from post in db.Posts
            where post.State != PostState.Closed
            join place in db.Places on post.PlaceId equals place.Id
            where place.ChatId == chat.Id
            orderby post.Kind == HelloCard.Kind descending, post.Id descending
            select place;
        return await spoken.FirstOrDefaultAsync(cancellationToken) ?? await actors.PlaceAsync(chat, "", cancellationToken);
    }

    private async Task<Place?> ChosenAsync(ChatId chat, PlaceUses use, CancellationToken cancellationToken) =>
        use is not PlaceUses.None && await chosen.ForAsync(chat, use, cancellationToken) is [var first, ..] ? first : null;
}
