using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Tests.Support;

/// <summary>A script of a platform's folder <c>clients</c>, running against its fake.</summary>
internal sealed class NodeClient : IDisposable
{
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    private NodeClient(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
    }

    /// <summary>Both what it says and what it complains about.</summary>
    public string Output => string.Join('\n', lines);

    public bool HasExited => process.HasExited;

    public int ExitCode => process.ExitCode;

    /// <param name="platform">The name of its folder under <c>Support</c>.</param>
    public static NodeClient Start(string platform, string script, params string[] arguments)
    {
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = ScriptFolder(platform),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var client = new NodeClient(Process.Start(start)!);
        client.process.BeginOutputReadLine();
        client.process.BeginErrorReadLine();
        return client;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill(entireProcessTree: true);
        process.Dispose();
    }

    private static string ScriptFolder(string platform)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln"))) folder = folder.Parent;

        return folder is null
            ? throw new InvalidOperationException("No folder above the tests holds Bot.sln.")
            : Path.Combine(folder.FullName, "Bot.Tests", "Support", platform, "clients");
    }

    private void Keep(string? line)
    {
        if (line is not null) lines.Enqueue(line);
    }
}
