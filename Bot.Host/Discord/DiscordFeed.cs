using System.Threading.Channels;
using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Discord;
using Bot.Host.Running;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Discord;

/// <summary>
/// Runs one gateway and stores what comes: interactions at once, the other events in their order. Only what is stored need
/// not come again.
/// </summary>
internal sealed partial class DiscordFeed(
    Func<Intents, DiscordGateway> gateways, DiscordInteractions interactions, StoreBatch store, Catalog catalog, DiscordGuilds guilds,
    AskReader asks, Random random, TimeProvider time, ILogger<DiscordFeed> logger)
{
    private const int MostAtOnce = 100;

    /// <summary>Once the gateway has ended, for what it brought before.</summary>
    private static readonly TimeSpan GraceAtStop = TimeSpan.FromSeconds(3);

    /// <returns>When the gateway has ended for good, and what it brought is stored.</returns>
    public async Task<GatewayEnd> RunAsync(DiscordSelf self, Intents intents, CancellationToken stopping)
    {
        var gateway = gateways(intents);
        var inbox = new DiscordInbox(self, intents.HasFlag(Intents.MessageContent), catalog, guilds, asks.IsPossiblyAsk);
        using var finishing = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        var taking = Task.WhenAll(
            DrainAsync(gateway.Interactions, batch => TakeInteractionsAsync(batch, gateway, inbox, finishing.Token), finishing.Token),
            DrainAsync(gateway.Events, batch => TakeEventsAsync(batch, gateway, inbox, finishing.Token), finishing.Token));
        try
        {
            return await gateway.RunAsync(stopping);
        }
        finally
        {
            finishing.CancelAfter(GraceAtStop);
            await taking;
            await interactions.FinishAsync();
        }
    }

    private async Task DrainAsync(ChannelReader<Dispatch> lane, Func<IReadOnlyList<Dispatch>, Task> take, CancellationToken finishing)
    {
        try
        {
            while (await lane.WaitToReadAsync(finishing))
            {
                var batch = new List<Dispatch>();
                while (batch.Count < MostAtOnce && lane.TryRead(out var next)) batch.Add(next);
                await TakeAsync(batch, take, finishing);
            }
        }
        catch (OperationCanceledException) when (finishing.IsCancellationRequested)
        {
        }
    }

    private async Task TakeAsync(List<Dispatch> batch, Func<IReadOnlyList<Dispatch>, Task> take, CancellationToken finishing)
    {
        try
        {
            await take(batch);
        }
        catch (Exception failure) when (!finishing.IsCancellationRequested)
        {
            // A loop's edge: whatever it was, what is not stored comes again at the next start, and what follows goes on.
            Log.Failed(logger, batch.Count, failure.GetType().Name, failure.StackTrace);
        }
    }

    private async Task TakeInteractionsAsync(
        IReadOnlyList<Dispatch> batch, DiscordGateway gateway, DiscordInbox inbox, CancellationToken finishing)
    {
        await interactions.TakeAsync(batch, inbox, finishing);
        foreach (var happened in batch) gateway.Stored(happened);
    }

    private async Task TakeEventsAsync(IReadOnlyList<Dispatch> batch, DiscordGateway gateway, DiscordInbox inbox, CancellationToken finishing)
    {
        var news = new List<Incoming>();
        var poison = new List<Unreadable>();
        foreach (var happened in batch)
        {
            switch (inbox.Take(happened))
            {
                case Heard.News { Incoming: var incoming }:
                    news.Add(incoming);
                    break;
                case Heard.Poison bad:
                    Log.Poison(logger, happened.Sequence, bad.Kind);
                    poison.Add(bad.Unreadable);
                    break;
            }
        }

        if (news.Count + poison.Count > 0) await StoreAsync(news, poison, finishing);
        foreach (var happened in batch) gateway.Stored(happened);
    }

    // Nobody waits for an answer within seconds, so they wait for the database.
    private async Task StoreAsync(List<Incoming> news, List<Unreadable> poison, CancellationToken finishing)
    {
        for (var backoff = new Backoff(random); ;)
        {
            try
            {
                await store(news, poison, finishing);
                return;
            }
            catch (Exception failure) when (!finishing.IsCancellationRequested)
            {
                var pause = backoff.Next();
                Log.NotStored(logger, news.Count + poison.Count, failure.GetType().Name, pause);
                await Task.Delay(pause, time, finishing);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Event {Sequence} cannot be read ({Kind}) and is parked.")]
        public static partial void Poison(ILogger logger, long sequence, string kind);

        [LoggerMessage(2, LogLevel.Warning, "{Count} events from Discord could not be stored ({Kind}); trying again in {Pause}.")]
        public static partial void NotStored(ILogger logger, int count, string kind, TimeSpan pause);

        [LoggerMessage(3, LogLevel.Error, "{Count} events from Discord could not be taken in ({Kind}).\n{StackTrace}")]
        public static partial void Failed(ILogger logger, int count, string kind, string? stackTrace);
    }
}
