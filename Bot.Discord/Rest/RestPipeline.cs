using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Takes a call through its gates, sends it, and sends it again where that helps and harms nothing.</summary>
internal sealed partial class RestPipeline(HttpClient http, DiscordRestOptions options, TimeProvider time, Random random, ILogger logger)
{
    private const int MostTroubles = 4;
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(0.5);

    private readonly RestTransport transport = new(http, options, time);
    private readonly RateLimits limits = new(time);
    private readonly InvalidRequests invalid = new(time);
    private readonly Lock dice = new();
    private volatile bool isTokenRefused;

    public bool IsTokenRefused => isTokenRefused;

    /// <summary>How many buckets are remembered.</summary>
    public int Buckets => limits.Count;

    /// <param name="type">How the answer's body is read.</param>
    public async Task<RestResult<T>> SendAsync<T>(RestCall call, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var sent = await CarryOutAsync(call, cancellationToken);
        if (sent is not Sent.Done done) return sent.ToResult<T>(call.Route.Method);

        try
        {
            if (JsonSerializer.Deserialize(done.Body, type) is { } value) return new RestResult<T>.Ok(value);
        }
        catch (JsonException unreadable)
        {
            Log.Unreadable(logger, call.Route.Name, unreadable.Path);
        }

        return new Sent.Broken(MayBeDone: true).ToResult<T>(call.Route.Method);
    }

    /// <returns>The answer's body as it came, empty for none.</returns>
    public async Task<RestResult<byte[]>> SendAsync(RestCall call, CancellationToken cancellationToken)
    {
        var sent = await CarryOutAsync(call, cancellationToken);
        return sent is Sent.Done done ? new RestResult<byte[]>.Ok(done.Body) : sent.ToResult<byte[]>(call.Route.Method);
    }

    private async Task<Sent> CarryOutAsync(RestCall call, CancellationToken cancellationToken)
    {
        using var deadline = new Deadline(call.Deadline ?? options.Deadline, time, cancellationToken);
        var (troubles, mayBeDone) = (0, false);
        while (true)
        {
            if (WhyNot(call.Route) is { } reason) return Settle(reason, mayBeDone);

            var turn = await limits.EnterAsync(call.Route, deadline);
            cancellationToken.ThrowIfCancellationRequested();
            if (turn.TooLong is { } tooLong) return Settle(new Sent.Wait(tooLong, turn.IsGlobal), mayBeDone);

            var sent = await ExchangeAsync(call, turn, deadline, cancellationToken);
            if (sent is Sent.Done or Sent.No) return sent;
            if (sent is Sent.Wait { IsGated: true }) continue;
            if (sent is Sent.Broken broken)
            {
                mayBeDone |= broken.MayBeDone;
                if (!call.MayRepeat || ++troubles == MostTroubles) return new Sent.Broken(mayBeDone);
            }

            var pause = sent is Sent.Wait wait ? wait.For : Backoff(troubles);
            if (pause >= deadline.Left) return Settle(sent, mayBeDone);

            await Task.Delay(pause, time, cancellationToken);
        }
    }

