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

    /// <summary>Posts leave so many of them free: whoever asked something is answered before the news goes round.</summary>
    private const int CallsKeptForAnswers = 2;

    /// <summary>How long a call that was begun may take to end once the bot is told to stop.</summary>
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(5);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>It looks so often even where nothing wakes it: clocks jump, and a timer has a longest wait.</summary>
    private static readonly TimeSpan LooksEvery = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, Call> lanes = new(StringComparer.Ordinal);
    private readonly Lock gate = new();
    private DateTimeOffset pausedUntil;
    private bool mayBeUnsure = true;

    private int running;

    /// <summary>Whether a call is under way just now.</summary>
    public bool IsBusy => running > 0;

    public async Task RunAsync(CancellationToken stopping)
    {
        using var calls = new CancellationTokenSource();
        try
        {
            while (!stopping.IsCancellationRequested) await GoOnAsync(calls.Token, stopping);
        }
        finally
        {
            // Whoever comes after this one takes what is still marked as being sent for unsure, so it is waited for.
            calls.CancelAfter(GraceAtStop);
            await Task.WhenAll(lanes.Values.Select(call => call.Done));
        }
    }

    private async Task GoOnAsync(CancellationToken calls, CancellationToken stopping)
    {
        try
        {
            if (mayBeUnsure) await RecoverAsync(stopping);
            await TurnAsync(calls, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (ClashException)
        {
            // Somebody wanted one of them drawn anew; the next turn looks again.
        }
        catch (Exception failure) when (DatabaseTrouble.IsCauseOf(failure))
        {
            Log.DatabaseRefused(logger, failure.GetType().Name, PauseAfterFailure);
            await Task.Delay(PauseAfterFailure, time, stopping).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    // What is marked as being sent, and is not, was left so by a run that ended or a call that failed: nobody knows whether it arrived.
    private async Task RecoverAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var now = time.GetUtcNow();
        var underWay = lanes.Values.Select(call => call.Row).ToHashSet();
        var answering = await db.Inbox.Where(u => u.Platform == platform.Platform && u.IsAnswering && !underWay.Contains(u.Id)).ToListAsync(cancellationToken);
        foreach (var update in answering) update.BecomeUnsure(now);

        var sending = await PostsHere(db).Where(post => post.State == PostState.Sending && !underWay.Contains(post.Id)).ToListAsync(cancellationToken);
        foreach (var post in sending) post.BecomeUnsure(now);

        if (answering.Count + sending.Count > 0)
        {
            await scope.ServiceProvider.GetRequiredService<Writer>().CommitAsync(db, cancellationToken);
            Log.Unsure(logger, answering.Count, sending.Count);
            signals.Progress.Set();
        }

        mayBeUnsure = false;
    }

    private async Task TurnAsync(CancellationToken calls, CancellationToken stopping)
    {
        var wake = signals.Outgoing.Next;
        CollectDone();

        var now = time.GetUtcNow();
        var next = IsPaused(now, out var until) ? until : await StartDueAsync(now, calls, stopping);
        var pause = next - now;
        if (pause > LooksEvery) pause = LooksEvery;

        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        var timer = Task.Delay(pause > TimeSpan.Zero ? pause : TimeSpan.Zero, time, waiting.Token);
        await Task.WhenAny([wake, timer, .. lanes.Values.Select(call => call.Done)]).WaitAsync(stopping);
        await waiting.CancelAsync();
    }

    private void CollectDone()
    {
        foreach (var (lane, call) in lanes.Where(lane => lane.Value.Done.IsCompleted).ToList())
        {
            lanes.Remove(lane);
            mayBeUnsure |= !call.Done.Result;
        }
    }

    /// <returns>When the next thing falls due that nothing else will wake us for.</returns>
    private async Task<DateTimeOffset> StartDueAsync(DateTimeOffset now, CancellationToken calls, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();

        // The first of each lane, and enough lanes that some are free however many are busy.
        var most = MostCallsAtOnce + lanes.Count;
        var handled = db.Inbox.Where(u => u.Platform == platform.Platform && u.State == InboxState.Handled && !u.IsAnswering);
        var answersDue = await handled.Where(u => u.AnswerNotBefore == null || u.AnswerNotBefore <= now)
            .GroupBy(u => u.Lane).Select(lane => new { lane.Key, Id = lane.Min(u => u.Id) })
            .OrderBy(first => first.Id).Take(most).ToListAsync(stopping);
        foreach (var answer in answersDue)
            Start($"answers of {answer.Key}", answer.Id, MostCallsAtOnce, () => answers.DeliverAsync(answer.Id, platform, calls));

        var waiting = PostsHere(db).Where(post => post.State == PostState.Waiting);
        var due = waiting.Where(post => post.DueAt <= now);
        var cards = await due.Where(post => post.MemberId == null)
            .GroupBy(post => post.PlaceId).Select(lane => new { lane.Key, Id = lane.Min(post => post.Id) })
            .OrderBy(first => first.Id).Take(most).ToListAsync(stopping);
        var tellings = await due.Where(post => post.MemberId != null)
            .GroupBy(post => post.MemberId).Select(lane => new { lane.Key, Id = lane.Min(post => post.Id) })
            .OrderBy(first => first.Id).Take(most).ToListAsync(stopping);
        var postsDue = cards.Select(card => (Lane: $"in {card.Key.Value}", card.Id))
            .Concat(tellings.Select(telling => (Lane: $"to {telling.Key?.Value}", telling.Id)));
        foreach (var (lane, id) in postsDue.OrderBy(post => post.Id))
            Start(lane, id, MostCallsAtOnce - CallsKeptForAnswers, () => posts.DeliverAsync(id, platform, calls));

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

    private void Start(string lane, long row, int most, Func<Task<TimeSpan>> call)
    {
        if (lanes.Count >= most || lanes.ContainsKey(lane) || IsPaused(time.GetUtcNow(), out _)) return;

        Interlocked.Increment(ref running);
        lanes[lane] = new Call(row, Task.Run(() => CallAsync(call), CancellationToken.None));
    }

    /// <returns>False where it broke off, and the row may still say that it is being sent.</returns>
    private async Task<bool> CallAsync(Func<Task<TimeSpan>> call)
    {
        try
        {
            Pause(await call());
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
        catch (Exception failure)
        {
            // The row says how far it came; a turn after the pause goes on from there.
            Log.Failed(logger, failure.GetType().Name, failure.StackTrace);
            Pause(PauseAfterFailure);
            return false;
        }
        finally
        {
            Interlocked.Decrement(ref running);
            signals.Progress.Set();
        }
    }

    private void Pause(TimeSpan patience)
    {
        var until = time.GetUtcNow() + patience;
        lock (gate) pausedUntil = patience > TimeSpan.Zero && until > pausedUntil ? until : pausedUntil;
    }

    private bool IsPaused(DateTimeOffset now, out DateTimeOffset until)
    {
        lock (gate) until = pausedUntil;
        return now < until;
    }

    /// <param name="Row">The update or post whose words are on the way.</param>
    private sealed record Call(long Row, Task<bool> Done);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Of {Answers} answers and {Posts} posts nobody knows whether they arrived; they are sent once more.")]
        public static partial void Unsure(ILogger logger, int answers, int posts);

        [LoggerMessage(2, LogLevel.Error, "A delivery failed with {Kind}.\n{StackTrace}")]
        public static partial void Failed(ILogger logger, string kind, string? stackTrace);

        [LoggerMessage(3, LogLevel.Error, "The database does not say what is to be sent ({Kind}); looking again in {Pause}.")]
        public static partial void DatabaseRefused(ILogger logger, string kind, TimeSpan pause);
    }
}
