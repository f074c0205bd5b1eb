using Bot.Data;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Dispatch;

/// <summary>The question that waits for a member's words.</summary>
public sealed class OpenQuestion(BotDbContext db)
{
    /// <summary>Stops waiting: what the member says next is no answer.</summary>
    public async Task CloseAsync(Actor actor, CancellationToken cancellationToken)
    {
        var open = await db.Conversations.SingleOrDefaultAsync(
            talk => talk.MemberId == actor.Id && talk.ChatId == actor.Chat.Id, cancellationToken);
        if (open is not null) db.Conversations.Remove(open);
    }
}
