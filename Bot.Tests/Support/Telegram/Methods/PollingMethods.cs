using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>How updates leave: long polling, and the webhook settings that forbid it. Nothing is posted to a webhook.</summary>
internal sealed class PollingMethods(FakeWorld world)
{
    private TaskCompletionSource<string>? poller;
    private string webhookUrl = "";

    public async Task<JsonNode> GetUpdatesAsync(ApiCall call, CancellationToken cancellationToken)
    {
        var limit = (int)Math.Clamp(call.Integer("limit") ?? 100, 1, 100);
        var timeout = TimeSpan.FromSeconds(Math.Clamp(call.Integer("timeout") ?? 0, 0, 50));
        var me = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);

        world.Change(() => Begin(call, me));
        try
        {
            return await WaitForUpdatesAsync(me.Task, limit, timeout, cancellationToken);
        }
        finally
        {
            Interlocked.CompareExchange(ref poller, null, me);
        }
    }

    public JsonNode SetWebhook(ApiCall call)
    {
        var url = call.Text("url");
        if (url.Length > 0 && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
            throw ApiRefusal.BadRequest("bad webhook: An HTTPS URL must be provided for webhook");

        webhookUrl = url;
        if (call.List("allowed_updates") is { } kinds) world.Updates.Allow(Strings(kinds));
        if (call.Flag("drop_pending_updates")) world.Updates.DropAll();
        if (url.Length > 0) poller?.TrySetResult("terminated by setWebhook request");
        return true;
    }

    public JsonNode DeleteWebhook(ApiCall call)
    {
        webhookUrl = "";
        if (call.Flag("drop_pending_updates")) world.Updates.DropAll();
        return true;
    }

    public JsonNode GetWebhookInfo(ApiCall call)
    {
        var info = new JsonObject
        {
            ["url"] = webhookUrl,
            ["has_custom_certificate"] = false,
            ["pending_update_count"] = world.Updates.PendingIds.Count,
        };
        if (world.Updates.AllowedKinds is { } kinds) info["allowed_updates"] = new JsonArray([.. kinds.Select(kind => (JsonNode)kind)]);
        return info;
    }

    private void Begin(ApiCall call, TaskCompletionSource<string> me)
    {
        if (webhookUrl.Length > 0)
            throw ApiRefusal.Conflict("can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");

        // The newcomer wins; the one who was waiting is sent away.
        Interlocked.Exchange(ref poller, me)?.TrySetResult(
            "terminated by other getUpdates request; make sure that only one bot instance is running");

        if (call.List("allowed_updates") is { } kinds) world.Updates.Allow(Strings(kinds));
        if (call.Integer("offset") is { } offset and not 0) world.Updates.Confirm(offset);
    }

    private async Task<JsonNode> WaitForUpdatesAsync(
        Task<string> sentAway, int limit, TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var timeIsUp = Task.Delay(timeout, world.Time, ended.Token);
        try
        {
            while (true)
            {
                var changed = world.Changed.Next;
                var updates = world.Read(() => world.Updates.Oldest(limit));
                if (sentAway.IsCompleted) throw ApiRefusal.Conflict(await sentAway);
                if (updates.Count > 0 || timeIsUp.IsCompletedSuccessfully) return new JsonArray([.. updates]);

                cancellationToken.ThrowIfCancellationRequested();
                await Task.WhenAny(changed, sentAway, timeIsUp);
            }
        }
        finally
        {
            await ended.CancelAsync();
        }
    }

    private static IReadOnlyList<string> Strings(JsonArray array) => [.. array.Select(item => (string)item!)];
}
