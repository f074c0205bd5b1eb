using System.Net.Http.Headers;

namespace Bot.Discord;

/// <param name="Json">The body in UTF-8; null for none.</param>
/// <param name="MayRepeat">Doing it twice is the same as doing it once.</param>
internal sealed record RestCall(Route Route, byte[]? Json, bool MayRepeat)
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    /// <summary>Null for the client's own.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>A read, a change to a known state, a removal.</summary>
    public static RestCall Repeatable(Route route, byte[]? json = null) => new(route, json, MayRepeat: true);

    /// <summary>Each one that arrives makes something new.</summary>
    public static RestCall Once(Route route, byte[]? json) => new(route, json, MayRepeat: false);

    public HttpContent? Content() =>
        Json is null ? null : new ByteArrayContent(Json) { Headers = { ContentType = JsonType } };

    public override string ToString() => Route.Name;
}
