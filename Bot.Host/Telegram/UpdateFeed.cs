using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Options;

namespace Bot.Host.Telegram;

/// <summary>What a poll brought.</summary>
internal abstract record PollResult
{
    private PollResult()
    {
    }

    /// <param name="Updates">Raw, so that one that cannot be read does not hold up the others.</param>
    public sealed record News(IReadOnlyList<JsonElement> Updates) : PollResult;

    /// <param name="Code">As HTTP's: 401, 409, 429 …</param>
    /// <param name="RetryAfter">What the server asks for.</param>
    public sealed record Refused(int Code, TimeSpan? RetryAfter) : PollResult;
}

/// <summary>Asks Telegram for news. (Bot API, getUpdates.)</summary>
/// <remarks>
/// Our own call, not the library's: that one reads a whole batch at once and fails for ever on an update with a part that
/// it does not know.
/// </remarks>
internal sealed class UpdateFeed(IHttpClientFactory clients, IOptions<TelegramOptions> options)
{
    /// <summary>Name of an HTTP client that logs nothing: the token is a part of the address.</summary>
    public const string ClientName = "telegram-updates";

    public const int MostAtOnce = 100;

    /// <summary>Sent every time: what is left out stays as somebody once set it.</summary>
    private static readonly string[] Kinds = ["message", "callback_query", "my_chat_member"];

    /// <param name="offset">Everything below it is confirmed and will not come again; null confirms nothing.</param>
    /// <exception cref="HttpRequestException">The server could not be reached, or its answer was cut off.</exception>
    /// <exception cref="OperationCanceledException">It took too long, or was cancelled.</exception>
    /// <exception cref="JsonException">The answer is not one of the Bot API.</exception>
    public async Task<PollResult> PollAsync(long? offset, int limit, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        var question = new Question(offset, limit, (int)timeout.TotalSeconds, Kinds);
        using var response = await client.PostAsJsonAsync(
            $"/bot{options.Value.Token}/getUpdates", question, UpdateFeedJson.Default.Question, cancellationToken);
        if (response.Content.Headers.ContentType?.MediaType is not "application/json")
            return new PollResult.Refused(response.IsSuccessStatusCode ? (int)HttpStatusCode.BadGateway : (int)response.StatusCode, null);

        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var document = await JsonDocument.ParseAsync(body, cancellationToken: cancellationToken);
        var envelope = document.RootElement.Deserialize(UpdateFeedJson.Default.Envelope)
            ?? throw new JsonException("An answer is an object.");
        if (envelope is { Ok: true, Result.ValueKind: JsonValueKind.Array })
            return new PollResult.News([.. envelope.Result.EnumerateArray().Select(update => update.Clone())]);

        var wait = envelope.Parameters?.RetryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : (TimeSpan?)null;
        return new PollResult.Refused(envelope.ErrorCode == 0 ? (int)response.StatusCode : envelope.ErrorCode, wait);
    }

    internal sealed record Question(long? Offset, int Limit, int Timeout, string[] AllowedUpdates);

    internal sealed record Envelope(bool Ok, JsonElement Result, int ErrorCode, EnvelopeParameters? Parameters);

    internal sealed record EnvelopeParameters(int? RetryAfter);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UpdateFeed.Question))]
[JsonSerializable(typeof(UpdateFeed.Envelope))]
internal sealed partial class UpdateFeedJson : JsonSerializerContext;
