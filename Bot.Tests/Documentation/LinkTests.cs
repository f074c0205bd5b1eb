using System.Text.RegularExpressions;
using Bot.Tests.Architecture;

namespace Bot.Tests.Documentation;

public sealed partial class LinkTests
{
    [Fact]
    public void Every_link_to_a_file_leads_to_one()
    {
        var broken = ProjectTree.Files(pattern: "*.md").SelectMany(page => Link().Matches(ProjectTree.Read(page))
            .Select(link => link.Groups["target"].Value.Split('#')[0])
            .Where(target => target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            .Where(target => !Path.Exists(Path.Combine(ProjectTree.Root, Path.GetDirectoryName(page)!, target)))
            .Select(target => $"{page}: {target}"));

        Assert.Empty(broken);
    }

    [Fact]
    public void Every_decision_is_in_the_list_and_says_context_decision_and_consequences()
    {
        var list = ProjectTree.Read("docs/decisions/README.md");
        var decisions = ProjectTree.Files("docs/decisions", "*.md").Where(page => !page.EndsWith("README.md", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(decisions);
        Assert.All(decisions, page =>
        {
            Assert.Contains($"({Path.GetFileName(page)})", list, StringComparison.Ordinal);
            Assert.All(["**Context.**", "**Decision.**", "**Consequences.**"], part => Assert.Contains(part, ProjectTree.Read(page), StringComparison.Ordinal));
        });
    }

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
