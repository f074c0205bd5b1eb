using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Discord;

/// <summary>Stands in for Discord where what was given cannot be a token: says so once, and the rest of the bot goes on.</summary>
internal sealed partial class DiscordTokenMalformed(ILogger<DiscordTokenMalformed> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Log.Malformed(logger);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(
            1,
            LogLevel.Error,
            "Discord:Token does not look like a token (three parts with dots between them), so Discord is off. "
            + "The developer portal shows one once, under Bot, Reset Token.")]
        public static partial void Malformed(ILogger logger);
    }
}
