using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Ending;

/// <summary>To the referrer, whose client still waits: kindly, with words to pass on.</summary>
public sealed class ExpiredNotice(BotDbContext db, NeedWords words) : IPostDrawer
{
    private static readonly Text ForTheClient = Say(
        $"I asked my colleagues, and just now nobody I trust has room. I am sorry. I keep looking if you like; please feel free to ask elsewhere too.");

    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        if (referral is not { Status: ReferralStatus.Expired }) return null;

        return new Drawing(
            Text.Lines(
                words.Brief(referral.Need),
                Say($"Thank you for asking, {First(referral.ReferrerId)}. Two weeks have passed, so I closed this one; /refer asks again."),
                Say($"Words for your client: “{ForTheClient}”")),
            new CopyButton(Say($"Copy"), ForTheClient));
    }
}
