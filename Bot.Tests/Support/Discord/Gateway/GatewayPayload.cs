using System.Diagnostics.CodeAnalysis;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>What a client sent.</summary>
internal sealed record ReceivedPayload(int Op, JsonNode? Data, DateTimeOffset At);

/// <summary>The envelope <c>{t, s, op, d}</c>; <c>s</c> and <c>t</c> are null unless it is a dispatch.</summary>
internal static class GatewayPayload
{
    // Discord sends letters beyond ASCII as they are, so that a frame may end in the middle of one.
    private static readonly JsonSerializerOptions Wire = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static string Dispatch(string name, long sequence, JsonNode data) => Write(GatewayOp.Dispatch, data, sequence, name);

    public static string Hello(TimeSpan heartbeatInterval) =>
        Write(GatewayOp.Hello, new JsonObject { ["heartbeat_interval"] = (long)heartbeatInterval.TotalMilliseconds });

    public static string InvalidSession(bool resumable) => Write(GatewayOp.InvalidSession, resumable);

    public static string Bare(int op) => Write(op, data: null);

    /// <returns>False for what is no payload: no JSON object, or without a number as <c>op</c>.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out int op, out JsonNode? data)
    {
        (op, data) = (0, null);
        try
        {
            if (JsonNode.Parse(bytes, documentOptions: Strict) is not JsonObject payload) return false;

            data = payload["d"];
            return payload["op"].IsScalar(out op);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Write(int op, JsonNode? data, long? sequence = null, string? name = null) =>
        new JsonObject { ["t"] = name, ["s"] = sequence, ["op"] = op, ["d"] = data?.DeepClone() }.ToJsonString(Wire);
}

internal static class JsonScalars
{
    /// <summary>Whether it is there, and is a text, a number or a truth value of this type.</summary>
    public static bool IsScalar<T>(this JsonNode? node, [NotNullWhen(true)] out T? value)
    {
        value = default;
        return node is JsonValue scalar && scalar.TryGetValue(out value) && value is not null;
    }
}
