using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Commands.Delivery;

/// <summary>Waits until everything that was received has been handled, answered and shown.</summary>
public sealed class Quiet(IServiceScopeFactory scopes, DeliverySignals signals, TimeProvider time)
{
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var progress = signals.Progress.Next;
            if (await IsQuietAsync(cancellationToken)) return;

            await progress.WaitAsync(cancellationToken);
        }
    }

    private async Task<bool> IsQuietAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var now = time.GetUtcNow();
        return !await db.Inbox.AnyAsync(
                u => u.State == InboxState.Received || (u.State == InboxState.Handled && (u.AnswerNotBefore == null || u.AnswerNotBefore <= now)),
                cancellationToken)
            && !await db.Posts.AnyAsync(
                post => post.State == PostState.Sending || (post.State == PostState.Waiting && post.DueAt <= now), cancellationToken);
    }
}
