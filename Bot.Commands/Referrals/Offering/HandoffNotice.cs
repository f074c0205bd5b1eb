using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>To the referrer: the chosen colleague's contact, and three kind lines to forward.</summary>
public sealed class HandoffNotice(BotDbContext db, HandoffDetails details) : IPostDrawer
{
    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        if (referral?.ChosenId is not { } chosen || post.MemberId != referral.ReferrerId) return null;

        var forward = await details.ForwardAsync(referral, chosen, cancellationToken);
        return new Drawing(
            Text.Lines(
                Say($"{First(chosen)} will look after your client."),
                await details.ReachAsync(referral, chosen, referral.ReferrerId, cancellationToken),
                Say($"Words to forward: “{forward}”")),
            new CopyButton(Say($"Copy"), forward),
            new PressButton(Say($"Add private note"), ReferralActions.AddNote, referral.Id));
    }
}
