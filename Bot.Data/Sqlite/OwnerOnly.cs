namespace Bot.Data.Sqlite;

/// <summary>Folders and files that nobody but the account of the bot may look into.</summary>
/// <remarks>
/// What exists keeps the permissions its operator gave it. On Windows new ones inherit those of the folder around them.
/// </remarks>
internal static class OwnerOnly
{
    private const UnixFileMode ReadWrite = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    public static DirectoryInfo CreateFolder(string path) => OperatingSystem.IsWindows()
        ? System.IO.Directory.CreateDirectory(path)
        : System.IO.Directory.CreateDirectory(path, ReadWrite | UnixFileMode.UserExecute);

    /// <exception cref="IOException">It cannot be opened; with <see cref="FileShare.None"/> also: another process has it open.</exception>
    public static FileStream OpenOrCreateFile(string path, FileShare share)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = share };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = ReadWrite;

        return new FileStream(path, options);
    }
}
