namespace Bot.Tests.Support;

/// <summary>Where the platforms' own descriptions lie, where the machine has them: they are not part of this repository.</summary>
internal static class SpecFolder
{
    /// <summary>Names the folder, when it is not <c>shared/specs</c> beside the repository.</summary>
    public const string FolderVariable = "WARM_HANDOFF_SPECS";

    /// <summary>Set to 1 where the descriptions have to be there: then the tests that need them run, and fail without them.</summary>
    public const string RequireVariable = "WARM_HANDOFF_REQUIRE_SPECS";

    public static bool IsRequired => Environment.GetEnvironmentVariable(RequireVariable) == "1";

    /// <returns>The whole path; null where there is no such file.</returns>
    public static string? Find(string fileName)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable) ?? BesideRepository();
        var path = folder is null ? null : Path.Combine(folder, fileName);
        return File.Exists(path) ? path : null;
    }

    private static string? BesideRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Bot.sln")))
                return folder.Parent is { } parent ? Path.Combine(parent.FullName, "shared", "specs") : null;
        }

        return null;
    }
}
