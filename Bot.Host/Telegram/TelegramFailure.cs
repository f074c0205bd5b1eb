using Bot.Commands.Delivery;
using Telegram.Bot.Exceptions;

namespace Bot.Host.Telegram;

/// <summary>Reads what became of a call that did not work.</summary>
/// <remarks>
/// The Bot API tells most refusals apart by their description alone, which is no contract: short lower-case parts are
/// looked for, and there is always a default.
/// </remarks>
internal static class TelegramFailure
{
    private const int LongestReason = 80;

    private static readonly HttpRequestError[] NeverMade =
    [
        HttpRequestError.ConnectionError, HttpRequestError.NameResolutionError, HttpRequestError.SecureConnectionError,
        HttpRequestError.ProxyTunnelError,
    ];

    private static readonly string[] NothingChanged = ["message is not modified"];
    private static readonly string[] NoMessage = ["message to edit not found", "message can't be edited", "message_id_invalid"];
    private static readonly string[] NoTopic = ["message thread not found", "topic_closed", "topic_deleted", "topic closed"];
    private static readonly string[] PastAnswering = ["query is too old", "query id is invalid", "query_id_invalid"];

    // From the server's source and from its users; 403 says the same with other words.
    private static readonly string[] NoChat =
    [
        "chat not found", "user not found", "peer_id_invalid", "group chat was deactivated", "not enough rights to send",
        "have no rights to send", "chat_write_forbidden", "chat_restricted", "need administrator rights in the",
    ];

    /// <param name="chatId">Whom the call was about; positive ids are people.</param>
    /// <param name="mayRepeat">Doing it twice is the same as doing it once: an edit, an answer to a press.</param>
    public static SendOutcome Read(RequestException failure, long chatId, bool mayRepeat) => failure switch
    {
        ApiRequestException { ErrorCode: < 500 } refusal => ReadRefusal(refusal, isPerson: chatId > 0),
        { InnerException: HttpRequestException { HttpRequestError: var error } } when NeverMade.Contains(error) => new SendOutcome.Failed(),
        _ => mayRepeat ? new SendOutcome.Failed() : new SendOutcome.Unsure(),
    };

    /// <summary>The press was answered before, or too long ago.</summary>
    public static bool IsPastAnswering(RequestException failure) =>
        failure is ApiRequestException { ErrorCode: 400 } refusal && Says(refusal, PastAnswering);

    /// <summary>The server did not take the tags.</summary>
    public static bool IsAboutTags(RequestException failure) =>
        failure is ApiRequestException { ErrorCode: 400 } refusal && Says(refusal, ["can't parse entities"]);

    private static SendOutcome ReadRefusal(ApiRequestException refusal, bool isPerson)
    {
        if (refusal.Parameters?.MigrateToChatId is { } next)
            return new SendOutcome.Moved(next.ToString(System.Globalization.CultureInfo.InvariantCulture));

        return refusal.ErrorCode switch
        {
            429 => new SendOutcome.Wait(TimeSpan.FromSeconds(Math.Max(1, refusal.Parameters?.RetryAfter ?? 1))),

            // The loop that hears has seen it too, and says what to do; until then nothing is lost.
            401 => new SendOutcome.Failed(),
            403 => Gone(isPerson),
            400 when Says(refusal, NothingChanged) => new SendOutcome.Delivered(null),
            400 when Says(refusal, NoMessage) => new SendOutcome.MessageGone(),
            400 when Says(refusal, NoTopic) => new SendOutcome.TopicGone(),
            400 when Says(refusal, NoChat) => Gone(isPerson),
            _ => new SendOutcome.Refused(Reason(refusal)),
        };
    }

    private static SendOutcome Gone(bool isPerson) => isPerson ? new SendOutcome.Unreachable() : new SendOutcome.ChatGone();

    private static bool Says(ApiRequestException refusal, string[] parts) =>
        parts.Any(part => refusal.Message.Contains(part, StringComparison.OrdinalIgnoreCase));

    // Behind the second colon or a quotation mark the server repeats what was sent.
    private static string Reason(ApiRequestException refusal)
    {
        var parts = refusal.Message.Split('"', 2)[0].Split(':');
        var reason = string.Join(':', parts.Take(2)).Trim();
        return $"{refusal.ErrorCode} {(reason.Length > LongestReason ? reason[..LongestReason] : reason)}";
    }
}
