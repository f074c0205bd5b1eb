using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Commands.Delivery;

/// <summary>Sends one post: draws it as things stand now, marks it, calls the platform once, notes what became of it.</summary>
public sealed partial class PostDelivery(
    IServiceScopeFactory scopes, Writer writer, Catalog catalog, Noting noting, Retry retry, TimeProvider time, ILogger<PostDelivery> logger)
{
    /// <summary>A platform that did not answer is seldom well a moment later, and a new message is repeated only once.</summary>
    private static readonly TimeSpan PauseBeforeRepeat = TimeSpan.FromMinutes(1);

    /// <returns>How long the platform wants to be left alone; zero where it does not.</returns>
    public async Task<TimeSpan> DeliverAsync(long postId, IPlatform platform, CancellationToken cancellationToken)
    {
        if (await PrepareAsync(postId, platform.Platform, cancellationToken) is not { } parcel) return TimeSpan.Zero;

        var outcome = await CallAsync(postId, parcel, platform, cancellationToken);
        return await noting.SaveAsync((services, db) => ApplyAsync(services, db, postId, parcel, outcome), cancellationToken);
    }

    /// <returns>Null where there is nothing to send.</returns>
    private async Task<Parcel?> PrepareAsync(long postId, Platform platform, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
            return await DrawAsync(scope.ServiceProvider, db, postId, platform, cancellationToken);
        }
        catch (ClashException)
        {
            // Somebody wanted it drawn anew while it was being marked: the next turn draws that.
            return null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException && !DatabaseTrouble.IsCauseOf(failure))
        {
            // One that cannot be drawn waits, and holds up no other.
            Log.NotDrawn(logger, postId, failure.GetType().Name, failure.StackTrace);
            return await noting.SaveAsync(
                async (_, db) =>
                {
                    var post = await db.Posts.SingleAsync(p => p.Id == postId);
                    post.RetryAt(time.GetUtcNow() + retry.After(post.Attempts));
                    return (Parcel?)null;
                },
                cancellationToken);
        }
    }

    private async Task<Parcel?> DrawAsync(
        IServiceProvider services, BotDbContext db, long postId, Platform platform, CancellationToken cancellationToken)
    {
        var post = await db.Posts.SingleAsync(p => p.Id == postId, cancellationToken);
        if (post.State is not PostState.Waiting) return null;

        var place = await db.Places.SingleAsync(p => p.Id == post.PlaceId, cancellationToken);
        var chat = await db.Chats.SingleAsync(c => c.Id == place.ChatId, cancellationToken);
        var reader = await ReaderAsync(db, post, cancellationToken);
        var drawer = catalog.Drawer(post.Kind) is { } type ? (IPostDrawer)services.GetRequiredService(type) : null;
        var drawing = drawer is null ? null : await drawer.DrawAsync(post, cancellationToken);
        var account = reader?.AccountOn(platform);
        if (drawing is null || (post.IsCard ? !chat.IsReachable : account is null))
        {
            post.Close();
            await writer.CommitAsync(db, cancellationToken);
            return null;
        }

        var isKnock = account is { PrivateReach: PrivateReach.Closed };
        if (isKnock)
        {
            var button = new PressButton(drawer!.KnockLabel, DispatchActions.SeePost, post.Id);
            drawing = new Drawing(drawer.Knock(reader!.Id), button);
        }

        var composed = await services.GetRequiredService<Composer>().ComposeAsync(drawing, platform, chat.Id, cancellationToken);
        post.Begin();
        await writer.CommitAsync(db, cancellationToken);
        return new Parcel(
            composed, new Destination(chat.ExternalId, place.Topic), account, isKnock, post.IsCard ? post.MessageId : null,
            new Sending(post.Nonce, IsSilent: post.UnsureSends > 0));
    }

    // A telling that was wanted just while its reader's accounts were joined still names who is no more.
    private static async Task<Member?> ReaderAsync(BotDbContext db, Post post, CancellationToken cancellationToken)
    {
        if (post.MemberId is not { } id) return null;

        var current = await db.CurrentIdAsync(id, cancellationToken);
        if (current != id) post.Rename(id, current);
        return await db.Members.SingleOrDefaultAsync(member => member.Id == current, cancellationToken);
    }

    private async Task<SendOutcome> CallAsync(long postId, Parcel parcel, IPlatform platform, CancellationToken cancellationToken)
    {
        try
        {
            return await (parcel switch
            {
                { MessageId: { } shown } => platform.EditAsync(parcel.Destination.ChatExternalId, shown, parcel.Message, cancellationToken),
                { IsPrivate: true } => platform.TellAsync(parcel.Account!.ExternalId, parcel.Message, parcel.Sending, cancellationToken),
                _ => platform.PostAsync(parcel.Destination, parcel.Message, parcel.Sending, cancellationToken),
            });
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.CallFailed(logger, postId, failure.GetType().Name, failure.StackTrace);
            return new SendOutcome.Unsure();
        }
    }

    private async Task<TimeSpan> ApplyAsync(IServiceProvider services, BotDbContext db, long postId, Parcel parcel, SendOutcome outcome)
    {
        var post = await db.Posts.SingleAsync(p => p.Id == postId);
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Delivered when parcel.IsKnock:
                await NoteKnockAsync(db, post, now);
                break;
            case SendOutcome.Delivered delivered:
                post.Succeed(delivered.MessageId, now);
                break;
            case SendOutcome.Wait wait:
                post.RetryAt(now + wait.For);
                return wait.ForAll;
            case SendOutcome.Failed:
                post.RetryAt(now + retry.After(post.Attempts));
                break;
            case SendOutcome.Unsure:
                Log.Unsure(logger, post.Id);
                post.BecomeUnsure(now + (post.MessageId is null ? PauseBeforeRepeat : retry.After(post.Attempts)));
                break;
            case SendOutcome.Unreachable or SendOutcome.ChatGone when parcel.IsPrivate:
                await CloseReachAsync(db, parcel.Account!);
                post.RetryAt(now);
                break;
            case SendOutcome.MessageGone:
                post.ForgetMessage(now);
                break;
            case SendOutcome.TopicGone:
                await ToGeneralPlaceAsync(services, db, post);
                break;
            case SendOutcome.Moved moved:
                await MoveAsync(services, db, parcel.Destination.ChatExternalId, post, moved);
                post.RetryAt(post.Attempts == 0 ? now : now + retry.After(post.Attempts));
                break;
            case SendOutcome.ChatGone when parcel.IsKnock:
                // The telling is not lost with the group: it is said as soon as the person can be written to.
                (await ChatOfAsync(db, post)).Leave();
                post.AwaitOpening();
                break;
            case SendOutcome.ChatGone:
                (await ChatOfAsync(db, post)).Leave();
                post.Close();
                break;
            case SendOutcome.Refused refused:
                Log.Refused(logger, post.Id, refused.Reason);
                post.Close();
                break;
            default:
                post.Close();
                break;
        }

        return TimeSpan.Zero;
    }

    // Whoever is called can be faster than this note: they have looked already, or opened the private chat.
    private static async Task NoteKnockAsync(BotDbContext db, Post post, DateTimeOffset now)
    {
        if (post.State is not PostState.Sending) return;

        post.AwaitOpening();
        var called = await db.Members.SingleOrDefaultAsync(member => member.Id == post.MemberId);
        var chat = await ChatOfAsync(db, post);
        if (called?.AccountOn(chat.Platform) is { PrivateReach: PrivateReach.Open }) post.SayPrivately(now);
    }

    private static async Task CloseReachAsync(BotDbContext db, Account person)
    {
        var member = await db.Members.SingleAsync(
            m => m.Accounts.Any(account => account.Platform == person.Platform && account.ExternalId == person.ExternalId));
        member.AccountOn(person.Platform)!.ClosePrivately();
    }

    // The general place can be closed too, and opened again: then there is nowhere to move to, only to wait for.
    private async Task ToGeneralPlaceAsync(IServiceProvider services, BotDbContext db, Post post)
    {
        var now = time.GetUtcNow();
        var general = await services.GetRequiredService<ActorResolver>().PlaceAsync(await ChatOfAsync(db, post), "", CancellationToken.None);
        if (general.Id == post.PlaceId) post.RetryAt(now + retry.After(post.Attempts));
        else post.MoveTo(general.Id, now);
    }

    private static async Task MoveAsync(IServiceProvider services, BotDbContext db, string oldId, Post post, SendOutcome.Moved moved)
    {
        var chat = await ChatOfAsync(db, post);
        await services.GetRequiredService<ChatEvents>().MoveAsync(chat.Platform, oldId, moved.NewExternalId, CancellationToken.None);
    }

    private static async Task<CommunityChat> ChatOfAsync(BotDbContext db, Post post)
    {
        var place = await db.Places.SingleAsync(p => p.Id == post.PlaceId);
        return await db.Chats.SingleAsync(c => c.Id == place.ChatId);
    }

    /// <param name="MessageId">The message to change; null to send a new one.</param>
    /// <param name="Sending">What may be there already comes without sound.</param>
    private sealed record Parcel(
        Composed Message, Destination Destination, Account? Account, bool IsKnock, string? MessageId, Sending Sending)
    {
        /// <summary>It goes to the person's own chat.</summary>
        public bool IsPrivate => Account is not null && !IsKnock;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Whether post {PostId} arrived is not known.")]
        public static partial void Unsure(ILogger logger, long postId);

        [LoggerMessage(2, LogLevel.Error, "The platform refused post {PostId}: {Reason}")]
        public static partial void Refused(ILogger logger, long postId, string reason);

        [LoggerMessage(3, LogLevel.Error, "Post {PostId} could not be drawn ({Kind}) and waits.\n{StackTrace}")]
        public static partial void NotDrawn(ILogger logger, long postId, string kind, string? stackTrace);

        [LoggerMessage(4, LogLevel.Error, "The call with post {PostId} ended in {Kind}.\n{StackTrace}")]
        public static partial void CallFailed(ILogger logger, long postId, string kind, string? stackTrace);
    }
}
