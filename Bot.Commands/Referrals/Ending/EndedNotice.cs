using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Ending;

/// <summary>To a colleague who offered and was not chosen: what became of it, with thanks.</summary>
public sealed class EndedNotice(BotDbContext db, NeedWords words) : IPostDrawer
{
    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        return referral?.Status switch
        {
            ReferralStatus.Chosen => Said(referral, Say($"Thank you for offering; it's covered.")),
            ReferralStatus.Withdrawn => Said(referral, Say($"Thank you for offering; {First(referral.ReferrerId)} no longer needs a colleague here.")),
            ReferralStatus.Expired => Said(referral, Say($"Thank you for offering; after two weeks I closed this one.")),
            _ => null,
        };
    }

    private Drawing Said(Referral referral, Text said) => new(Text.Lines(words.Brief(referral.Need), said));
}
