using Bot.Commands.Delivery;
using Bot.Data.Communities;

namespace Bot.Commands.Communities;

/// <summary>The hello of each chat of a community: all of them show the same directory.</summary>
public sealed class Hellos(LinkedChats linked, Outbox outbox)
{
    public async Task RedrawAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        await outbox.RedrawAsync(HelloCard.Kind, chat.Id.Value, cancellationToken);
        foreach (var other in await linked.WithAsync(chat, cancellationToken))
            await outbox.RedrawAsync(HelloCard.Kind, other.Id.Value, cancellationToken);
    }
}
