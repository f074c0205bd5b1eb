using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Bot.Tests.Support.Telegram;

namespace Bot.Tests.Telegram;

/// <summary>The bot as it is run in earnest: its own process, configured by the environment, with a database in a folder of its own.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly ConcurrentQueue<string> output = new();
    private readonly Process process;

    private BotProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Whatever it wrote so far.</summary>
    public string Output => string.Join('\n', output);

    public static BotProcess Start(FakeBotApi api, string folder) => Start(folder, new Dictionary<string, string>
    {
        ["Telegram__Token"] = api.Token,
        ["Telegram__ApiBaseUrl"] = api.BaseUrl,
    });

    /// <param name="settings">As environment variables; the database is the folder's <c>bot.db</c>.</param>
    public static BotProcess Start(string folder, IReadOnlyDictionary<string, string> settings)
    {
        // Beside the tests the program's own list of assemblies is not complete; the tests' is.
        string[] arguments =
        [
            "exec", "--runtimeconfig", Beside("Bot.Tests.runtimeconfig.json"), "--depsfile", Beside("Bot.Tests.deps.json"), Beside("Bot.Host.dll"),
        ];
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["ConnectionStrings__Bot"] = "Data Source=bot.db" },
        };
        foreach (var (name, value) in settings) start.Environment[name] = value;
        return new BotProcess(Process.Start(start)!);
    }

    /// <summary>As a service manager stops it.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> TerminateAsync(TimeSpan within)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(within);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private void Note(string? line)
    {
        if (line is not null) output.Enqueue(line);
    }
}
