using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>How a call ended.</summary>
/// <param name="Status">As in <c>error_code</c>; 200 when it worked, 0 when the connection was cut before.</param>
/// <param name="Description">Of a refusal.</param>
/// <param name="Result">Of a call that worked.</param>
/// <param name="ResponseLost">It was carried out, but the caller never learned so.</param>
public sealed record CallOutcome(int Status, string? Description, JsonNode? Result, bool ResponseLost = false)
{
    public bool IsOk => Status == 200;
}

/// <summary>A call that reached the server.</summary>
public sealed record LoggedCall(string Method, JsonObject Parameters, DateTimeOffset At)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Null while it is under way.</summary>
    public CallOutcome? Outcome { get; internal set; }

    public override string ToString() =>
        $"{Method} {Parameters.ToJsonString(Readable)} → {Outcome?.Description ?? (Outcome is null ? "under way" : "ok")}";
}
