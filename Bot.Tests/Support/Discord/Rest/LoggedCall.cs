using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Discord;

/// <summary>How a call ended.</summary>
/// <param name="Status">The HTTP status; 0 when the connection was cut before.</param>
/// <param name="Code">Discord's own; 0 for none.</param>
/// <param name="ResponseLost">It was carried out, but the caller never learned so.</param>
public sealed record CallOutcome(int Status, int Code, JsonNode? Body, bool ResponseLost = false)
{
    public bool IsOk => Status is >= 200 and < 300;
}

/// <summary>A call that reached the server.</summary>
/// <param name="Template">The route, such as <c>/channels/{channel_id}/messages</c>; for an unknown one, its path.</param>
public sealed record LoggedCall(string Method, string Template, string Path, JsonNode? Body, DateTimeOffset At)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null while it is under way.</summary>
    public CallOutcome? Outcome { get; internal set; }

    public override string ToString()
    {
        var ending = Outcome switch
        {
            null => "under way",
            { IsOk: true } => "ok",
            var refused => $"{refused.Status} {refused.Body?.ToJsonString(Readable)}",
        };
        return $"{Method} {Path} {Body?.ToJsonString(Readable)} → {ending}";
    }
}
