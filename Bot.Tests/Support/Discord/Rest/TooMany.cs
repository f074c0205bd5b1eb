using System.Globalization;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>Whose limit a 429 is about.</summary>
public enum RateLimitScope
{
    /// <summary>The bot's own, on this route.</summary>
    User,

    /// <summary>The bot's own, on all routes together.</summary>
    Global,

    /// <summary>The channel's or guild's, reached by others.</summary>
    Shared,
}

/// <summary>A 429 as Discord itself gives it; its proxy gives another, see <see cref="FaultSite.TooManyRequestsFromProxy"/>.</summary>
internal static class TooMany
{
    public static Answer Answer(TimeSpan retryAfter, RateLimitScope scope, IReadOnlyDictionary<string, string>? bucket = null)
    {
        var seconds = Math.Round(retryAfter.TotalSeconds, 3);
        var body = new JsonObject
        {
            ["message"] = scope is RateLimitScope.Shared ? "The resource is being rate limited." : "You are being rate limited.",
            ["retry_after"] = seconds,
            ["global"] = scope is RateLimitScope.Global,
        };
        var headers = new Dictionary<string, string>(bucket ?? new Dictionary<string, string>())
        {
            ["Retry-After"] = Math.Ceiling(seconds).ToString(CultureInfo.InvariantCulture),
            ["X-RateLimit-Scope"] = scope.ToString().ToLowerInvariant(),
        };
        if (scope is RateLimitScope.Global) headers["X-RateLimit-Global"] = "true";
        return new Answer.Body(new CallOutcome(429, 0, body), "application/json", body.ToJsonString(), headers);
    }
}
