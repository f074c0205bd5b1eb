using System.Text;
using System.Text.Json;
using Bot.Commands.Chat;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands.Delivery;

/// <summary>An update that could not be read; it is kept, so that it neither blocks the others nor is lost.</summary>
public sealed record Unreadable(UpdateKey Key, string Raw);

/// <summary>Stores what platforms tell us. A platform is told "received" only after this has returned.</summary>
public sealed class Inbox(
    IServiceScopeFactory scopes, Writer writer, Vault vault, IdSource ids, TimeProvider time, DeliverySignals signals)
{
    /// <summary>Stores a batch in one transaction. What was stored before is passed over: that is all the de-duplication there is.</summary>
    /// <exception cref="DbUpdateException">Nothing of the batch was stored.</exception>
    public async Task ReceiveAsync(IReadOnlyList<Incoming> batch, IReadOnlyList<Unreadable> poison, CancellationToken cancellationToken)
    {
        if (batch.Count + poison.Count == 0) return;

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        await writer.CommitAsync(db, StoreAsync, cancellationToken);
        signals.Incoming.Set();

        async Task<int> StoreAsync(CancellationToken ct)
        {
            var known = await KnownAsync(db, [.. batch.Select(incoming => incoming.Key), .. poison.Select(unreadable => unreadable.Key)], ct);
            var lanes = new Dictionary<Scene, string>();
            foreach (var incoming in batch)
            {
                if (!known.Add(incoming.Key)) continue;

                if (!lanes.TryGetValue(incoming.In, out var lane))
                    lanes[incoming.In] = lane = await LaneOfAsync(db, incoming, ct);
                db.Inbox.Add(Row(incoming.Key, NameOf(incoming), lane, JsonSerializer.SerializeToUtf8Bytes(incoming, JsonSerializerOptions.Default)));
            }

            foreach (var (key, raw) in poison)
            {
                if (!known.Add(key)) continue;

                var row = Row(key, "", "parked", Encoding.UTF8.GetBytes(raw));
                row.Park();
                db.Inbox.Add(row);
            }

            return batch.Count;
        }
    }

    /// <returns>Those of the keys that are stored.</returns>
    private static async Task<HashSet<UpdateKey>> KnownAsync(BotDbContext db, IReadOnlyList<UpdateKey> keys, CancellationToken cancellationToken)
    {
        var known = new HashSet<UpdateKey>();
        foreach (var told in keys.GroupBy(key => (key.Platform, key.Bot)))
        {
            var ((platform, bot), asked) = (told.Key, told.Select(key => key.Key).Distinct().ToList());
            var stored = await db.Inbox.Where(row => row.Platform == platform && row.Bot == bot && asked.Contains(row.Key))
                .Select(row => row.Key).ToListAsync(cancellationToken);
            known.UnionWith(stored.Select(key => new UpdateKey(platform, bot, key)));
        }

        return known;
    }

    private InboxUpdate Row(UpdateKey key, string scene, string lane, byte[] payload)
    {
        var id = ids.Next();
        var sealedPayload = vault.Seal(payload, InboxUpdate.PayloadPurpose(id));
        return new InboxUpdate(id, key.Platform, key.Bot, key.Key, scene, lane, sealedPayload, time.GetUtcNow());
    }

    private static string NameOf(Incoming incoming) => $"{incoming.Key.Platform} {incoming.In.ChatExternalId}";

    // A community's updates are handled in order; a private chat goes with the community it is about. A chat's community
    // becomes known, or changes when chats are linked and parted: while something of the chat is still waiting in one lane,
    // what comes after it waits behind it there, so that the order within the chat holds.
    private static async Task<string> LaneOfAsync(BotDbContext db, Incoming incoming, CancellationToken cancellationToken)
    {
        var (platform, scene) = (incoming.Key.Platform, incoming.In);
        var own = NameOf(incoming);
        var before = await db.Inbox.Where(row => row.State == InboxState.Received && row.Scene == own)
            .OrderByDescending(row => row.Id).Select(row => row.Lane).FirstOrDefaultAsync(cancellationToken);
        if (before is not null) return before;

        var chats = db.Chats.Where(chat => chat.Platform == platform && chat.ExternalId == scene.ChatExternalId);
        if (scene.IsPrivate)
        {
            chats =
                from member in db.Members
                where member.Accounts.Any(account => account.Platform == platform && account.ExternalId == incoming.From.ExternalId)
                from chat in db.Chats
                where chat.Id == member.CurrentChatId
                    || (member.CurrentChatId == null && db.Profiles.Any(profile => profile.MemberId == member.Id && profile.ChatId == chat.Id))
                orderby chat.Id
                select chat;
        }

        var community = await chats.Select(chat => (CommunityId?)chat.CommunityId).FirstOrDefaultAsync(cancellationToken);
        return community is { } known ? $"community {known.Value}" : own;
    }
}
