namespace Bot.Data.Sqlite;

/// <summary>The folder of the keys that open what is sealed.</summary>
public static class KeyRing
{
    /// <summary>Creates the folder for its owner alone where there is none, and tries whether a key could be put there.</summary>
    /// <exception cref="StartupException">It cannot be written.</exception>
    public static void Require(string folder)
    {
        try
        {
            OwnerOnly.CreateFolder(folder);
            var probe = Path.Combine(folder, ".writable");
            OwnerOnly.OpenOrCreateFile(probe, FileShare.None).Dispose();
            File.Delete(probe);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new StartupException($"The folder {folder} cannot be written ({refused.Message}).", refused);
        }
    }
}
