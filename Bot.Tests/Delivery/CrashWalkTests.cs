using Bot.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Bot.Tests.Delivery;

/// <summary>
/// Promises 1 to 3, at every point where a process can end: before and after every commit, before and after every call to
/// the platform. WARM_HANDOFF_DEEP=1 walks every step; by default every fourth, each kind of step from another start.
/// </summary>
public sealed class CrashWalkTests : IAsyncLifetime
{
    private const int StrideOfTheHurried = 4;

    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("warm-handoff-walk-").FullName;

    private string Template => Path.Combine(folder, "template");

    public async Task InitializeAsync()
    {
        await using (await TestCommunity.CreateAsync(System.IO.Directory.CreateDirectory(Template).FullName))
        {
        }
    }

    public Task DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    [Theory]
    [InlineData(Moment.BeforeCommit)]
    [InlineData(Moment.AfterCommit)]
    [InlineData(Moment.BeforeCall)]
    [InlineData(Moment.AfterCall)]
    public async Task However_the_process_ends_nothing_is_lost_and_nothing_done_twice(Moment moment)
    {
        var undisturbed = new HandoffStory(Copy("undisturbed"));
        var counting = MortalProcess.Immortal(undisturbed.Platform);
        var expected = await undisturbed.PlayAsync(counting);
        Assert.Equal(0, expected.UnsureSends);
        var steps = Enumerable.Range(1, counting.StepsUntilNow(moment))
            .Where(step => Deep.IsWanted || step % StrideOfTheHurried == (int)moment % StrideOfTheHurried);

        await Parallel.ForEachAsync(steps, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (step, _) =>
        {
            var story = new HandoffStory(Copy($"{moment}-{step}"));
            var process = new MortalProcess(story.Platform, moment, step);

            var outcome = await story.PlayAsync(process);

            outcome.MustBe(expected, $"{moment} {step}");
        });
    }

    /// <summary>
    /// The second death comes while the next process is clearing up after the first. Left out: to die twice between marking
    /// the same row and calling, where promise 3 rather loses words than says them a third time.
    /// </summary>
    [Theory]
    [InlineData(Moment.BeforeCommit)]
    [InlineData(Moment.AfterCall)]
    public async Task Two_deaths_in_a_row_lose_nothing_either(Moment moment)
    {
        var undisturbed = new HandoffStory(Copy("undisturbed"));
        var counting = MortalProcess.Immortal(undisturbed.Platform);
        var expected = await undisturbed.PlayAsync(counting);
        var stride = Deep.IsWanted ? 2 : 15;
        var deaths =
            from first in Enumerable.Range(1, counting.StepsUntilNow(moment)).Where(step => step % stride == 0)
            from second in Enumerable.Range(1, Deep.IsWanted ? 5 : 2)
            select (first, second);

        await Parallel.ForEachAsync(deaths, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (death, _) =>
        {
            var story = new HandoffStory(Copy($"{moment}-{death.first}-{death.second}"));

            var outcome = await story.PlayAsync(
                new MortalProcess(story.Platform, moment, death.first), new MortalProcess(story.Platform, moment, death.second));

            outcome.MustBe(expected, $"{moment} {death.first} and {death.second}", deaths: 2);
        });
    }

    private string Copy(string name)
    {
        var copy = Path.Combine(folder, name);
        foreach (var file in System.IO.Directory.EnumerateFiles(Template, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(copy, Path.GetRelativePath(Template, file));
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        return copy;
    }
}
