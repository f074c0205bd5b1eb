using Bot.Commands.Delivery;

namespace Bot.Commands.Dispatch;

/// <summary>Who may do an administrator's work in a chat: the platform knows.</summary>
public sealed class Administrators(IEnumerable<IPlatform> platforms)
{
    public async Task<bool> IsAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Speaker.IsNobody) return true;

        var platform = platforms.SingleOrDefault(p => p.Platform == actor.Platform);
        return platform is not null && await platform.IsAdministratorAsync(actor.Chat.ExternalId, actor.Speaker.ExternalId, cancellationToken);
    }
}
