using System.Diagnostics;
using Bot.Tests.Architecture;

namespace Bot.Tests.Documentation;

/// <param name="Errors">What it wrote to the error stream.</param>
internal sealed record ProgramRun(int ExitCode, string Output, string Errors)
{
    public IReadOnlyList<string> Lines => Output.ReplaceLineEndings("\n").Split('\n');
}

/// <summary>The built bot, run as its own process, in a folder of its own and with none of the settings of whoever runs the tests.</summary>
internal static class HostProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly string[] Sections =
        ["ConnectionStrings__", "Console__", "Database__", "Logging__", "Telegram__", "DOTNET_RUNNING_IN_CONTAINER", "MSBUILD"];

    /// <summary>In its own output folder: the copy beside the tests lacks what the tests' larger framework brings along.</summary>
    public static string Built { get; } = Path.GetFullPath(Path.Combine(
        ProjectTree.PathOf("Bot.Host"), Path.GetRelativePath(ProjectTree.PathOf("Bot.Tests"), AppContext.BaseDirectory), "Bot.Host.dll"));

    /// <param name="input">All that is typed; empty as where nobody sits.</param>
    public static Task<ProgramRun> RunAsync(
        string folder, string input = "", IReadOnlyList<string>? arguments = null, string? program = null, IReadOnlyDictionary<string, string>? environment = null) =>
        StartAsync("dotnet", ["exec", program ?? Built, .. arguments ?? []], folder, input, environment, Patience);

    /// <summary>Any program; ended, with what it started, when it takes longer than <paramref name="within"/>.</summary>
    public static async Task<ProgramRun> StartAsync(
        string name, IReadOnlyList<string> arguments, string folder, string input, IReadOnlyDictionary<string, string>? environment, TimeSpan within)
    {
        var start = new ProcessStartInfo(name, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var variable in start.Environment.Keys.Where(IsASetting).ToList()) start.Environment.Remove(variable);
        foreach (var (variable, value) in environment ?? new Dictionary<string, string>()) start.Environment[variable] = value;

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        using var patience = new CancellationTokenSource(within);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{name} {string.Join(' ', arguments)} did not end within {within}.\n{await output}\n{await errors}");
        }

        return new ProgramRun(process.ExitCode, await output, await errors);
    }

    private static bool IsASetting(string variable) => Sections.Any(section => variable.StartsWith(section, StringComparison.OrdinalIgnoreCase));
}
