using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>To the chosen colleague: the referrer's contact and the private note.</summary>
public sealed class ReceivedNotice(BotDbContext db, NeedWords words, HandoffDetails details) : IPostDrawer
{
    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        if (referral?.ChosenId is not { } chosen || post.MemberId != chosen) return null;

        return new Drawing(Text.Lines(
            Say($"Thank you, {First(chosen)}! {First(referral.ReferrerId)} chose you: {await words.DescribeAsync(referral, cancellationToken)}."),
            await details.ReachAsync(referral, referral.ReferrerId, chosen, cancellationToken),
            details.Note(referral, chosen)));
    }
}
