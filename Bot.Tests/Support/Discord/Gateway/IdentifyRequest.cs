using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary><c>d</c> of Identify, as far as the gateway judges it.</summary>
/// <param name="Intents">Null when there is no number.</param>
internal sealed record IdentifyRequest(string Token, long? Intents, int ShardId, int ShardCount)
{
    public bool HasValidShard => ShardId >= 0 && ShardId < ShardCount;

    public bool HasKnownIntents => Intents is >= 0 && (Intents & ~(long)GatewayIntents.Known) == 0;

    /// <returns>False when it has not the documented shape.</returns>
    public static bool TryRead(JsonNode? data, [NotNullWhen(true)] out IdentifyRequest? identify)
    {
        identify = null;
        if (data is not JsonObject asked || !asked["token"].IsScalar(out string? token)) return false;
        if (asked["properties"] is not JsonObject properties) return false;
        if (!new[] { "os", "browser", "device" }.All(name => properties[name].IsScalar(out string? _))) return false;
        if (asked["large_threshold"] is { } given && !(given.IsScalar(out int threshold) && threshold is >= 50 and <= 250)) return false;

        var (shardId, shardCount) = (0, 1);
        if (asked["shard"] is { } shard
            && !(shard is JsonArray { Count: 2 } pair && pair[0].IsScalar(out shardId) && pair[1].IsScalar(out shardCount))) return false;

        identify = new IdentifyRequest(token, asked["intents"].IsScalar(out long intents) ? intents : null, shardId, shardCount);
        return true;
    }
}

/// <summary><c>d</c> of Resume.</summary>
internal sealed record ResumeRequest(string Token, string SessionId, long Sequence)
{
    /// <returns>False when it has not the documented shape.</returns>
    public static bool TryRead(JsonNode? data, [NotNullWhen(true)] out ResumeRequest? resume)
    {
        resume = null;
        if (data is not JsonObject asked) return false;
        if (!asked["token"].IsScalar(out string? token) || !asked["session_id"].IsScalar(out string? sessionId)) return false;
        if (!asked["seq"].IsScalar(out long sequence)) return false;

        resume = new ResumeRequest(token, sessionId, sequence);
        return true;
    }
}
