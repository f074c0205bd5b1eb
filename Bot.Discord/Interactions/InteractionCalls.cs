using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Discord;

/// <summary>The routes that an interaction's token opens; none of them carries the bot's.</summary>
internal sealed class InteractionCalls(RestPipeline pipeline)
{
    private const string Original = "/webhooks/{}/{}/messages/@original";

    /// <summary>Discord waits no longer for it; so neither do we, nor for word of it.</summary>
    private static readonly TimeSpan CallbackDeadline = TimeSpan.FromSeconds(3);

    /// <summary>
    /// The first answer. Where none came back to it, the interaction's own message tells whether it arrived: before the
    /// first answer Discord knows no webhook (10015), after one without a message no message (10008).
    /// </summary>
    public async Task<RestResult<Message?>> CallBackAsync<T>(
        InteractionTicket ticket, Callback<T> callback, JsonTypeInfo<Callback<T>> type, CancellationToken cancellationToken)
        where T : class
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(callback, type);
        var call = RestCall.Once(Route.ForCallback(ticket), json) with { Deadline = CallbackDeadline };
        var sent = await pipeline.SendAsync(call, cancellationToken);
        if (sent is not RestResult<byte[]>.Unsure) return sent.Map(ReadMessage);

        return await GetOriginalAsync(ticket, cancellationToken) switch
        {
            RestResult<Message>.Ok ok => new RestResult<Message?>.Ok(ok.Value),
            RestResult<Message>.Refused { Error.Code: ErrorCodes.UnknownMessage } => new RestResult<Message?>.Ok(null),
            RestResult<Message>.Refused { Error.Code: ErrorCodes.UnknownWebhook } => new RestResult<Message?>.Failed(),
            _ => new RestResult<Message?>.Unsure(),
        };
    }

    public Task<RestResult<Message>> EditOriginalAsync(InteractionTicket ticket, MessageEdit edit, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(edit, DiscordJson.Default.MessageEdit);
        return pipeline.SendAsync(
            RestCall.Repeatable(Route.ForFollowUp(HttpMethod.Patch, Original, ticket), json), DiscordJson.Default.Message, cancellationToken);
    }

    public async Task<RestResult<bool>> DeleteOriginalAsync(InteractionTicket ticket, CancellationToken cancellationToken)
    {
        var deleted = await pipeline.SendAsync(RestCall.Repeatable(Route.ForFollowUp(HttpMethod.Delete, Original, ticket)), cancellationToken);
        return deleted is RestResult<byte[]>.Refused { Error.Code: ErrorCodes.UnknownMessage }
            ? new RestResult<bool>.Ok(true)
            : deleted.Map(_ => true);
    }

    public Task<RestResult<Message>> FollowUpAsync(InteractionTicket ticket, MessageBody body, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.MessageBody);
        return pipeline.SendAsync(
            RestCall.Once(Route.ForFollowUp(HttpMethod.Post, "/webhooks/{}/{}", ticket), json), DiscordJson.Default.Message, cancellationToken);
    }

    private Task<RestResult<Message>> GetOriginalAsync(InteractionTicket ticket, CancellationToken cancellationToken)
    {
        var call = RestCall.Repeatable(Route.ForFollowUp(HttpMethod.Get, Original, ticket)) with { Deadline = CallbackDeadline };
        return pipeline.SendAsync(call, DiscordJson.Default.Message, cancellationToken);
    }

    // It is done, whatever the body looks like: without the message only its id is missing.
    private static Message? ReadMessage(byte[] body)
    {
        if (body.Length == 0) return null;

        try
        {
            return JsonSerializer.Deserialize(body, RestJson.Default.CallbackAnswer)?.Resource?.Message;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
