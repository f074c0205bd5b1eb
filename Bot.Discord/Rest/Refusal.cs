using System.Net.Http.Headers;
using System.Text.Json;

namespace Bot.Discord;

/// <summary>Whom a 429 concerns. (topics/rate-limits: Rate Limit Scope)</summary>
internal enum LimitScope
{
    /// <summary>The bucket.</summary>
    User,

    /// <summary>Everything with the bot's token.</summary>
    Global,

    /// <summary>The thing itself, whoever asks: not our fault.</summary>
    Shared,
}

/// <param name="For">How long to leave Discord alone.</param>
internal sealed record LimitHit(LimitScope Scope, TimeSpan For);

/// <summary>Reads the bodies of answers that are a no. Quotes nothing of what was sent.</summary>
internal static class Refusal
{
    private const int MostFields = 10;
    private const int LongestMessage = 200;

    /// <summary>Where a 429 does not say: the proxy before Discord sometimes does not.</summary>
    private static readonly TimeSpan UnsaidPause = TimeSpan.FromSeconds(5);

    /// <summary>A 429 that says zero is not to be asked in a tight loop.</summary>
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(50);

    public static DiscordError Read(int status, ReadOnlyMemory<byte> body)
    {
        if (Parse(body) is not { ValueKind: JsonValueKind.Object } json) return new DiscordError(status, 0, "");

        var isNumber = json.TryGetProperty("code", out var number) && number.ValueKind is JsonValueKind.Number;
        var code = isNumber && number.TryGetInt32(out var value) ? value : 0;
        var message = json.TryGetProperty("message", out var text) && text.ValueKind is JsonValueKind.String ? text.GetString()! : "";
        if (message.Length > LongestMessage) message = message[..LongestMessage];
        if (json.TryGetProperty("errors", out var errors))
        {
            var fields = Fields(errors, "").Take(MostFields).ToList();
            if (fields.Count > 0) message = $"{message.TrimEnd()} ({string.Join("; ", fields)})";
        }

        return new DiscordError(status, code, message);
    }

    public static LimitHit ReadLimit(ReadOnlyMemory<byte> body, HttpResponseHeaders headers)
    {
        var said = RateLimitHeaders.Seconds(RateLimitHeaders.One(headers, "Retry-After"));

        // Without JSON it comes from the proxy, which knows no buckets and means the whole address.
        if (Parse(body) is not { ValueKind: JsonValueKind.Object } json) return new LimitHit(LimitScope.Global, AtLeast(said ?? UnsaidPause));

        var exact = json.TryGetProperty("retry_after", out var after) && after.ValueKind is JsonValueKind.Number
            ? RateLimitHeaders.Seconds(after.GetDouble())
            : null;
        var isGlobal = headers.Contains("X-RateLimit-Global") || (json.TryGetProperty("global", out var flag) && flag.ValueKind is JsonValueKind.True);
        var scope = RateLimitHeaders.One(headers, "X-RateLimit-Scope") switch
        {
            "shared" => LimitScope.Shared,
            "global" => LimitScope.Global,
            _ => isGlobal ? LimitScope.Global : LimitScope.User,
        };
        return new LimitHit(scope, AtLeast(exact ?? said ?? UnsaidPause));
    }

    private static TimeSpan AtLeast(TimeSpan pause) => pause > ShortestPause ? pause : ShortestPause;

    // The texts beside the codes repeat values; the paths are names of fields and indexes.
    private static IEnumerable<string> Fields(JsonElement errors, string path)
    {
        if (errors.ValueKind is not JsonValueKind.Object) yield break;

        foreach (var entry in errors.EnumerateObject())
        {
            if (entry.NameEquals("_errors"))
            {
                if (entry.Value.ValueKind is not JsonValueKind.Array) continue;

                foreach (var error in entry.Value.EnumerateArray())
                {
                    var code = error.ValueKind is JsonValueKind.Object && error.TryGetProperty("code", out var said) ? said.ToString() : "?";
                    yield return $"{path}: {code}";
                }
            }
            else
            {
                foreach (var field in Fields(entry.Value, path.Length == 0 ? entry.Name : $"{path}.{entry.Name}")) yield return field;
            }
        }
    }

    private static JsonElement? Parse(ReadOnlyMemory<byte> body)
    {
        try
        {
            var reader = new Utf8JsonReader(body.Span);
            return JsonElement.TryParseValue(ref reader, out var json) ? json : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
