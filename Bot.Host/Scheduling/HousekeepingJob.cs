using Bot.Commands.Delivery;
using Bot.Commands.Referrals;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Bot.Host.Scheduling;

/// <summary>The quiet work: referrals expire, notes are erased, old inbox rows go.</summary>
[DisallowConcurrentExecution]
internal sealed class HousekeepingJob(IServiceScopeFactory scopes) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ReferralHousekeeping>().RunAsync(cancellationToken);
        await scope.ServiceProvider.GetRequiredService<InboxHousekeeping>().RunAsync(cancellationToken);
    }
}
