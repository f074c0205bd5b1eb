using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>An answer with <c>ok: false</c>.</summary>
internal sealed class ApiRefusal(int code, string description, JsonObject? parameters = null) : Exception(description)
{
    public int Code => code;

    public JsonObject? Parameters => parameters;

    public static ApiRefusal BadRequest(string reason) => new(400, $"Bad Request: {reason}");

    public static ApiRefusal Forbidden(string reason) => new(403, $"Forbidden: {reason}");

    public static ApiRefusal Conflict(string reason) => new(409, $"Conflict: {reason}");

    public static ApiRefusal TooManyRequests(int retryAfterSeconds) =>
        new(429, $"Too Many Requests: retry after {retryAfterSeconds}", new JsonObject { ["retry_after"] = retryAfterSeconds });

    public static ApiRefusal Migrated(long newChatId) =>
        new(400, "Bad Request: group chat was upgraded to a supergroup chat", new JsonObject { ["migrate_to_chat_id"] = newChatId });

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["ok"] = false, ["error_code"] = code, ["description"] = Message };
        if (parameters is not null) json["parameters"] = parameters.DeepClone();
        return json;
    }
}
