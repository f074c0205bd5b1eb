using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Bot.Host.Scheduling;

internal static class SchedulingServices
{
    private static readonly TimeSpan HousekeepingEvery = TimeSpan.FromMinutes(10);

    /// <summary>Quartz drives the clock side. Nothing outside this folder knows it.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.AddQuartz(quartz => quartz.ScheduleJob<HousekeepingJob>(trigger => trigger
            .WithIdentity("housekeeping")
            .StartNow()
            .WithSimpleSchedule(schedule => schedule.WithInterval(HousekeepingEvery).RepeatForever())));
        return services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
    }
}
