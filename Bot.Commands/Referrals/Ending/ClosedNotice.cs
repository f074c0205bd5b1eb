using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Ending;

/// <summary>To the referrer whose referral an administrator closed.</summary>
public sealed class ClosedNotice(BotDbContext db, NeedWords words) : IPostDrawer
{
    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        if (referral is not { Status: ReferralStatus.Withdrawn }) return null;

        return new Drawing(Text.Lines(
            words.Brief(referral.Need),
            Say($"An admin of the group closed this one. If your client still needs a colleague, /refer asks again.")));
    }
}
