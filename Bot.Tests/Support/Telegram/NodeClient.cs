using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Tests.Support.Telegram;

/// <summary>A script of the folder clients, running against the fake.</summary>
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

    public static NodeClient Start(string script, FakeBotApi telegram)
    {
        var start = new ProcessStartInfo("node", [script, telegram.BaseUrl, telegram.Token])
        {
            WorkingDirectory = ScriptFolder(),
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

    private static string ScriptFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Bot.sln"))) folder = folder.Parent;

        return folder is null
            ? throw new InvalidOperationException("No folder above the tests holds Bot.sln.")
            : Path.Combine(folder.FullName, "Bot.Tests", "Support", "Telegram", "clients");
    }

    private void Keep(string? line)
    {
        if (line is not null) lines.Enqueue(line);
    }
}
