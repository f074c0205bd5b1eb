using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Dispatch;
using Bot.Discord;
using Bot.Host.Running;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Discord;

/// <summary>Takes interactions in. Each is stored first; only then may anybody see that it was received.</summary>
internal sealed partial class DiscordInteractions(
    StoreBatch store, InteractionResponder responder, Suggestions suggestions, DiscordAdministrators administrators,
    TimeProvider time, ILogger<DiscordInteractions> logger)
{
    /// <summary>From receipt. Of the three seconds that Discord gives, what is left must do for saying that nothing was saved.</summary>
    public static readonly TimeSpan StoredWithin = TimeSpan.FromSeconds(2);

    /// <summary>Limit of a choice's name and of its value.</summary>
    private const int LongestChoice = 100;

    private static readonly MessageBody NothingSaved = new() { Content = "Nothing was saved, please try again." };

    private readonly List<Task> answering = [];

    /// <summary>When it returns, none of them need come again: they are stored, or their people know that they are not.</summary>
    /// <exception cref="OperationCanceledException">The bot ends; they are not stored, and come again at the next start.</exception>
    public async Task TakeAsync(IReadOnlyList<Dispatch> batch, DiscordInbox inbox, CancellationToken finishing)
    {
        var news = new List<Heard.News>(batch.Count);
        var poison = new List<Unreadable>();
        foreach (var happened in batch)
        {
            switch (inbox.Take(happened))
            {
                case Heard.News one:
                    news.Add(one);
                    break;
                case Heard.Typing typing:
                    Begin(SuggestAsync(typing, finishing));
                    break;
                case Heard.FormWanted wanted:
                    Begin(responder.OpenAsync(wanted.Ticket, DiscordForms.Blank(wanted.Question), finishing));
                    break;
                case Heard.Poison bad:
                    Log.Poison(logger, happened.Sequence, bad.Kind);
                    poison.Add(bad.Unreadable);
                    break;
            }
        }

        foreach (var one in news.Where(one => one.MayDo is not null && !one.Incoming.In.IsPrivate)) Note(one.Incoming, one.MayDo!.Value);
        if (news.Count + poison.Count == 0) return;

        var receivedAt = batch.Min(happened => happened.ReceivedAt);
        var isStored = await IsStoredInTimeAsync([.. news.Select(one => one.Incoming)], poison, receivedAt, finishing);
        foreach (var ticket in news.Select(one => one.Ticket).OfType<InteractionTicket>())
            Begin(isStored ? responder.GuardAsync(ticket, finishing) : responder.SayAsync(ticket, NothingSaved, isPrivate: true, finishing));
    }

    /// <summary>What was begun is seen to its end: whoever pressed shall not read that the bot does not respond.</summary>
    public Task FinishAsync() => Task.WhenAll(answering);

    private async Task<bool> IsStoredInTimeAsync(
        List<Incoming> news, List<Unreadable> poison, DateTimeOffset receivedAt, CancellationToken finishing)
    {
        var left = receivedAt + StoredWithin - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
        {
            Log.NotStored(logger, news.Count, nameof(TimeoutException));
            return false;
        }

        using var patience = new CancellationTokenSource(left, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, finishing);
        try
        {
            await store(news, poison, either.Token);
            return true;
        }
        catch (Exception failure) when (!finishing.IsCancellationRequested)
        {
            Log.NotStored(logger, news.Count, failure.GetType().Name);
            return false;
        }
    }

    private Task<RestResult<bool>> SuggestAsync(Heard.Typing typing, CancellationToken cancellationToken)
    {
        var choices = typing.Option is { } option ? suggestions.For(option, typing.Typed) : [];
        return responder.SuggestAsync(
            typing.Ticket,
            [.. choices.Where(choice => choice.Length is > 0 and <= LongestChoice).Select(choice => new OptionChoice(choice, choice))],
            cancellationToken);
    }

    private void Note(Incoming incoming, Permissions mayDo) =>
        administrators.Note(Snowflake.Parse(incoming.In.ChatExternalId), Snowflake.Parse(incoming.From.ExternalId), mayDo);

    private void Begin(Task answer)
    {
        answering.RemoveAll(task => task.IsCompleted);
        answering.Add(WatchedAsync(answer));
    }

    private async Task WatchedAsync(Task answer)
    {
        try
        {
            await answer;
        }
        catch (OperationCanceledException)
        {
            // The bot ends; the answer itself comes at the next start.
        }
        catch (Exception failure)
        {
            Log.NotAcknowledged(logger, failure.GetType().Name, failure.StackTrace);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Event {Sequence} cannot be read ({Kind}) and is parked.")]
        public static partial void Poison(ILogger logger, long sequence, string kind);

        [LoggerMessage(2, LogLevel.Error, "{Count} interactions could not be stored in time ({Kind}); their people are told that nothing was saved.")]
        public static partial void NotStored(ILogger logger, int count, string kind);

        [LoggerMessage(3, LogLevel.Error, "An interaction could not be acknowledged ({Kind}).\n{StackTrace}")]
        public static partial void NotAcknowledged(ILogger logger, string kind, string? stackTrace);
    }
}
