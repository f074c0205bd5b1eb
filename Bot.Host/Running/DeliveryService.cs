using Bot.Commands.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Bot.Host.Running;

/// <summary>Runs the loops of both streets: what came in is handled, what is to be said is carried out.</summary>
internal sealed class DeliveryService(SupervisedLoop supervised, InboxWorker worker, IServiceProvider services, IEnumerable<IPlatform> platforms)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(
    [
        supervised.RunAsync("The inbox", worker.RunAsync, stoppingToken),
        .. platforms.Select(platform => supervised.RunAsync(
            $"The way to {platform.Platform}",
            stopping => ActivatorUtilities.CreateInstance<Courier>(services, platform).RunAsync(stopping),
            stoppingToken)),
    ]);
}
