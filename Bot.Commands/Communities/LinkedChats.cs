using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Communities;

/// <summary>The chats that share a community.</summary>
public sealed class LinkedChats(BotDbContext db)
{
    /// <returns>The others, the one known longest first; empty where the chat is on its own.</returns>
    public async Task<IReadOnlyList<CommunityChat>> WithAsync(CommunityChat chat, CancellationToken cancellationToken) =>
        await db.Chats.Where(other => other.CommunityId == chat.CommunityId && other.Id != chat.Id)
            .OrderBy(other => other.Id).ToListAsync(cancellationToken);
}
