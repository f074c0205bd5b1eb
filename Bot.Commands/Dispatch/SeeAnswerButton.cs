using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Dispatch;

/// <summary>Shows an answer that could not be shown when it was given. Only the person it was for can open it, once.</summary>
public sealed class SeeAnswerButton(BotDbContext db, Vault vault) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var update = await db.Inbox.SingleOrDefaultAsync(u => u.Id == press.Subject && u.State == InboxState.Waiting, cancellationToken);
        if (update?.Payload is not { } payload) return Reply.Privately(Sentences.NotYours);

        var stored = vault.OpenOwn(payload, InboxUpdate.AnswerPurpose(update.Id)) is { } bytes ? StoredAnswer.Read(bytes) : null;
        if (stored is not { Reply: { Drawing: not null } reply, To: { } to } || await db.CurrentIdAsync(to, cancellationToken) != press.Actor.Id)
            return Reply.Privately(Sentences.NotYours);

        update.Finish();
        return reply with { Visibility = Visibility.Private };
    }
}
