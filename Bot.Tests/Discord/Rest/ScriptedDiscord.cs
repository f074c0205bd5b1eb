using System.Collections.Concurrent;
using System.Globalization;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Bot.Tests.Discord.Rest;

/// <param name="At">By the clock of the test.</param>
internal sealed record SeenRequest(string Method, string Path, string Body, IHeaderDictionary Headers, DateTimeOffset At)
{
    public string Call => $"{Method} {Path}";
}

/// <summary>An answer of the server.</summary>
internal sealed record Reply(int Status, string Json)
{
    /// <summary>The request is taken, and nothing comes back.</summary>
    public static Reply Never { get; } = new(200, "") { Until = new TaskCompletionSource().Task };

    /// <summary>The request is taken, and the connection breaks.</summary>
    public static Reply Cut { get; } = new(0, "");

    public Dictionary<string, string> Headers { get; init; } = [];

    public Task Until { get; init; } = Task.CompletedTask;

    public static Reply Ok(string json = """{"id":"77","channel_id":"1"}""") => new(200, json);

    public static Reply Error(int status, int code) => new(status, $$"""{"message":"No","code":{{code}}}""");

    public static Reply Limited(double after, string? scope = "user")
    {
        var seconds = after.ToString(CultureInfo.InvariantCulture);
        var reply = new Reply(429, $$"""{"message":"Slow down","retry_after":{{seconds}},"global":{{(scope == "global" ? "true" : "false")}}}""")
        {
            Headers = { ["Retry-After"] = Math.Ceiling(after).ToString(CultureInfo.InvariantCulture) },
        };
        if (scope is not null) reply.Headers["X-RateLimit-Scope"] = scope;
        return reply;
    }

    public Reply InBucket(string name, int limit, int remaining, double resetAfter)
    {
        Headers["X-RateLimit-Bucket"] = name;
        Headers["X-RateLimit-Limit"] = limit.ToString(CultureInfo.InvariantCulture);
        Headers["X-RateLimit-Remaining"] = remaining.ToString(CultureInfo.InvariantCulture);
        Headers["X-RateLimit-Reset-After"] = resetAfter.ToString("0.000", CultureInfo.InvariantCulture);
        return this;
    }
}

/// <summary>A bucket as Discord keeps it: some calls in a window that the first of them opens.</summary>
internal sealed class ServerBucket(TimeProvider time, string name, int limit, TimeSpan window)
{
    private readonly Lock sync = new();
    private DateTimeOffset endsAt;
    private int used;

    public Reply Answer(Reply whenTaken)
    {
        lock (sync)
        {
            var now = time.GetUtcNow();
            if (now >= endsAt) (used, endsAt) = (0, now + window);
            var left = (endsAt - now).TotalSeconds;
            if (used >= limit) return Reply.Limited(left).InBucket(name, limit, 0, left);

            used++;
            return whenTaken.InBucket(name, limit, limit - used, left);
        }
    }
}

/// <summary>A loopback server that answers as a test tells it to, and remembers what it was asked.</summary>
internal sealed class ScriptedDiscord : IAsyncDisposable
{
    private readonly ConcurrentQueue<SeenRequest> requests = new();
    private readonly TimeProvider time;
    private ApiServer server = null!;
    private int held;

    private ScriptedDiscord(TimeProvider time) => this.time = time;

    public Func<SeenRequest, Reply> Answer { get; set; } = _ => Reply.Ok();

    public Uri BaseUrl => new(server.Address, "/api/v10");

    public IReadOnlyList<SeenRequest> Requests => [.. requests];

    public IReadOnlyList<string> Calls => [.. requests.Select(request => request.Call)];

    /// <summary>Requests that the test keeps waiting.</summary>
    public int Held => Volatile.Read(ref held);

    public static async Task<ScriptedDiscord> StartAsync(TimeProvider time)
    {
        var discord = new ScriptedDiscord(time);
        discord.server = await ApiServer.StartAsync(0, discord.ServeAsync);
        return discord;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        var path = context.Request.Path.Value!["/api/v10".Length..] + context.Request.QueryString;
        var request = new SeenRequest(context.Request.Method, path, body, new HeaderDictionary(context.Request.Headers.ToDictionary()), time.GetUtcNow());
        requests.Enqueue(request);

        var reply = Answer(request);
        await HoldAsync(reply, context);
        if (reply.Status == 0)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers) context.Response.Headers[name] = value;
        if (reply.Status != 204) await context.Response.WriteAsync(reply.Json);
    }

    private async Task HoldAsync(Reply reply, HttpContext context)
    {
        if (reply.Until.IsCompleted) return;

        Interlocked.Increment(ref held);
        var left = new TaskCompletionSource();
        await using (context.RequestAborted.Register(left.SetResult)) await Task.WhenAny(reply.Until, left.Task);
        Interlocked.Decrement(ref held);
    }
}
