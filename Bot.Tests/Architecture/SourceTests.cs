using System.Text.RegularExpressions;

namespace Bot.Tests.Architecture;

/// <summary>What a reader of the files may expect of each.</summary>
public sealed partial class SourceTests
{
    private const int MostLines = 300;

    private static readonly string[] Kinds =
        [".cs", ".md", ".json", ".csproj", ".props", ".sln", ".txt", ".sh", ".mjs", ".yml", ".editorconfig", ".gitignore", ".dockerignore", ""];

    [Fact]
    public void No_file_carries_a_path_of_somebodys_machine()
    {
        var files = ProjectTree.Files().Where(file => Kinds.Contains(Path.GetExtension(file))).ToList();

        Assert.Contains("Dockerfile", files);
        Assert.Empty(files.SelectMany(file => MachinePath().Matches(ProjectTree.Read(file)).Select(found => $"{file}: {found.Value}")));
    }

    [Fact]
    public void No_file_of_the_product_is_too_long_to_hold_one_idea()
    {
        var tooLong = new[] { "Bot.Data", "Bot.Commands", "Bot.Discord", "Bot.Host" }.SelectMany(project => ProjectTree.Files(project, "*.cs"))
            .Where(file => !file.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => (file, lines: File.ReadLines(ProjectTree.PathOf(file)).Count()))
            .Where(file => file.lines > MostLines);

        Assert.Empty(tooLong);
    }

    // A folder that only a machine has, with something in it: home folders, temporary ones, drives.
    [GeneratedRegex(@"(?<![\w.~}])(/(home|Users|root|work|farm|var/folders|mnt)/\w|/tm[p]/\w|[A-Z]:\\\w)")]
    private static partial Regex MachinePath();
}
