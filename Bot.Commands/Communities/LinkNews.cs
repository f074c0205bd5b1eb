using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Referrals;
using Bot.Data.Communities;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Communities;

/// <summary>What is said and shown anew once a chat has joined others or left them.</summary>
public sealed class LinkNews(Outbox outbox, Hellos hellos, ReferralCopies copies)
{
    /// <summary>"Boise bodyworkers on Telegram and Night shift on Discord".</summary>
    public static Text Named(IEnumerable<CommunityChat> chats) =>
        AllOf(chats.Select(chat => Say($"{chat.Title} on {PlatformNames.Of(chat.Platform)}")));

    /// <summary>Tells the people of a place what became of it, as a message of today even where one like it stands further up.</summary>
    /// <param name="moved">The chat that joined or left.</param>
    public Task TellAsync(CommunityChat moved, Place place, CancellationToken cancellationToken) =>
        outbox.ShowAnewAsync(LinkCard.Kind, moved.Id.Value, place, cancellationToken);

    /// <summary>Draws again what shows a community: its directory in the hellos, and open referrals with cards in several chats.</summary>
    public async Task RedrawAsync(IReadOnlyList<CommunityChat> chats, CancellationToken cancellationToken)
    {
        foreach (var chat in chats) await hellos.RedrawAsync(chat, cancellationToken);
        await copies.RedrawOpenAsync([.. chats.Select(chat => chat.Id)], referrer: null, cancellationToken);
    }
}
