using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Discord's REST interface, version 10, as far as it is used here.</summary>
/// <param name="http">Its own time-out shall be infinite: deadlines are kept here, on <paramref name="time"/>.</param>
public sealed class DiscordRest(HttpClient http, DiscordRestOptions options, TimeProvider time, Random random, ILogger<DiscordRest> logger)
{
    /// <summary>A call that carried the bot's token was refused with 401: the token is no longer valid, and no call with it leaves any more.</summary>
    public bool IsTokenRefused => Pipeline.IsTokenRefused;

    internal RestPipeline Pipeline { get; } = new(http, options, time, random, logger);

    public Task<RestResult<GatewayBot>> GetGatewayBotAsync(CancellationToken cancellationToken) =>
        Pipeline.SendAsync(RestCall.Repeatable(Route.ForBot(HttpMethod.Get, "/gateway/bot")), DiscordJson.Default.GatewayBot, cancellationToken);

    public Task<RestResult<User>> GetCurrentUserAsync(CancellationToken cancellationToken) =>
        Pipeline.SendAsync(RestCall.Repeatable(Route.ForBot(HttpMethod.Get, "/users/@me")), DiscordJson.Default.User, cancellationToken);

    public Task<RestResult<Application>> GetCurrentApplicationAsync(CancellationToken cancellationToken) =>
        Pipeline.SendAsync(RestCall.Repeatable(Route.ForBot(HttpMethod.Get, "/applications/@me")), DiscordJson.Default.Application, cancellationToken);

    public Task<RestResult<Guild>> GetGuildAsync(Snowflake guild, CancellationToken cancellationToken) =>
        Pipeline.SendAsync(RestCall.Repeatable(Route.ForBot(HttpMethod.Get, "/guilds/{}", guild)), DiscordJson.Default.Guild, cancellationToken);

    public Task<RestResult<IReadOnlyList<Channel>>> GetGuildChannelsAsync(Snowflake guild, CancellationToken cancellationToken) =>
        Pipeline.SendAsync(
            RestCall.Repeatable(Route.ForBot(HttpMethod.Get, "/guilds/{}/channels", guild)), DiscordJson.Default.IReadOnlyListChannel, cancellationToken);

    public Task<RestResult<GuildMember>> GetGuildMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken) =>
        Pipeline.SendAsync(
            RestCall.Repeatable(Route.ForBot(HttpMethod.Get, "/guilds/{}/members/{}", guild, user)),
            DiscordJson.Default.GuildMember,
            cancellationToken);

    /// <summary>The private channel with a user; the same one each time.</summary>
    public Task<RestResult<Channel>> CreateDmAsync(Snowflake user, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(new DmRequest(user), RestJson.Default.DmRequest);
        return Pipeline.SendAsync(
            RestCall.Repeatable(Route.ForBot(HttpMethod.Post, "/users/@me/channels"), json), DiscordJson.Default.Channel, cancellationToken);
    }

    /// <summary>Repeated on trouble only where the body carries a nonce that Discord enforces.</summary>
    public Task<RestResult<Message>> CreateMessageAsync(Snowflake channel, MessageBody body, CancellationToken cancellationToken)
    {
        var route = Route.ForBot(HttpMethod.Post, "/channels/{}/messages", channel);
        var json = JsonSerializer.SerializeToUtf8Bytes(body, DiscordJson.Default.MessageBody);
        var call = body is { Nonce.Length: > 0, EnforceNonce: true } ? RestCall.Repeatable(route, json) : RestCall.Once(route, json);
        return Pipeline.SendAsync(call, DiscordJson.Default.Message, cancellationToken);
    }

    public Task<RestResult<Message>> EditMessageAsync(Snowflake channel, Snowflake message, MessageEdit edit, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(edit, DiscordJson.Default.MessageEdit);
        return Pipeline.SendAsync(
            RestCall.Repeatable(Route.ForBot(HttpMethod.Patch, "/channels/{}/messages/{}", channel, message), json),
            DiscordJson.Default.Message,
            cancellationToken);
    }

    /// <summary>Replaces every global command.</summary>
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> PutCommandsAsync(
        Snowflake application, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(commands, DiscordJson.Default.IReadOnlyListApplicationCommand);
        return Pipeline.SendAsync(
            RestCall.Repeatable(Route.ForBot(HttpMethod.Put, "/applications/{}/commands", application), json),
            DiscordJson.Default.IReadOnlyListApplicationCommand,
            cancellationToken);
    }
}

/// <summary>What <c>GET /gateway/bot</c> answers.</summary>
public sealed record GatewayBot
{
    public string Url { get; init; } = "";

    public SessionStartLimit SessionStartLimit { get; init; } = new();
}

public sealed record SessionStartLimit
{
    public int Total { get; init; }

    public int Remaining { get; init; }

    /// <summary>Milliseconds.</summary>
    public int ResetAfter { get; init; }
}
