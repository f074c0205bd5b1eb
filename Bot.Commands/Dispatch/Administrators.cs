using Bot.Commands.Delivery;

namespace Bot.Commands.Dispatch;

/// <summary>Who may do an administrator's work in a chat: the platform knows.</summary>
public sealed class Administrators(IEnumerable<IPlatform> platforms)
{
    public async Task<bool> IsAsync(Actor actor, CancellationToken cancellationToken)
    {
        if (actor.Speaker.IsNobody) return true;

        var platform = platforms.SingleOrDefault(p => p.Platform == actor.Platform);

        // Who speaks privately on one platform can speak about a chat on another: there the account of that one counts.
        var account = actor.Member.AccountOn(actor.Platform);
        return platform is not null && account is not null
            && await platform.IsAdministratorAsync(actor.Chat.ExternalId, account.ExternalId, cancellationToken);
    }
}
