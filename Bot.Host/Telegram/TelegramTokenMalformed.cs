using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Telegram;

/// <summary>Stands in for Telegram where what was given cannot be a token: says so once, and the rest of the bot goes on.</summary>
internal sealed partial class TelegramTokenMalformed(ILogger<TelegramTokenMalformed> logger) : IHostedService
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
            1, LogLevel.Error, "Telegram:Token does not look like a token (123456:ABC…), so Telegram is off. @BotFather shows it on /token.")]
        public static partial void Malformed(ILogger logger);
    }
}
