using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Bot.Tests.Running;

/// <summary>The program as it is started in earnest, in a folder of its own; killed when the test is over, however it ends.</summary>
internal sealed class HostProcess : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process process;
    private readonly StringBuilder said = new();
    private readonly StringBuilder complained = new();

    private HostProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Note(said, line.Data);
        process.ErrorDataReceived += (_, line) => Note(complained, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it wrote for whoever uses it.</summary>
    public string Output => Read(said);

    /// <summary>What it wrote for whoever runs it.</summary>
    public string Errors => Read(complained);

    public bool HasExited => process.HasExited;

    /// <param name="settings">As environment variables, with __ for the colon.</param>
    public static HostProcess Start(string folder, string[] arguments, Dictionary<string, string>? settings = null)
    {
        // Beside the tests the program's own list of assemblies is not complete; the tests' is.
        string[] start =
        [
            "exec", "--runtimeconfig", Beside("Bot.Tests.runtimeconfig.json"), "--depsfile", Beside("Bot.Tests.deps.json"), Beside("Bot.Host.dll"),
            .. arguments,
        ];
        var info = new ProcessStartInfo("dotnet", start)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The tests themselves may run in a container.
        info.Environment.Remove("DOTNET_RUNNING_IN_CONTAINER");
        foreach (var (key, value) in settings ?? []) info.Environment[key] = value;
        return new HostProcess(Process.Start(info)!);
    }

    /// <summary>Writes to its standard input and closes it.</summary>
    public async Task TypeAsync(string lines)
    {
        await process.StandardInput.WriteAsync(lines);
        process.StandardInput.Close();
    }

    /// <summary>Writes a line, and keeps its standard input open.</summary>
    public async Task TypeLineAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line);
        await process.StandardInput.FlushAsync();
    }

    /// <summary>Waits until it has written this.</summary>
    public async Task WaitForAsync(string words)
    {
        var waited = Stopwatch.StartNew();
        while (!Output.Contains(words, StringComparison.Ordinal) && !Errors.Contains(words, StringComparison.Ordinal))
        {
            Assert.True(!HasExited && waited.Elapsed < Patience, $"Waited in vain for: {words}\n{this}");
            await Task.Delay(20);
        }
    }

    /// <summary>Does something that needs it; where that fails, what it wrote is said too.</summary>
    public async Task WhileWatchedAsync(Func<Task> step)
    {
        try
        {
            await step();
        }
        catch (Exception failure)
        {
            throw new InvalidOperationException($"{failure.Message}\n{this}", failure);
        }
    }

    /// <returns>Its exit code.</returns>
    public async Task<int> ExitAsync(TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"It did not end within {within ?? Patience}.\n{this}");
        }

        return process.ExitCode;
    }

    /// <summary>As a service manager asks it to stop.</summary>
    public async Task<int> TerminateAsync(TimeSpan within)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        return await ExitAsync(within);
    }

    /// <summary>As a power cut ends it.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.Dispose();
    }

    public override string ToString() => $"Output:\n{Output}\nErrors:\n{Errors}";

    private static string Beside(string file) => Path.Combine(AppContext.BaseDirectory, file);

    private static void Note(StringBuilder to, string? line)
    {
        if (line is null) return;

        lock (to) to.AppendLine(line);
    }

    private static string Read(StringBuilder from)
    {
        lock (from) return from.ToString();
    }
}
