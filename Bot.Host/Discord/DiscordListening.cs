using Bot.Discord;
using Bot.Host.Running;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Discord;

/// <summary>Hears what happens on Discord, until the bot stops or Discord refuses it for good.</summary>
internal sealed partial class DiscordListening(
    DiscordRest rest, DiscordIdentity identity, DiscordMenus menus, DiscordFeed feed, Random random, TimeProvider time,
    ILogger<DiscordListening> logger) : BackgroundService
{
    private const Intents Needed = Intents.Guilds | Intents.GuildMessages | Intents.DirectMessages;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await ConnectAsync(stoppingToken) is not { } self) return;

            var publishing = menus.PublishAsync(self.Application, stoppingToken);
            await HearAsync(self, stoppingToken);
            await publishing;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    /// <returns>Null where the token is refused.</returns>
    private async Task<DiscordSelf?> ConnectAsync(CancellationToken stopping)
    {
        for (var backoff = new Backoff(random); ;)
        {
            var user = await rest.GetCurrentUserAsync(stopping);
            var application = user is RestResult<User>.Ok ? await rest.GetCurrentApplicationAsync(stopping) : user.As<User, Application>();
            if (user is RestResult<User>.Ok { Value: var me } && application is RestResult<Application>.Ok { Value: var mine })
            {
                var self = new DiscordSelf(me.Id, mine.Id, me.Username);
                identity.Learn(self);
                Log.Connected(logger, self.Username, DiscordInvite.LinkFor(self.Application.ToString()));
                return self;
            }

            if (rest.IsTokenRefused)
            {
                Log.TokenRefused(logger);
                return null;
            }

            var pause = application is RestResult<Application>.Wait wait ? wait.For : backoff.Next();
            Log.NotReached(logger, KindOf(application), pause);
            await Task.Delay(pause, time, stopping);
        }
    }

    private async Task HearAsync(DiscordSelf self, CancellationToken stopping)
    {
        var end = await feed.RunAsync(self, Needed | Intents.MessageContent, stopping);
        if (end is GatewayEnd.IntentsRefused)
        {
            Log.NoMessageContent(logger);
            end = await feed.RunAsync(self, Needed, stopping);
        }

        if (end is GatewayEnd.TokenRefused) Log.TokenRefused(logger);
        else if (end is not GatewayEnd.Stopped) Log.Refused(logger, end);
    }

    private static string KindOf(RestResult<Application> result) =>
        result is RestResult<Application>.Refused { Error: var error } ? $"{error.Status} {error.Code}" : result.GetType().Name;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "On Discord as {Username}. This link invites it to a server: {Link}")]
        public static partial void Connected(ILogger logger, string username, string link);

        [LoggerMessage(
            2,
            LogLevel.Error,
            "Discord refuses the bot's token, so Discord is off. Copy it again from the developer portal (Bot, Reset Token), "
            + "set Discord:Token and start again.")]
        public static partial void TokenRefused(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "Discord was not reached ({Kind}); trying again in {Pause}.")]
        public static partial void NotReached(ILogger logger, string kind, TimeSpan pause);

        [LoggerMessage(
            4,
            LogLevel.Warning,
            "Discord does not show the bot ordinary messages, so it answers commands, buttons and whoever mentions it; for plain questions "
            + "too, switch on Message Content Intent in the developer portal (Bot, Privileged Gateway Intents) and start again.")]
        public static partial void NoMessageContent(ILogger logger);

        [LoggerMessage(5, LogLevel.Error, "Discord does not take the bot's connection ({End}), so Discord is off.")]
        public static partial void Refused(ILogger logger, GatewayEnd end);
    }
}
