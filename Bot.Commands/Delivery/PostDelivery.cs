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
    IServiceScopeFactory scopes, Writer writer, Catalog catalog, Retry retry, TimeProvider time, ILogger<PostDelivery> logger)
{
    /// <returns>How long the platform wants to be left alone; zero where it does not.</returns>
    public async Task<TimeSpan> DeliverAsync(long postId, IPlatform platform, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
            if (await PrepareAsync(scope.ServiceProvider, db, postId, platform.Platform, cancellationToken) is not { } parcel)
                return TimeSpan.Zero;

            var outcome = await CallAsync(parcel, platform, cancellationToken);
            return await NoteAsync(postId, parcel, outcome);
        }
        catch (ClashException)
        {
            // Somebody wanted it drawn anew while it was being marked: the next turn draws that.
            return TimeSpan.Zero;
        }
    }

    /// <returns>Null where there is nothing to send.</returns>
    private async Task<Parcel?> PrepareAsync(
        IServiceProvider services, BotDbContext db, long postId, Platform platform, CancellationToken cancellationToken)
    {
        var post = await db.Posts.SingleAsync(p => p.Id == postId, cancellationToken);
        if (post.State is not PostState.Waiting) return null;

        var place = await db.Places.SingleAsync(p => p.Id == post.PlaceId, cancellationToken);
        var chat = await db.Chats.SingleAsync(c => c.Id == place.ChatId, cancellationToken);
        var reader = post.MemberId is { } id ? await db.Members.SingleOrDefaultAsync(m => m.Id == id, cancellationToken) : null;
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
            composed, new Destination(chat.ExternalId, place.Topic), account, isKnock, post.IsCard ? post.MessageId : null, post.UnsureSends > 0);
    }

    private static Task<SendOutcome> CallAsync(Parcel parcel, IPlatform platform, CancellationToken cancellationToken) => parcel switch
    {
        { MessageId: { } shown } => platform.EditAsync(parcel.Destination.ChatExternalId, shown, parcel.Message, cancellationToken),
        { Account: { } person, IsKnock: false } => platform.TellAsync(person.ExternalId, parcel.Message, parcel.IsRepeat, cancellationToken),
        _ => platform.PostAsync(parcel.Destination, parcel.Message, parcel.IsRepeat, cancellationToken),
    };

    // What was called is noted even when the bot is told to stop meanwhile, and on fresh data when somebody was faster.
    private async Task<TimeSpan> NoteAsync(long postId, Parcel parcel, SendOutcome outcome)
    {
        while (true)
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
            var post = await db.Posts.SingleAsync(p => p.Id == postId);
            var patience = await ApplyAsync(scope.ServiceProvider, db, post, parcel, outcome);
            try
            {
                await writer.CommitAsync(db, CancellationToken.None);
                return patience;
            }
            catch (ClashException)
            {
                // A change was wanted meanwhile: note the outcome beside it.
            }
        }
    }

    private async Task<TimeSpan> ApplyAsync(IServiceProvider services, BotDbContext db, Post post, Parcel parcel, SendOutcome outcome)
    {
        var now = time.GetUtcNow();
        switch (outcome)
        {
            case SendOutcome.Delivered when parcel.IsKnock:
                post.AwaitOpening();
                break;
            case SendOutcome.Delivered delivered:
                post.Succeed(delivered.MessageId, now);
                break;
            case SendOutcome.Wait wait:
                post.RetryAt(now + wait.For);
                return wait.For;
            case SendOutcome.Failed:
                post.RetryAt(now + retry.After(post.Attempts));
                break;
            case SendOutcome.Unsure:
                Log.Unsure(logger, post.Id);
                post.BecomeUnsure(now + retry.After(post.Attempts));
                break;
            case SendOutcome.Unreachable when parcel.Account is { } person:
                await CloseReachAsync(db, person);
                post.RetryAt(now);
                break;
            case SendOutcome.MessageGone:
                post.ForgetMessage(now);
                break;
            case SendOutcome.TopicGone:
                post.MoveTo(await GeneralPlaceAsync(services, db, post), now);
                break;
            case SendOutcome.Moved moved:
                await MoveAsync(services, db, parcel.Destination.ChatExternalId, post, moved);
                post.RetryAt(now);
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

    private static async Task CloseReachAsync(BotDbContext db, Account person)
    {
        var member = await db.Members.SingleAsync(
            m => m.Accounts.Any(account => account.Platform == person.Platform && account.ExternalId == person.ExternalId));
        member.AccountOn(person.Platform)!.ClosePrivately();
    }

    private static async Task<PlaceId> GeneralPlaceAsync(IServiceProvider services, BotDbContext db, Post post)
    {
        var chat = await ChatOfAsync(db, post);
        return (await services.GetRequiredService<ActorResolver>().PlaceAsync(chat, "", CancellationToken.None)).Id;
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
    /// <param name="IsRepeat">It may be there already, so it comes without sound.</param>
    private sealed record Parcel(
        Composed Message, Destination Destination, Account? Account, bool IsKnock, string? MessageId, bool IsRepeat);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Whether post {PostId} arrived is not known.")]
        public static partial void Unsure(ILogger logger, long postId);

        [LoggerMessage(2, LogLevel.Error, "The platform refused post {PostId}: {Reason}")]
        public static partial void Refused(ILogger logger, long postId, string reason);
    }
}
