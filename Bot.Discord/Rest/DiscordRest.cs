using Microsoft.Extensions.Logging;

namespace Bot.Discord;

/// <summary>Discord's REST interface, version 10, as far as it is used here.</summary>
public sealed class DiscordRest(HttpClient http, DiscordRestOptions options, TimeProvider time, Random random, ILogger<DiscordRest> logger)
{
    /// <summary>A call that carried the bot's token was refused with 401: the token is no longer valid, and no call with it leaves any more.</summary>
    public bool IsTokenRefused => throw new NotImplementedException($"{http} {options} {time} {random} {logger}");

    public Task<RestResult<GatewayBot>> GetGatewayBotAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<RestResult<User>> GetCurrentUserAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<RestResult<Application>> GetCurrentApplicationAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<RestResult<Guild>> GetGuildAsync(Snowflake guild, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<RestResult<IReadOnlyList<Channel>>> GetGuildChannelsAsync(Snowflake guild, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<RestResult<GuildMember>> GetGuildMemberAsync(Snowflake guild, Snowflake user, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>The private channel with a user; the same one each time.</summary>
    public Task<RestResult<Channel>> CreateDmAsync(Snowflake user, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Repeated on trouble only where the body carries a nonce.</summary>
    public Task<RestResult<Message>> CreateMessageAsync(Snowflake channel, MessageBody body, CancellationToken cancellationToken) => throw new NotImplementedException();

    public Task<RestResult<Message>> EditMessageAsync(Snowflake channel, Snowflake message, MessageEdit edit, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Replaces every global command.</summary>
    public Task<RestResult<IReadOnlyList<ApplicationCommand>>> PutCommandsAsync(Snowflake application, IReadOnlyList<ApplicationCommand> commands, CancellationToken cancellationToken) => throw new NotImplementedException();
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

    public int MaxConcurrency { get; init; } = 1;
}
