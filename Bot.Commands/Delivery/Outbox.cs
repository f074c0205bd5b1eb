using System.Globalization;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Delivery;

/// <summary>
/// What handlers say beyond their answer. It only notes what is to be shown; the note is saved with the effect that caused
/// it, and the drawing and sending come after.
/// </summary>
public sealed class Outbox(BotDbContext db, IdSource ids, TimeProvider time)
{
    /// <summary>Shows a card in a place, or draws it again where it is shown already.</summary>
    public async Task ShowAsync(string kind, long subject, Place place, CancellationToken cancellationToken)
    {
        var key = string.Create(CultureInfo.InvariantCulture, $"{kind}:{subject}:{place.Id.Value}");
        var now = time.GetUtcNow();
        if (await FindAsync(key, cancellationToken) is { } shown)
            shown.Want(now);
        else
            db.Posts.Add(new Post(ids.Next(), key, kind, subject, place.Id, now));
    }

    /// <summary>Draws every copy of a card again.</summary>
    public async Task RedrawAsync(string kind, long subject, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var shown = await db.Posts.Where(post => post.Kind == kind && post.SubjectId == subject).ToListAsync(cancellationToken);
        foreach (var post in shown.Where(post => post.IsCard)) post.Want(now);
    }

    /// <summary>Tells a member something privately, once. What was closed before anyone saw it counts as not told.</summary>
    /// <param name="about">The colleague it speaks of; telling of another colleague is another telling.</param>
    public async Task TellAsync(MemberId member, string kind, long subject, Place place, MemberId? about, CancellationToken cancellationToken)
    {
        var key = Post.KeyOfTelling(kind, subject, member, about);
        var now = time.GetUtcNow();
        if (await FindAsync(key, cancellationToken) is not { } told)
            db.Posts.Add(new Post(ids.Next(), key, kind, subject, member, about, place.Id, now));
        else if (told.State is PostState.Closed)
            told.Want(now);
    }

    private async Task<Post?> FindAsync(string key, CancellationToken cancellationToken) =>
        db.Posts.Local.FirstOrDefault(post => post.Key == key)
        ?? await db.Posts.SingleOrDefaultAsync(post => post.Key == key, cancellationToken);
}
