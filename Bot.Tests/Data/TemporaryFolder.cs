namespace Bot.Tests.Data;

internal sealed class TemporaryFolder : IDisposable
{
    private readonly string path = System.IO.Directory.CreateTempSubdirectory("warm-handoff-").FullName;

    public string PathOf(params string[] parts) => Path.Combine([path, .. parts]);

    public void Dispose() => System.IO.Directory.Delete(path, recursive: true);
}
