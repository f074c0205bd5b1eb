using System.Data.Common;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Delivery;

/// <summary>Where a process can die.</summary>
public enum Moment
{
    BeforeCommit,
    AfterCommit,

    /// <summary>The platform never heard the call.</summary>
    BeforeCall,

    /// <summary>It did what it was asked to, and the process never heard of it.</summary>
    AfterCall,
}

/// <summary>
/// Lets a bot die at a chosen step. From then on its database and its platform refuse everything, as they would be out of
/// the reach of a dead process, so that nothing it still does can be noticed.
/// </summary>
internal sealed class MortalProcess
{
    private readonly Moment fatalMoment;
    private readonly int fatalStep;
    private readonly TaskCompletionSource death = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int[] steps = new int[Enum.GetValues<Moment>().Length];
    private readonly RecordingPlatform platform;
    private volatile bool isCounting;

    public MortalProcess(RecordingPlatform platform, Moment fatalMoment, int fatalStep)
    {
        (this.fatalMoment, this.fatalStep) = (fatalMoment, fatalStep);
        Probe = new DatabaseProbe
        {
            Opening = RequireLife,
            BeforeCommit = () => Reach(Moment.BeforeCommit),
            AfterCommit = () => Reach(Moment.AfterCommit),
        };
        this.platform = platform;
    }

    private DatabaseProbe Probe { get; }

    public Task Death => death.Task;

    public bool IsDead => death.Task.IsCompleted;

    /// <summary>A process that lives for ever.</summary>
    public static MortalProcess Immortal(RecordingPlatform platform) => new(platform, Moment.BeforeCommit, int.MaxValue);

    /// <summary>From now on it is this process that the platform and the database hear.</summary>
    public void Attach(IServiceCollection services)
    {
        Probe.Attach(services);
        platform.Before = _ =>
        {
            Reach(Moment.BeforeCall);
            return null;
        };
        platform.After = _ =>
        {
            Reach(Moment.AfterCall);
            return null;
        };
    }

    public int StepsUntilNow(Moment moment) => steps[(int)moment];

    /// <summary>Steps are counted from here on: making the database is not part of the story.</summary>
    public void BeginCounting() => isCounting = true;

    private void Reach(Moment moment)
    {
        RequireLife();
        if (!isCounting || Interlocked.Increment(ref steps[(int)moment]) != fatalStep || moment != fatalMoment) return;

        death.SetResult();
        RequireLife();
    }

    private void RequireLife()
    {
        if (IsDead) throw new ProcessDiedException();
    }
}

internal sealed class ProcessDiedException : DbException;
