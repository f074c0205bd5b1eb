using Bot.Commands.Chat;
using Bot.Data;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Dispatch;

/// <summary>Someone in several communities says which one the private chat is about.</summary>
public sealed class ActInChatButton(BotDbContext db) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var id = new ChatId(press.Subject);
        var isTheirs = await db.Profiles.AnyAsync(p => p.MemberId == press.Actor.Id && p.ChatId == id, cancellationToken);
        if (!isTheirs) return Reply.Privately(Sentences.NotYours);

        var chat = await db.Chats.SingleAsync(c => c.Id == id, cancellationToken);
        press.Actor.Member.ActIn(id);
        return Reply.InPlace(Say($"From now on we talk about {chat.Title} here. What can I do? /help shows it."));
    }
}
