using System.Text.Json;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Understanding;
using Bot.Host.Running;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Telegram.Bot;
using Telegram.Bot.Exceptions;

namespace Bot.Host.Telegram;

/// <summary>
/// Hears what happens on Telegram, until the bot stops or its token is refused. Telegram is told that an update was received
/// only after it is stored; what cannot be read is parked and passed over.
/// </summary>
/// <remarks>
/// No offset is kept over a restart: the server knows what is unconfirmed, and after a quiet week its ids start anew
/// somewhere else. For the same reason the offset is dropped as soon as it has done its work.
/// </remarks>
internal sealed partial class TelegramPolling(
    UpdateFeed feed, StoreBatch store, ITelegramBotClient client, TelegramIdentity identity, TelegramMenus menus, AskReader asks,
    IOptions<TelegramOptions> options, Random random, TimeProvider time, ILogger<TelegramPolling> logger) : BackgroundService
{
    /// <summary>One refusal is normal after a restart; so many in a row are a second bot with the same token.</summary>
    private const int ManyConflicts = 4;

    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(2);

    private readonly Backoff backoff = new(random);
    private long? offset;
    private int conflicts;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (await ConnectAsync(stoppingToken) is not { } self) return;

            var publishing = menus.PublishAsync(stoppingToken);
            await HearAsync(new TelegramInbox(self, asks.IsPossiblyAsk, time), stoppingToken);
            await publishing;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }

        await ConfirmAsync();
    }

    /// <returns>Null where the token is refused.</returns>
    private async Task<TelegramSelf?> ConnectAsync(CancellationToken stopping)
    {
        while (true)
        {
            try
            {
                var me = await client.GetMe(stopping);
                await client.DeleteWebhook(cancellationToken: stopping);
                var self = new TelegramSelf(me.Id, me.Username ?? "", me.CanReadAllGroupMessages);
                identity.Learn(self);
                backoff.Reset();
                Log.Connected(logger, self.Username, self.HearsEverything);
                return self;
            }
            catch (ApiRequestException refusal) when (refusal.ErrorCode is 401 or 404)
            {
                Log.TokenRefused(logger);
                return null;
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                var asked = (failure as ApiRequestException)?.Parameters?.RetryAfter;
                await PauseAsync(failure, asked is { } seconds ? TimeSpan.FromSeconds(seconds) : null, stopping);
            }
        }
    }

    private async Task HearAsync(TelegramInbox inbox, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                switch (await feed.PollAsync(offset, UpdateFeed.MostAtOnce, options.Value.PollTimeout, stopping))
                {
                    case PollResult.News news:
                        await StoreAsync(inbox, news.Updates, stopping);
                        conflicts = 0;
                        backoff.Reset();
                        break;
                    case PollResult.Refused { Code: 401 }:
                        Log.TokenRefused(logger);
                        return;
                    case PollResult.Refused refused:
                        await PauseAsync(refused, stopping);
                        break;
                }
            }
            catch (Exception failure) when (!stopping.IsCancellationRequested)
            {
                // A loop's edge: whatever it was, what is not confirmed comes again.
                await PauseAsync(failure, asked: null, stopping);
            }
        }
    }

    private async Task StoreAsync(TelegramInbox inbox, IReadOnlyList<JsonElement> updates, CancellationToken cancellationToken)
    {
        var batch = new List<Incoming>(updates.Count);
        var poison = new List<Unreadable>();
        long? last = null;
        foreach (var update in updates)
        {
            if (!update.TryGetProperty("update_id", out var number) || !number.TryGetInt64(out var id)) continue;

            last = id;
            try
            {
                if (inbox.Read(update) is { } incoming) batch.Add(incoming);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                Log.Poison(logger, id, failure.GetType().Name);
                poison.Add(new Unreadable(inbox.KeyOf(id), update.GetRawText()));
            }
        }

        if (batch.Count + poison.Count > 0) await store(batch, poison, cancellationToken);
        offset = last + 1;
    }

    private async Task PauseAsync(PollResult.Refused refused, CancellationToken stopping)
    {
        var pause = refused.RetryAfter ?? backoff.Next();
        conflicts = refused.Code == 409 ? conflicts + 1 : 0;
        if (conflicts == ManyConflicts) Log.SecondBot(logger, conflicts);
        else Log.Refused(logger, refused.Code, pause);
        await Task.Delay(pause, time, stopping);
    }

    // The type says enough; a message could hold the address, and that holds the token.
    private async Task PauseAsync(Exception failure, TimeSpan? asked, CancellationToken stopping)
    {
        var pause = asked ?? backoff.Next();
        Log.Failed(logger, (failure.InnerException ?? failure).GetType().Name, pause);
        await Task.Delay(pause, time, stopping);
    }

    /// <summary>Tells the server what was received last, so that it does not come again at the next start.</summary>
    private async Task ConfirmAsync()
    {
        if (offset is not { } confirmed) return;

        using var patience = new CancellationTokenSource(GraceAtStop, time);
        try
        {
            await feed.PollAsync(confirmed, limit: 1, TimeSpan.Zero, patience.Token);
        }
        catch (Exception failure)
        {
            // Whatever it was: the update comes again then, and is known.
            Log.NotConfirmed(logger, failure.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "On Telegram as @{Username}; hears ordinary group messages: {HearsEverything}.")]
        public static partial void Connected(ILogger logger, string username, bool hearsEverything);

        [LoggerMessage(
            2,
            LogLevel.Error,
            "Telegram refuses the bot's token, so Telegram is off. Ask @BotFather for the token, set Telegram:Token and start again.")]
        public static partial void TokenRefused(ILogger logger);

        [LoggerMessage(3, LogLevel.Warning, "Telegram was not reached or nothing could be stored ({Kind}); trying again in {Pause}.")]
        public static partial void Failed(ILogger logger, string kind, TimeSpan pause);

        [LoggerMessage(4, LogLevel.Warning, "Telegram answered {Code}; asking again in {Pause}.")]
        public static partial void Refused(ILogger logger, int code, TimeSpan pause);

        [LoggerMessage(
            5,
            LogLevel.Error,
            "Telegram answered 409 {Count} times in a row: another process uses the same token. Stop one of the two; this one keeps trying.")]
        public static partial void SecondBot(ILogger logger, int count);

        [LoggerMessage(6, LogLevel.Error, "Update {UpdateId} cannot be read ({Kind}) and is parked.")]
        public static partial void Poison(ILogger logger, long updateId, string kind);

        [LoggerMessage(7, LogLevel.Information, "The last updates could not be confirmed ({Kind}); they come again and are passed over.")]
        public static partial void NotConfirmed(ILogger logger, string kind);
    }
}
