using Bot.Commands.Delivery;
using Bot.Commands.Referrals;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Communities;

/// <summary>
/// Makes one person of two members. Whoever acts keeps their id, so that everything around this very act stays true; the
/// other's rows come along, and their id lives on as a <see cref="FormerMember"/>.
/// </summary>
public sealed class MemberMerge(BotDbContext db, Vault vault, Outbox outbox, Hellos hellos, TimeProvider time)
{
    public async Task MergeAsync(Member kept, Member former, CancellationToken cancellationToken)
    {
        var (current, gone) = (kept.Id, former.Id);
        await MoveProfilesAsync(current, gone, cancellationToken);
        await MoveReferralsAsync(current, gone, cancellationToken);
        await MoveConversationsAsync(current, gone, cancellationToken);
        await MovePostsAsync(current, gone, cancellationToken);

        foreach (var older in await db.FormerMembers.Where(f => f.CurrentId == gone).ToListAsync(cancellationToken)) older.BecomeNow(current);
        db.FormerMembers.Add(new FormerMember(gone, current));
        db.WrongGuesses.RemoveRange(await db.WrongGuesses.Where(wrong => wrong.Purpose == JoinPurpose.Member && wrong.By == gone.Value).ToListAsync(cancellationToken));

        kept.TakeOver(former);

        // The accounts have their new owner before the old one goes, who would else take them along.
        db.ChangeTracker.DetectChanges();
        db.Members.Remove(former);
    }

    private async Task MoveProfilesAsync(MemberId current, MemberId gone, CancellationToken cancellationToken)
    {
        var mine = await db.Profiles.Where(profile => profile.MemberId == current).ToListAsync(cancellationToken);
        foreach (var profile in await db.Profiles.Where(profile => profile.MemberId == gone).ToListAsync(cancellationToken))
        {
            if (mine.FirstOrDefault(own => own.ChatId == profile.ChatId) is { } own) Unite(own, profile);
            else profile.BelongTo(current, vault);

            await hellos.RedrawAsync((await db.Chats.FindAsync([profile.ChatId], cancellationToken))!, cancellationToken);
        }
    }

    private void Unite(Profile own, Profile other)
    {
        own.Unite(other, vault);
        db.Profiles.Remove(other);
    }

    private async Task MoveReferralsAsync(MemberId current, MemberId gone, CancellationToken cancellationToken)
    {
        var naming = await db.Referrals
            .Where(referral => referral.ReferrerId == gone || referral.Offers.Any(offer => offer.By == gone))
            .ToListAsync(cancellationToken);
        foreach (var referral in naming)
        {
            referral.Rename(gone, current, vault);
            await outbox.RedrawAsync(ReferralPosts.Card, referral.Id, cancellationToken);
        }
    }

    private async Task MoveConversationsAsync(MemberId current, MemberId gone, CancellationToken cancellationToken)
    {
        var mine = await db.Conversations.Where(talk => talk.MemberId == current).Select(talk => talk.ChatId).ToListAsync(cancellationToken);
        foreach (var talk in await db.Conversations.Where(talk => talk.MemberId == gone).ToListAsync(cancellationToken))
        {
            if (mine.Contains(talk.ChatId)) db.Conversations.Remove(talk);
            else talk.BelongTo(current);
        }
    }

    private async Task MovePostsAsync(MemberId current, MemberId gone, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        foreach (var post in await db.Posts.Where(post => post.MemberId == gone || post.AboutId == gone).ToListAsync(cancellationToken))
        {
            var key = post.Rename(gone, current);
            if (await db.Posts.SingleOrDefaultAsync(p => p.Key == key, cancellationToken) is not { } twin)
            {
                post.Take(key);
                if (post.MemberId == post.AboutId) post.Close();
                continue;
            }

            // The same news under both ids is told once; unless it was closed there before anyone saw it.
            if (twin.State is PostState.Closed && post.State is not PostState.Closed) twin.Want(now);
            post.Close();
        }
    }
}
