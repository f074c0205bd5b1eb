using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>To the chosen colleague: a note was written after the choice.</summary>
public sealed class NoteAddedNotice(BotDbContext db, NeedWords words, HandoffDetails details) : IPostDrawer
{
    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        if (referral is not { HasNote: true, ChosenId: { } chosen } || post.MemberId != chosen) return null;

        return new Drawing(Text.Lines(
            Say($"{First(referral.ReferrerId)} left you a private note: {words.Brief(referral.Need)}."),
            details.Note(referral, chosen)));
    }
}
