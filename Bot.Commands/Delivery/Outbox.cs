using System.Globalization;
using Bot.Commands.Communities;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Delivery;

/// <summary>
/// What handlers say beyond their answer. It only notes what is to be shown; the note is saved with the effect that caused
/// it, and the drawing and sending come after.
/// </summary>
public sealed class Outbox(BotDbContext db, UsualPlaces places, IdSource ids, TimeProvider time)
{
    /// <summary>Shows a card in a place, or draws it again where it is shown already.</summary>
    public async Task ShowAsync(string kind, long subject, Place place, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (await FindAsync(KeyOf(kind, subject, place), cancellationToken) is { } shown)
            shown.Want(now);
        else
            db.Posts.Add(new Post(ids.Next(), KeyOf(kind, subject, place), kind, subject, place.Id, now));
    }

    /// <summary>As <see cref="ShowAsync"/>, but as a new message, below what was said meanwhile, even where one stands already.</summary>
    public async Task ShowAnewAsync(string kind, long subject, Place place, CancellationToken cancellationToken)
    {
        (await FindAsync(KeyOf(kind, subject, place), cancellationToken))?.LoseMessage();
        await ShowAsync(kind, subject, place, cancellationToken);
    }

    /// <summary>Draws every copy of a card again.</summary>
    public async Task RedrawAsync(string kind, long subject, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var shown = await db.Posts.Where(post => post.Kind == kind && post.SubjectId == subject).ToListAsync(cancellationToken);
        foreach (var post in shown.Where(post => post.IsCard)) post.Want(now);
    }

    /// <summary>Tells a member something privately, once. What was closed before anyone saw it counts as not told.</summary>
    /// <param name="place">Where it came about. Who has no account on its platform is told through a chat of their own.</param>
    /// <param name="about">The colleague it speaks of; telling of another colleague is another telling.</param>
    public async Task TellAsync(MemberId member, string kind, long subject, Place place, MemberId? about, CancellationToken cancellationToken)
    {
        if (await FindAsync(Post.KeyOfTelling(kind, subject, member, about), cancellationToken) is null or { State: PostState.Closed })
            await TellAnewAsync(member, kind, subject, place, about, cancellationToken);
    }

    /// <summary>As <see cref="TellAsync"/>, but of something that has happened once more: who was told before is told again.</summary>
    /// <inheritdoc cref="TellAsync"/>
    public async Task TellAnewAsync(MemberId member, string kind, long subject, Place place, MemberId? about, CancellationToken cancellationToken)
    {
        var key = Post.KeyOfTelling(kind, subject, member, about);
        var now = time.GetUtcNow();
        var told = await FindAsync(key, cancellationToken);
        var through = await ReachableAsync(member, place, cancellationToken);
        if (told is null)
        {
            db.Posts.Add(new Post(ids.Next(), key, kind, subject, member, about, through.Id, now));
            return;
        }

        told.MoveTo(through.Id, now);
        told.Want(now);
    }

    private async Task<Place> ReachableAsync(MemberId member, Place place, CancellationToken cancellationToken)
    {
        var person = await db.Members.FindAsync([member], cancellationToken);
        var chat = await db.Chats.FindAsync([place.ChatId], cancellationToken);
        if (person is null || chat is null || person.AccountOn(chat.Platform) is not null) return place;

        var platforms = person.Accounts.Select(account => account.Platform).ToList();
        var own = await db.Chats
            .Where(c => platforms.Contains(c.Platform) && db.Profiles.Any(profile => profile.MemberId == member && profile.ChatId == c.Id))
            .OrderByDescending(c => c.CommunityId == chat.CommunityId).ThenByDescending(c => c.IsReachable).ThenBy(c => c.Id)
            .FirstOrDefaultAsync(cancellationToken);
        return own is null ? place : await places.ForAsync(own, PlaceUses.None, cancellationToken);
    }

    private static string KeyOf(string kind, long subject, Place place) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{subject}:{place.Id.Value}");

    private async Task<Post?> FindAsync(string key, CancellationToken cancellationToken) =>
        db.Posts.Local.FirstOrDefault(post => post.Key == key)
        ?? await db.Posts.SingleOrDefaultAsync(post => post.Key == key, cancellationToken);
}
