using Bot.Commands.Delivery;
using Bot.Host.Running;
using Bot.Tests.Support;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace Bot.Tests.Running;

/// <summary>A loop that dies is started again, and one that will not live ends the process with a sentence.</summary>
public sealed class SupervisedLoopTests : IDisposable
{
    private readonly FakeTimeProvider clock = new(TestCommunity.Start);
    private readonly ExitCode exitCode = new();
    private readonly Mock<IHostApplicationLifetime> lifetime = new();
    private readonly RecordedLogs logs = new();
    private readonly ILoggerFactory factory;
    private readonly SupervisedLoop supervised;

    public SupervisedLoopTests()
    {
        factory = LoggerFactory.Create(logging => logging.AddProvider(logs));
        supervised = new SupervisedLoop(new Retry(new Random(1)), exitCode, lifetime.Object, clock, factory.CreateLogger<SupervisedLoop>());
    }

    public void Dispose() => factory.Dispose();

    [Fact]
    public async Task A_loop_that_dies_goes_on_after_a_pause()
    {
        var starts = 0;

        await RunAsync(_ => ++starts < 4 ? throw new InvalidOperationException("Maria Lopez") : Task.CompletedTask);

        Assert.Equal(4, starts);
        Assert.Equal(0, exitCode.Value);
        Assert.DoesNotContain(logs.Lines, line => line.Contains("Maria", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_loop_that_dies_again_and_again_ends_the_process_and_says_so()
    {
        var starts = 0;

        await RunAsync(_ =>
        {
            starts++;
            throw new InvalidOperationException();
        });

        Assert.Equal(6, starts);
        Assert.Equal(1, exitCode.Value);
        lifetime.Verify(host => host.StopApplication(), Times.Once);
        Assert.Contains(logs.Lines, line => line.Contains("The test stopped again and again.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_loop_that_was_well_for_a_while_is_forgiven_its_earlier_deaths()
    {
        var starts = 0;

        await RunAsync(async cancelled =>
        {
            if (++starts == 20) return;
            if (starts % 4 == 0) await Task.Delay(TimeSpan.FromMinutes(11), clock, cancelled);

            throw new InvalidOperationException();
        });

        Assert.Equal(20, starts);
        Assert.Equal(0, exitCode.Value);
    }

    private async Task RunAsync(Func<CancellationToken, Task> loop)
    {
        var running = supervised.RunAsync("The test", loop, CancellationToken.None);
        for (var tries = 0; !running.IsCompleted; tries++)
        {
            Assert.True(tries < 5000, "It never ends.");
            clock.Advance(TimeSpan.FromSeconds(30));
            await Task.Delay(1);
        }

        await running;
    }
}
