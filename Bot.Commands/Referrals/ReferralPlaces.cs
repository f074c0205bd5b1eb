using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals;

/// <summary>Where the card of a referral stands: in the place that an admin chose for referrals, else where it was asked.</summary>
public sealed class ReferralPlaces(BotDbContext db, UsualPlaces places)
{
    public async Task<Place> OfAsync(Referral referral, CancellationToken cancellationToken)
    {
        var asked = await db.Places.FindAsync([referral.PlaceId], cancellationToken) ?? throw new InvalidOperationException("A referral's place is gone.");
        return await places.ForAsync(asked, PlaceUses.Referrals, cancellationToken);
    }

    /// <summary>Tells its writer where to look for the card.</summary>
    /// <returns>Null where it stands right here.</returns>
    public async Task<Text?> PostedElsewhereAsync(Referral referral, Actor writer, CancellationToken cancellationToken)
    {
        var place = await OfAsync(referral, cancellationToken);
        if (writer.Chat.Id == referral.ChatId && place.Id != writer.Place.Id) return Say($"Posted in {place.Id}.");

        return writer.IsPrivate ? Say($"Posted in {writer.Chat.Title}.") : null;
    }
}
