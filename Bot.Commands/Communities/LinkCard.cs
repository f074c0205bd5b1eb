using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>
/// Tells a chat who sees what from now on, where another one joined or left. Its subject is the chat that did; what it
/// says is what is true when it is drawn.
/// </summary>
public sealed class LinkCard(BotDbContext db, LinkedChats linked) : IPostDrawer
{
    public const string Kind = "link";

    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var moved = await db.Chats.SingleOrDefaultAsync(chat => chat.Id == new ChatId(post.SubjectId), cancellationToken);
        var place = await db.Places.SingleAsync(p => p.Id == post.PlaceId, cancellationToken);
        var here = await db.Chats.SingleAsync(chat => chat.Id == place.ChatId, cancellationToken);
        if (moved is null) return null;

        var others = moved.Id == here.Id ? await linked.WithAsync(here, cancellationToken) : [moved];
        var isTogether = others.Count > 0 && others.All(other => other.CommunityId == here.CommunityId);
        return isTogether
            ? new Drawing(
                Text.Lines(
                    Say($"🔗 From now on this chat and {LinkNews.Named(others)} share one directory and one list of referrals."),
                    Say($"Profiles and new referrals are seen in all of them; contacts and private notes still pass at a handoff only. Referrals asked earlier stay where they were asked."),
                    Say($"If you would rather be found from this chat alone, tap here.")),
                KeepMineHereButton.Button)
            : new Drawing(Text.Lines(
                moved.Id == here.Id
                    ? Say($"This chat is on its own again: its directory and its referrals are its own.")
                    : Say($"{LinkNews.Named([moved])} is on its own again: its directory and its referrals are no longer seen here, nor ours there."),
                Say($"What colleagues of both have agreed on stays between them.")));
    }
}
