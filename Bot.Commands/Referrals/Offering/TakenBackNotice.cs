using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>To the referrer, who may be counting on an offer that is gone.</summary>
public sealed class TakenBackNotice(BotDbContext db) : IPostDrawer
{
    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        if (post.AboutId is not { } colleague || referral is not { IsOpen: true }) return null;

        return referral.Offers.Any(offer => offer.By == colleague && offer.State is OfferState.TakenBack)
            ? new Drawing(Say($"{First(colleague)} can't after all. I'll tell you when somebody else can help."))
            : null;
    }
}
