using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands.Dispatch;

/// <summary>Shows a telling to the person who could not be written to, from a line in the group or a link. Only to that person.</summary>
public sealed class SeePostButton(BotDbContext db, Catalog catalog, IServiceProvider services) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var post = await db.Posts.SingleOrDefaultAsync(p => p.Id == press.Subject && p.MemberId == press.Actor.Id, cancellationToken);
        if (post is null || catalog.Drawer(post.Kind) is not { } kind) return Reply.Privately(Sentences.NotYours);

        var drawer = (IPostDrawer)services.GetRequiredService(kind);
        if (await drawer.DrawAsync(post, cancellationToken) is not { } drawing)
        {
            post.Close();
            return Reply.Privately(Sentences.NotYours);
        }

        post.BeSeen();
        return new Reply(Visibility.Private, drawing);
    }
}