    private async Task<Sent> ExchangeAsync(RestCall call, Turn turn, Deadline deadline, CancellationToken cancellationToken)
    {
        // Much can have happened while it stood in line.
        if (WhyNot(call.Route) is { } reason)
        {
            limits.Leave(call.Route, turn, isAnswered: false, headers: null);
            return reason;
        }

        var left = deadline.Left;
        var limit = call.MayRepeat && left > options.AttemptLimit ? options.AttemptLimit : left;
        Exchange exchange = new Exchange.NeverMade();
        try
        {
            if (limit > TimeSpan.Zero) exchange = await transport.SendAsync(call, limit, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            limits.Leave(call.Route, turn, isAnswered: false, headers: null);
            throw;
        }

        if (exchange is Exchange.Answered answer) return Judge(call, turn, answer);

        limits.Leave(call.Route, turn, isAnswered: false, headers: null);
        Log.NoAnswer(logger, call.Route.Name, exchange is Exchange.Unanswered);
        return new Sent.Broken(MayBeDone: exchange is Exchange.Unanswered);
    }

    /// <returns>Null where the call may go.</returns>
    private Sent? WhyNot(Route route)
    {
        if (isTokenRefused && route.Kind is RouteKind.Bot) return new Sent.No(new DiscordError(401, 0, "The token was refused before."));

        return invalid.Pause() is { } pause ? new Sent.Wait(pause, IsGlobal: true) : null;
    }

    private Sent Judge(RestCall call, Turn turn, Exchange.Answered answer)
    {
        if (answer.Status == 429) return Limited(call.Route, turn, Refusal.ReadLimit(answer.Body, answer.Headers), answer);

        var isDone = answer.Status is >= 200 and < 300;
        var headers = RateLimitHeaders.Read(answer.Headers);
        limits.Leave(call.Route, turn, isAnswered: isDone || headers is not null, headers);
        if (isDone) return new Sent.Done(answer.Body);
        if (answer.Status >= 500)
        {
            Log.Unwell(logger, call.Route.Name, answer.Status);
            return new Sent.Broken(MayBeDone: true);
        }

        var error = Refusal.Read(answer.Status, answer.Body);
        if (answer.Status is 401 or 403) CountInvalid();
        if (answer.Status == 401 && call.Route.Kind is RouteKind.Bot && !isTokenRefused)
        {
            isTokenRefused = true;
            Log.TokenRefused(logger, call.Route.Name, error.Code);
        }

        if (error.Code == ErrorCodes.InvalidBody) Log.InvalidBody(logger, call.Route.Name, error.Message);
        return new Sent.No(error);
    }

    private Sent.Wait Limited(Route route, Turn turn, LimitHit hit, Exchange.Answered answer)
    {
        // Only where the bucket itself is exhausted are the numbers those of the bucket.
        limits.Leave(route, turn, isAnswered: false, hit.Scope is LimitScope.User ? RateLimitHeaders.Read(answer.Headers) : null);
        Log.Limited(logger, route.Name, hit.Scope, hit.For);
        if (hit.Scope is not LimitScope.Shared) CountInvalid();

        if (hit.Scope is LimitScope.Global) limits.PauseEverything(hit.For);
        if (hit.Scope is LimitScope.User && turn.Gate is not null) limits.Pause(route, hit.For);

        var isGated = hit.Scope switch
        {
            LimitScope.Global => route.Kind is RouteKind.Bot,
            LimitScope.User => turn.Gate is not null,
            _ => false,
        };
        return new Sent.Wait(hit.For, hit.Scope is LimitScope.Global, isGated);
    }

    private void CountInvalid()
    {
        if (invalid.Count()) Log.TooManyInvalid(logger, InvalidRequests.Most);
    }

    // A wait is a promise that nothing was done; after an attempt without an answer nobody can give it.
    private static Sent Settle(Sent last, bool mayBeDone) => mayBeDone ? new Sent.Broken(mayBeDone) : last;

    // Equal jitter: M. Brooker, "Exponential Backoff And Jitter", AWS Architecture Blog, 2015.
    private TimeSpan Backoff(int troubles)
    {
        lock (dice) return FirstPause * Math.Pow(2, troubles - 1) * (0.5 + (random.NextDouble() / 2));
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Route}: no answer from Discord. Sent: {WasSent}.")]
        public static partial void NoAnswer(ILogger logger, string route, bool wasSent);

        [LoggerMessage(2, LogLevel.Warning, "{Route}: Discord is not well, status {Status}.")]
        public static partial void Unwell(ILogger logger, string route, int status);

        [LoggerMessage(3, LogLevel.Warning, "{Route}: Discord wants to be left alone for {Pause}, scope {Scope}.")]
        public static partial void Limited(ILogger logger, string route, LimitScope scope, TimeSpan pause);

        [LoggerMessage(4, LogLevel.Error, "{Route}: Discord refuses the bot's token, code {Code}. No more calls are made with it.")]
        public static partial void TokenRefused(ILogger logger, string route, int code);

        [LoggerMessage(5, LogLevel.Error, "{Route}: Discord finds the body invalid: {Reason}.")]
        public static partial void InvalidBody(ILogger logger, string route, string reason);

        [LoggerMessage(6, LogLevel.Error, "{Count} refused requests in ten minutes: nothing is sent for a while, or Discord would shut this address out.")]
        public static partial void TooManyInvalid(ILogger logger, int count);

        [LoggerMessage(7, LogLevel.Error, "{Route}: the answer cannot be read at {Path}.")]
        public static partial void Unreadable(ILogger logger, string route, string? path);
    }
}
