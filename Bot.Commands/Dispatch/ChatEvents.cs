using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Dispatch;

/// <summary>What a platform tells about a chat: the bot came, went, or the chat got another id.</summary>
public sealed class ChatEvents(BotDbContext db, ActorResolver actors, Outbox outbox)
{
    public async Task HandleAsync(Incoming told, CancellationToken cancellationToken)
    {
        var platform = told.Key.Platform;
        switch (told)
        {
            case BotAdmitted admitted:
                var chat = await actors.ChatAsync(platform, told.In, cancellationToken);
                chat.Admit(admitted.HearsEverything, admitted.BotIsAdmin, admitted.AnswersAnywhere);
                await SayHelloAsync(chat, told.In.Topic, cancellationToken);
                break;
            case BotDismissed:
                (await FindAsync(platform, told.In.ChatExternalId, cancellationToken))?.Leave();
                break;
            case ChatMoved moved:
                await MoveAsync(platform, told.In.ChatExternalId, moved.NewExternalId, cancellationToken);
                break;
            case PrivateReachChanged reach:
                await NoteReachAsync(told, reach.IsOpen, cancellationToken);
                break;
        }
    }

    /// <summary>Everything stored under the old id belongs to the new one from now on. Telling it twice changes nothing.</summary>
    public async Task MoveAsync(Platform platform, string oldId, string newId, CancellationToken cancellationToken)
    {
        if (await FindAsync(platform, oldId, cancellationToken) is not { } chat) return;

        // A message from under the new id may have come first; nothing but an empty chat has been made of it yet.
        if (await FindAsync(platform, newId, cancellationToken) is { } early)
        {
            if (await db.Referrals.AnyAsync(referral => referral.ChatId == early.Id, cancellationToken)) return;

            db.RemoveRange(await db.Posts
                .Where(post => db.Places.Any(place => place.Id == post.PlaceId && place.ChatId == early.Id)).ToListAsync(cancellationToken));
            if (early.IsReachable) chat.Admit(early.HearsEverything, early.BotIsAdmin, early.AnswersAnywhere);
            db.RemoveRange(await db.Places.Where(place => place.ChatId == early.Id).ToListAsync(cancellationToken));
            db.RemoveRange(await db.Profiles.Where(profile => profile.ChatId == early.Id).ToListAsync(cancellationToken));
            foreach (var member in await db.Members.Where(member => member.CurrentChatId == early.Id).ToListAsync(cancellationToken)) member.ActIn(chat.Id);
            db.Remove(early);
        }

        chat.MoveTo(newId);

        // Messages of the old chat cannot be changed from the new one.
        var shown = await db.Posts
            .Where(post => post.MessageId != null && db.Places.Any(place => place.Id == post.PlaceId && place.ChatId == chat.Id))
            .ToListAsync(cancellationToken);
        foreach (var post in shown.Where(post => post.IsCard)) post.LoseMessage();
    }

    // It is said once: where it stands already it is drawn again, though the chat's general place may be another by now.
    private async Task SayHelloAsync(CommunityChat chat, string topic, CancellationToken cancellationToken)
    {
        if (await db.Posts.AnyAsync(post => post.Kind == HelloCard.Kind && post.SubjectId == chat.Id.Value && post.State != PostState.Closed, cancellationToken))
            await outbox.RedrawAsync(HelloCard.Kind, chat.Id.Value, cancellationToken);
        else
            await outbox.ShowAsync(HelloCard.Kind, chat.Id.Value, await actors.PlaceAsync(chat, topic, cancellationToken), cancellationToken);
    }

    private async Task NoteReachAsync(Incoming told, bool isOpen, CancellationToken cancellationToken)
    {
        var (platform, person) = (told.Key.Platform, told.From.ExternalId);
        var member = await db.Members.SingleOrDefaultAsync(
            m => m.Accounts.Any(account => account.Platform == platform && account.ExternalId == person), cancellationToken);
        if (member is null) return;

        if (isOpen) await actors.OpenPrivatelyAsync(member, platform, cancellationToken);
        else member.AccountOn(platform)?.ClosePrivately();
    }

    private Task<CommunityChat?> FindAsync(Platform platform, string externalId, CancellationToken cancellationToken) =>
        db.Chats.SingleOrDefaultAsync(chat => chat.Platform == platform && chat.ExternalId == externalId, cancellationToken);
}
