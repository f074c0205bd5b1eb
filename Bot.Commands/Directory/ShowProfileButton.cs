using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Communities;

namespace Bot.Commands.Directory;

/// <summary>A colleague out of several of that name, or one's own profile.</summary>
public sealed class ShowProfileButton(BotDbContext db, ProfileCard card) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var member = await db.CurrentIdAsync(new MemberId(press.Subject), cancellationToken);
        var drawing = press.Subject == 0 || member == press.Actor.Id
            ? await card.DrawOwnAsync(press.Actor, cancellationToken)
            : await card.DrawAsync(member, press.Actor, cancellationToken);
        return new Reply(Visibility.InPlace, drawing);
    }
}
