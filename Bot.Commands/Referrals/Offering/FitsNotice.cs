using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>To a member who fits and wishes to be told: the card's words, privately.</summary>
public sealed class FitsNotice(BotDbContext db, ReferralsInReach referrals, NeedWords words) : IPostDrawer
{
    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        if (post.MemberId is not { } reader || referral is not { IsOpen: true }) return null;
        if (referral.StandingOffers.Any(offer => offer.By == reader)) return null;
        if (await referrals.ListedAsync(referral, reader, cancellationToken) is not { Telling: TellingWish.Privately }) return null;

        return new Drawing(
            Text.Lines(
                await words.HeadlineAsync(referral, cancellationToken),
                Say($"This may be for you, {reader}. Only you see this.")),
            new PressButton(Say($"I can help"), ReferralActions.OfferHelp, referral.Id),
            new PressButton(Say($"Not this time"), ReferralActions.NotThisTime, referral.Id));
    }
}
