namespace Bot.Tests.Architecture;

/// <summary>The files of the project, as they lie in the working copy that the tests were built from.</summary>
internal static class ProjectTree
{
    private static readonly HashSet<string> NotOurs =
        new(StringComparer.OrdinalIgnoreCase) { ".git", "bin", "obj", "artifacts", "publish", "data", "TestResults", "node_modules", ".vs", ".idea" };

    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Read(string relative) => File.ReadAllText(PathOf(relative));

    /// <summary>Relative to the root, with '/' between folders.</summary>
    public static IEnumerable<string> Files(string folder = "", string pattern = "*") =>
        Below(new System.IO.DirectoryInfo(PathOf(folder)), pattern)
            .Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<FileInfo> Below(System.IO.DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Concat(folder.EnumerateDirectories()
            .Where(inner => !NotOurs.Contains(inner.Name))
            .SelectMany(inner => Below(inner, pattern)));

    private static string FindRoot()
    {
        for (var folder = new System.IO.DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln"))) return folder.FullName;
        }

        throw new InvalidOperationException("The tests are to be run from where they were built, below Bot.sln.");
    }
}
