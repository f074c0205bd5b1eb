using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Communities;

/// <summary>The hello of each chat of a community: all of them show the same directory.</summary>
public sealed class Hellos(BotDbContext db, Outbox outbox)
{
    public async Task RedrawAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        await outbox.RedrawAsync(HelloCard.Kind, chat.Id.Value, cancellationToken);
        var linked = await db.Chats.Where(other => other.CommunityId == chat.CommunityId && other.Id != chat.Id).Select(other => other.Id)
            .ToListAsync(cancellationToken);
        foreach (var other in linked) await outbox.RedrawAsync(HelloCard.Kind, other.Value, cancellationToken);
    }
}
