using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Delivery;

/// <summary>Deletes what the inbox no longer needs, and questions that nobody answered.</summary>
public sealed class InboxHousekeeping(BotDbContext db, Writer writer, TimeProvider time)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var oldest = now - InboxUpdate.KeptFor;
        await writer.CommitAsync(db, DeleteAsync, cancellationToken);

        async Task<int> DeleteAsync(CancellationToken ct) =>
            await db.Inbox.Where(update => update.ReceivedAt < oldest && update.State != InboxState.Received).ExecuteDeleteAsync(ct)
            + await db.Conversations.Where(talk => talk.ExpiresAt < now).ExecuteDeleteAsync(ct);
    }
}
