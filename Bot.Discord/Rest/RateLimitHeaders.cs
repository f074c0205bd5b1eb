using System.Globalization;
using System.Net.Http.Headers;

namespace Bot.Discord;

/// <summary>What an answer tells about its bucket.</summary>
/// <param name="Bucket">Opaque; without the major parameter.</param>
/// <param name="ResetAfter">From the moment of the answer.</param>
internal sealed record RateLimitHeaders(string Bucket, int Limit, int Remaining, TimeSpan ResetAfter)
{
    /// <summary>Longer than any limit there is; a larger number is a mistake somewhere.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <returns>Null where there is no limit, or none that can be read.</returns>
    public static RateLimitHeaders? Read(HttpResponseHeaders headers)
    {
        if (One(headers, "X-RateLimit-Bucket") is not { Length: > 0 } bucket) return null;
        if (!int.TryParse(One(headers, "X-RateLimit-Limit"), NumberStyles.None, CultureInfo.InvariantCulture, out var limit) || limit < 1) return null;
        if (!int.TryParse(One(headers, "X-RateLimit-Remaining"), NumberStyles.None, CultureInfo.InvariantCulture, out var remaining)) return null;

        return Seconds(One(headers, "X-RateLimit-Reset-After")) is { } resetAfter ? new RateLimitHeaders(bucket, limit, remaining, resetAfter) : null;
    }

    public static string? One(HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <param name="text">Seconds, with decimals after a point.</param>
    public static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? Seconds(seconds) : null;

    public static TimeSpan? Seconds(double seconds) => seconds switch
    {
        >= 0 and < 86_400 => TimeSpan.FromSeconds(seconds),
        >= 86_400 => Longest,
        _ => null,
    };
}
