using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Tests.Support.Discord;

/// <summary>Counts calls in buckets, a bucket being a name and the major values of the path. (topics/rate-limits)</summary>
internal sealed class RateLimiter(TimeProvider time, FakeDiscordOptions options)
{
    private static readonly TimeSpan GlobalWindow = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Window> windows = [];

    /// <param name="headers">What the answer shall carry, refusal or not.</param>
    /// <returns>Null: let in.</returns>
    public Answer? Admit(ApiCall call, out IReadOnlyDictionary<string, string> headers)
    {
        var route = call.Route;
        var limit = options.HasRealLimits ? route.Limit : route.Limit with { Calls = options.RoomyLimit };
        var majors = string.Join('/', route.Majors.Select(name => call.Values[name]));
        lock (gate)
        {
            var now = time.GetUtcNow();
            headers = new Dictionary<string, string>();
            var isCountedGlobally = route.Key is Key.BotToken;
            var everything = Current("everything", GlobalWindow, now);
            if (isCountedGlobally && options.HasRealLimits && everything.Count >= options.GlobalCallsPerSecond)
                return TooMany.Answer(everything.Ends - now, RateLimitScope.Global);

            var window = Current($"{route.Bucket}:{majors}", limit.Per, now);
            if (window.Count >= limit.Calls)
            {
                headers = Headers(route, limit, window, now);
                return TooMany.Answer(window.Ends - now, RateLimitScope.User, headers);
            }

            if (isCountedGlobally) everything.Count++;
            window.Count++;
            headers = Headers(route, limit, window, now);
            return null;
        }
    }

    private Window Current(string key, TimeSpan per, DateTimeOffset now)
    {
        if (!windows.TryGetValue(key, out var window) || window.Ends <= now) windows[key] = window = new Window(now + per);
        return window;
    }

    private static Dictionary<string, string> Headers(Route route, Limit limit, Window window, DateTimeOffset now) => new()
    {
        ["X-RateLimit-Limit"] = Invariant(limit.Calls),
        ["X-RateLimit-Remaining"] = Invariant(Math.Max(0, limit.Calls - window.Count)),
        ["X-RateLimit-Reset"] = Invariant(window.Ends.ToUnixTimeMilliseconds() / 1000m),
        ["X-RateLimit-Reset-After"] = Invariant((decimal)(window.Ends - now).TotalSeconds),
        ["X-RateLimit-Bucket"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(route.Bucket)))[..32],
    };

    private static string Invariant(IFormattable number) => number.ToString(null, CultureInfo.InvariantCulture);

    private sealed class Window(DateTimeOffset ends)
    {
        public DateTimeOffset Ends => ends;

        public int Count { get; set; }
    }
}
