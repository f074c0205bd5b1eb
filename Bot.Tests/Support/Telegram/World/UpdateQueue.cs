using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Bot.Tests.Support.Telegram;

/// <summary>The updates that wait for the bot. Guarded by the world's gate.</summary>
internal sealed class UpdateQueue(TimeProvider time)
{
    private static readonly string[] OnlyOnRequest = ["chat_member", "message_reaction", "message_reaction_count"];

    private ImmutableList<PendingUpdate> pending = [];

    public long NextId { get; set; } = 700_000_001;

    /// <summary>As last asked for; null for the server's default.</summary>
    public IReadOnlyList<string>? AllowedKinds { get; private set; }

    public ImmutableList<JsonObject> Everything { get; private set; } = [];

    public IReadOnlyList<long> PendingIds => [.. pending.Select(update => update.Id)];

    /// <param name="kinds">Empty restores the default.</param>
    public void Allow(IReadOnlyList<string> kinds) => AllowedKinds = kinds.Count == 0 ? null : kinds;

    public void Enqueue(string kind, JsonObject payload)
    {
        var wanted = AllowedKinds?.Contains(kind) ?? !OnlyOnRequest.Contains(kind);
        var lifetime = kind == "callback_query" ? TimeSpan.FromSeconds(150) : TimeSpan.FromDays(1);
        if (wanted) Enqueue(new JsonObject { [kind] = payload }, lifetime);
    }

    /// <summary>Any update, whatever it holds; it gets the next number unless it brings its own.</summary>
    public long EnqueueRaw(JsonObject update) => Enqueue(update, TimeSpan.FromDays(1));

    /// <summary>Forgets what lies below <paramref name="offset"/>; a negative one keeps only the newest.</summary>
    public void Confirm(long offset)
    {
        if (offset < 0) pending = pending.Skip((int)Math.Max(0, pending.Count + offset)).ToImmutableList();
        else if (offset < NextId + 10) pending = pending.RemoveAll(update => update.Id < offset);
        // Farther ahead the server takes the offset for a mistake and starts from the oldest.
    }

    public void DropAll() => pending = [];

    public IReadOnlyList<JsonObject> Oldest(int limit)
    {
        var now = time.GetUtcNow();
        pending = pending.RemoveAll(update => update.ExpiresAt <= now);
        return [.. pending.Take(limit).Select(update => (JsonObject)update.Json.DeepClone())];
    }

    private long Enqueue(JsonObject update, TimeSpan lifetime)
    {
        var content = (JsonObject)WireJson.Of(update);
        var id = content["update_id"] is JsonValue own && own.TryGetValue<long>(out var number) ? number : NextId;
        NextId = Math.Max(NextId, id + 1);
        if (!content.ContainsKey("update_id")) content.Insert(0, "update_id", id);
        pending = pending.Add(new PendingUpdate(id, content, time.GetUtcNow() + lifetime));
        Everything = Everything.Add(content);
        return id;
    }

    private sealed record PendingUpdate(long Id, JsonObject Json, DateTimeOffset ExpiresAt);
}
