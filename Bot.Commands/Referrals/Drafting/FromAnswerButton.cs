using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>[Refer a client] under an answer: a draft for what was asked. Pressed twice, it shows the same draft.</summary>
public sealed class FromAnswerButton(BotDbContext db, Taxonomy taxonomy, ReferrerPanel panel, IdSource ids, TimeProvider time)
    : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        string[] asked = [.. new[] { press.Subject, press.Argument }.Select(taxonomy.FindByCode).OfType<Specialty>().Select(s => s.Id)];
        if (asked.Length == 0) return ReferralDesk.AskForNeed;

        var draft = await DraftForAsync(press.Actor, asked, cancellationToken);
        return await panel.ReplyAsync(draft, Visibility.Private, Text.Empty, cancellationToken);
    }

    private async Task<Referral> DraftForAsync(Actor actor, string[] asked, CancellationToken cancellationToken)
    {
        var drafts = await db.Referrals
            .Where(r => r.ReferrerId == actor.Id && r.ChatId == actor.Chat.Id && r.Status == ReferralStatus.Draft)
            .ToListAsync(cancellationToken);
        if (drafts.FirstOrDefault(draft => draft.Need.Specialties.SequenceEqual(asked)) is { } earlier) return earlier;

        var need = new ReferralNeed { Specialties = asked };
        var draft = new Referral(ids.Next(), actor.Id, actor.Place.Id, actor.Chat.Id, need, time.GetUtcNow(), isDraft: true);
        db.Referrals.Add(draft);
        return draft;
    }
}
