using Bot.Commands.Delivery;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Host.Running;

/// <summary>Starts a loop again when it dies, with growing pauses; when it dies too often, ends the process with a plain sentence.</summary>
internal sealed partial class SupervisedLoop(
    Retry retry, ExitCode exitCode, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<SupervisedLoop> logger)
{
    private const int MostDeaths = 6;

    /// <summary>A loop that ran this long was well: its earlier deaths are forgiven.</summary>
    private static readonly TimeSpan Healthy = TimeSpan.FromMinutes(10);

    /// <param name="name">Ours, as it stands in the sentence.</param>
    public async Task RunAsync(string name, Func<CancellationToken, Task> loop, CancellationToken stopping)
    {
        for (var deaths = 0; !stopping.IsCancellationRequested;)
        {
            var began = time.GetUtcNow();
            try
            {
                await loop(stopping);
                return;
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                deaths = time.GetUtcNow() - began > Healthy ? 1 : deaths + 1;
                Log.Died(logger, name, failure.GetType().Name, failure.StackTrace);
            }

            if (deaths == MostDeaths)
            {
                Log.GivenUp(logger, name);
                exitCode.Value = 1;
                lifetime.StopApplication();
                return;
            }

            await Task.Delay(retry.After(deaths - 1), time, stopping);
        }
    }

    private static partial class Log
    {
        // Not the exception itself: its message may hold what somebody typed.
        [LoggerMessage(1, LogLevel.Error, "{Name} stopped with {Kind} and is started again.\n{StackTrace}")]
        public static partial void Died(ILogger logger, string name, string kind, string? stackTrace);

        [LoggerMessage(2, LogLevel.Critical, "{Name} stopped again and again. I end here, so that somebody looks; nothing that was received is lost.")]
        public static partial void GivenUp(ILogger logger, string name);
    }
}

/// <summary>What the process will tell whoever started it.</summary>
internal sealed class ExitCode
{
    public int Value { get; set; }
}
