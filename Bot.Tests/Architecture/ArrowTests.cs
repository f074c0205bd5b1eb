using System.Xml.Linq;
using Bot.Commands;
using Bot.Data;

namespace Bot.Tests.Architecture;

/// <summary>Bot.Host → Bot.Commands → Bot.Data, Bot.Host → Bot.Discord, and no other arrow.</summary>
public sealed class ArrowTests
{
    [Theory]
    [InlineData("Bot.Data", "")]
    [InlineData("Bot.Commands", "Bot.Data")]
    [InlineData("Bot.Discord", "")]
    [InlineData("Bot.Host", "Bot.Commands Bot.Discord")]
    public void A_project_refers_only_to_those_below_it(string project, string next)
    {
        var references = Items(project, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));

        Assert.Equal(next, string.Join(' ', references));
    }

    [Theory]
    [InlineData("Bot.Data")]
    [InlineData("Bot.Commands")]
    public void What_a_community_is_and_does_knows_no_platform_and_no_scheduler(string project)
    {
        var assembly = project == "Bot.Data" ? typeof(BotDbContext).Assembly : typeof(BotCommands).Assembly;
        var known = Items(project, "PackageReference").Concat(assembly.GetReferencedAssemblies().Select(reference => reference.Name!));

        Assert.DoesNotContain(known, name =>
            name.StartsWith("Telegram", StringComparison.Ordinal)
            || name.StartsWith("Discord", StringComparison.Ordinal)
            || name.StartsWith("Quartz", StringComparison.Ordinal)
            || name == "Bot.Host");
    }

    [Fact]
    public void The_data_knows_no_command() =>
        Assert.DoesNotContain(typeof(BotDbContext).Assembly.GetReferencedAssemblies(), reference => reference.Name == "Bot.Commands");

    [Fact]
    public void Every_part_is_in_the_solution()
    {
        var solution = ProjectTree.Read("Bot.sln");

        Assert.All(ProjectTree.Files(pattern: "*.csproj"), project => Assert.Contains(project.Replace('/', '\\'), solution, StringComparison.Ordinal));
    }

    private static IEnumerable<string> Items(string project, string kind) =>
        XDocument.Load(ProjectTree.PathOf($"{project}/{project}.csproj")).Descendants(kind).Select(item => item.Attribute("Include")!.Value);
}
