using System.Text.RegularExpressions;
using Bot.Tests.Architecture;

namespace Bot.Tests.Documentation;

/// <summary>README.md, taken apart.</summary>
internal static partial class Readme
{
    public static string Text { get; } = ProjectTree.Read("README.md").ReplaceLineEndings("\n");

    /// <summary>The blocks of one language, in order.</summary>
    public static IReadOnlyList<string> Blocks(string language) =>
        [.. Block().Matches(Text).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["body"].Value.Trim('\n'))];

    /// <summary>What stands between the comments <c>name</c> and <c>/name</c>.</summary>
    public static string Between(string name) => Text.Split($"<!-- {name} -->\n")[1].Split($"<!-- /{name} -->")[0];

    /// <summary>The rows of the table whose first column has this heading; each as its cells, without back-ticks.</summary>
    public static IReadOnlyList<string[]> Table(string firstHeading) =>
        [.. Text.Split('\n')
            .SkipWhile(line => !line.StartsWith($"| {firstHeading} |", StringComparison.Ordinal))
            .Skip(2)
            .TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim().Trim('`')).ToArray())];

    [GeneratedRegex(@"^(?<indent> *)```(?<language>\w+)\n(?<body>.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
