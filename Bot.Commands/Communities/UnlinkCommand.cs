using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary><c>/unlink</c>: this chat becomes a community of its own again, with the clock that it had.</summary>
public sealed class UnlinkCommand(
    BotDbContext db, JoinCodes codes, LinkedChats linked, LinkNews news, UsualPlaces places, IdSource ids) : ICommandHandler
{
    public static CommandEntry Entry { get; } = new("unlink", "For admins: take this chat out of its community again", "")
    {
        Audience = Audience.Admins,
        NeedsPerson = false,
    };

    public async Task<Reply> HandleAsync(CommandContext command, CancellationToken cancellationToken)
    {
        var (actor, chat) = (command.Actor, command.Actor.Chat);
        var others = await linked.WithAsync(chat, cancellationToken);
        if (others.Count == 0)
            return Reply.Privately(Say($"{chat.Title} is on its own, so there is nothing to unlink. /link joins it with another chat."));

        var left = await db.Communities.SingleAsync(community => community.Id == chat.CommunityId, cancellationToken);
        var own = new Community(new CommunityId(ids.Next()), left.TimeZone);
        db.Communities.Add(own);
        chat.Join(own.Id);
        await codes.WithdrawAsync(JoinPurpose.Chat, chat.Id.Value, cancellationToken);

        await news.TellAsync(chat, await places.OfAsync(actor, PlaceUses.None, cancellationToken), cancellationToken);
        foreach (var other in others)
            await news.TellAsync(chat, await places.ForAsync(other, PlaceUses.None, cancellationToken), cancellationToken);
        await news.RedrawAsync([chat, .. others], cancellationToken);
        return Reply.Privately(Say($"Done: {chat.Title} is on its own again. The chats that were linked are told."));
    }
}
