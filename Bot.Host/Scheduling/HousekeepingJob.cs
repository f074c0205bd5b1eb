using Bot.Commands.Communities;
using Bot.Commands.Delivery;
using Bot.Commands.Referrals.Ending;
using Bot.Data;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Bot.Host.Scheduling;

/// <summary>The quiet work: referrals expire, notes are erased, old inbox rows and unused codes go.</summary>
[DisallowConcurrentExecution]
internal sealed class HousekeepingJob(IServiceScopeFactory scopes, DeliverySignals signals) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReferralHousekeeping>().RunAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<InboxHousekeeping>().RunAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<JoinCodeHousekeeping>().RunAsync(cancellationToken);

        // What was erased is still in the write-ahead log; where somebody reads just now, the next round clears it.
        await scope.ServiceProvider.GetRequiredService<BotDbContext>().ClearLogAsync(cancellationToken);
        signals.Outgoing.Set();
    }
}
