using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Commands.Delivery;

/// <summary>
/// Carries answers and posts to one platform: answers first, one thing at a time for a place, places side by side. When
/// the platform asks for patience everything pauses; repeats inside a call would only make it worse.
/// </summary>
public sealed partial class Courier(
    IPlatform platform, IServiceScopeFactory scopes, AnswerDelivery answers, PostDelivery posts,
    DeliverySignals signals, TimeProvider time, ILogger<Courier> logger)
{
    private const int MostCallsAtOnce = 8;

    /// <summary>How long a call that was begun may take to end once the bot is told to stop.</summary>
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    private readonly Dictionary<string, Task<TimeSpan>> lanes = new(StringComparer.Ordinal);
    private DateTimeOffset pausedUntil;

    private int running;

    /// <summary>Whether a call is under way just now.</summary>
    public bool IsBusy => running > 0;

    public async Task RunAsync(CancellationToken stopping)
    {
        using var calls = new CancellationTokenSource();
        await RecoverAsync(stopping);
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await TurnAsync(calls.Token, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
            }
        }

        calls.CancelAfter(GraceAtStop);
        await Task.WhenAll(lanes.Values);
    }

    // What was being sent when the last run ended may have arrived: nobody knows.
    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var now = time.GetUtcNow();
        var answering = await db.Inbox.Where(u => u.Platform == platform.Platform && u.IsAnswering).ToListAsync(cancellationToken);
        foreach (var update in answering) update.BecomeUnsure();

        var sending = await PostsHere(db).Where(post => post.State == PostState.Sending).ToListAsync(cancellationToken);
        foreach (var post in sending) post.BecomeUnsure(now);

        if (answering.Count + sending.Count == 0) return;

        await scope.ServiceProvider.GetRequiredService<Writer>().CommitAsync(db, cancellationToken);
        Log.Unsure(logger, answering.Count, sending.Count);
    }

    private async Task TurnAsync(CancellationToken calls, CancellationToken stopping)
    {
        var wake = signals.Outgoing.Next;
        CollectDone();

        var now = time.GetUtcNow();
        var next = pausedUntil;
        if (now >= pausedUntil) next = await StartDueAsync(now, calls, stopping);

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var events = new List<Task> { wake };
        events.AddRange(lanes.Values);
        if (next < DateTimeOffset.MaxValue)
            events.Add(Task.Delay(next > now ? next - now : TimeSpan.Zero, time, waiting.Token));
        await Task.WhenAny(events).WaitAsync(stopping);
        await waiting.CancelAsync();
    }

    private void CollectDone()
    {
        foreach (var (lane, call) in lanes.Where(lane => lane.Value.IsCompleted).ToList())
        {
            lanes.Remove(lane);
            var patience = call.IsCompletedSuccessfully ? call.Result : PauseAfterFailure;
            if (patience <= TimeSpan.Zero) continue;

            var until = time.GetUtcNow() + patience;
            if (until > pausedUntil) pausedUntil = until;
        }
    }

    /// <returns>When the next thing falls due that nothing else will wake us for.</returns>
    private async Task<DateTimeOffset> StartDueAsync(DateTimeOffset now, CancellationToken calls, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var handled = db.Inbox.Where(u => u.Platform == platform.Platform && u.State == InboxState.Handled && !u.IsAnswering);
        var ready = await handled.Where(u => u.AnswerNotBefore == null || u.AnswerNotBefore <= now)
            .OrderBy(u => u.Id).Select(u => new { u.Id, u.Lane }).Take(64).ToListAsync(stopping);
        foreach (var answer in ready) Start(answer.Lane, () => answers.DeliverAsync(answer.Id, platform, calls));

        var waiting = PostsHere(db).Where(post => post.State == PostState.Waiting);
        var due = await waiting.Where(post => post.DueAt <= now)
            .OrderBy(post => post.DueAt).ThenBy(post => post.Id).Select(post => new { post.Id, post.PlaceId, post.MemberId }).Take(64).ToListAsync(stopping);
        foreach (var post in due)
        {
            var lane = post.MemberId is { } member ? $"to {member.Value}" : $"in {post.PlaceId.Value}";
            Start(lane, () => posts.DeliverAsync(post.Id, platform, calls));
        }

        var laterPost = await waiting.Where(post => post.DueAt > now).MinAsync(post => (DateTimeOffset?)post.DueAt, stopping);
        var laterAnswer = await handled.Where(u => u.AnswerNotBefore > now).MinAsync(u => u.AnswerNotBefore, stopping);
        return new[] { laterPost, laterAnswer }.Min() ?? DateTimeOffset.MaxValue;
    }

    private IQueryable<Post> PostsHere(BotDbContext db) =>
        from post in db.Posts
        join place in db.Places on post.PlaceId equals place.Id
        join chat in db.Chats on place.ChatId equals chat.Id
        where chat.Platform == platform.Platform
        select post;

    private void Start(string lane, Func<Task<TimeSpan>> call)
    {
        if (lanes.Count >= MostCallsAtOnce || lanes.ContainsKey(lane)) return;

        Interlocked.Increment(ref running);
        lanes[lane] = Task.Run(CallAsync, CancellationToken.None);

        async Task<TimeSpan> CallAsync()
        {
            try
            {
                return await call();
            }
            catch (OperationCanceledException)
            {
                return TimeSpan.Zero;
            }
            catch (Exception failure)
            {
                // The row says how far it came; the next turn goes on from there.
                Log.Failed(logger, failure.GetType().Name, failure.StackTrace);
                return PauseAfterFailure;
            }
            finally
            {
                Interlocked.Decrement(ref running);
                signals.Progress.Set();
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Answers} answers and {Posts} posts were being sent when the last run ended; they are sent once more.")]
        public static partial void Unsure(ILogger logger, int answers, int posts);

        [LoggerMessage(2, LogLevel.Error, "A delivery failed with {Kind}.\n{StackTrace}")]
        public static partial void Failed(ILogger logger, string kind, string? stackTrace);
    }
}
