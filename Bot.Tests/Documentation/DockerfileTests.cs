using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using Bot.Tests.Architecture;
using Bot.Tests.Data;

namespace Bot.Tests.Documentation;

/// <summary>Publishing takes both processors for a while, so it waits until the other tests are done.</summary>
[CollectionDefinition(nameof(Publishing), DisableParallelization = true)]
public sealed class Publishing;

/// <summary>What the Dockerfile does, done here without Docker: the same files, the same line, and the result is started.</summary>
[Collection(nameof(Publishing))]
public sealed class DockerfileTests
{
    private static readonly TimeSpan TimeToPublish = TimeSpan.FromMinutes(6);

    private static readonly string[] Lines = ProjectTree.Read("Dockerfile").ReplaceLineEndings("\n").Split('\n');

    [PublishFact]
    public async Task What_the_dockerfile_publishes_starts_and_was_compiled_ahead()
    {
        using var folder = new TemporaryFolder();
        foreach (var copied in Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal)))
            Copy(copied.Split(' ')[1..^1], folder);

        var line = Lines.Single(line => line.StartsWith("RUN dotnet publish ", StringComparison.Ordinal))["RUN dotnet ".Length..]
            .Replace("$RID", RuntimeInformation.RuntimeIdentifier, StringComparison.Ordinal)
            .Replace("/out", folder.PathOf("out"), StringComparison.Ordinal);
        var published = await HostProgram.StartAsync("dotnet", line.Split(' '), folder.PathOf(), "", Alone, TimeToPublish);
        Assert.True(published.ExitCode == 0, published.Output + published.Errors);

        var program = folder.PathOf("out", "Bot.Host.dll");
        using (var assembly = new PEReader(File.OpenRead(program)))
            Assert.True(assembly.PEHeaders.CorHeader!.ManagedNativeHeaderDirectory.Size > 0, "Bot.Host.dll holds no machine code.");

        var played = await HostProgram.RunAsync(folder.PathOf(), program: program);
        Assert.Equal("", played.Errors);
        Assert.Equal(0, played.ExitCode);
        Assert.Contains("✅ Ana will look after this one.", played.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_image_runs_as_an_ordinary_user_and_writes_to_its_volume_only()
    {
        Assert.Contains("USER $APP_UID", Lines);
        Assert.Contains("WORKDIR /bot", Lines);
        Assert.Equal("VOLUME /bot/data", Assert.Single(Lines, line => line.StartsWith("VOLUME", StringComparison.Ordinal)));
        Assert.All(Readme.Blocks("sh").Where(block => block.Contains("docker run", StringComparison.Ordinal)), block =>
        {
            Assert.Contains(" --read-only ", block, StringComparison.Ordinal);
            Assert.Contains(":/bot/data ", block, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Nothing_goes_into_the_image_that_is_not_built_from()
    {
        var ignored = ProjectTree.Read(".dockerignore").ReplaceLineEndings("\n").Split('\n');
        var copied = Lines.Where(line => line.StartsWith("COPY ", StringComparison.Ordinal) && !line.Contains("--from", StringComparison.Ordinal))
            .SelectMany(line => line.Split(' ')[1..^1]);

        Assert.Contains("*", ignored);
        Assert.Equal(copied.Order(StringComparer.Ordinal), ignored.Where(line => line.StartsWith('!')).Select(line => line[1..]).Order(StringComparer.Ordinal));
    }

    // No build server stays behind with our pipes in its hands.
    private static readonly Dictionary<string, string> Alone = new()
    {
        ["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0",
        ["MSBUILDDISABLENODEREUSE"] = "1",
        ["UseSharedCompilation"] = "false",
    };

    private static void Copy(IEnumerable<string> sources, TemporaryFolder folder)
    {
        foreach (var file in sources.SelectMany(source => File.Exists(ProjectTree.PathOf(source)) ? [source] : ProjectTree.Files(source)))
        {
            var target = folder.PathOf(file);
            System.IO.Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(ProjectTree.PathOf(file), target);
        }
    }
}

/// <summary>Runs where the Dockerfile's kinds of machine are: Linux on x64 or ARM64.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PublishFactAttribute : FactAttribute
{
    public PublishFactAttribute()
    {
        if (RuntimeInformation.RuntimeIdentifier is not ("linux-x64" or "linux-arm64")) Skip = "The Dockerfile publishes for Linux.";
    }
}
