using System.Diagnostics;
using Bot.Data.Sqlite;

namespace Bot.Tests.Data
{
    /// <summary>A second process that holds a database, until it is killed.</summary>
    internal sealed class OtherProcess : IDisposable
    {
        /// <summary>Names the database to the child; absent everywhere else.</summary>
        public const string FileVariable = "WARM_HANDOFF_TEST_HOLD";

        private readonly Process process;

        private OtherProcess(Process process) => this.process = process;

        /// <summary>Returns once the other process has the database.</summary>
        public static async Task<OtherProcess> HoldAsync(string databaseFile)
        {
            // This assembly again, entered through a start-up hook: its entry point is the test platform's.
            var assembly = typeof(OtherProcess).Assembly.Location;
            var start = new ProcessStartInfo("dotnet", ["exec", assembly])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                Environment = { ["DOTNET_STARTUP_HOOKS"] = assembly, [FileVariable] = databaseFile },
            };
            var other = new OtherProcess(Process.Start(start)!);
            Assert.Equal("held", await other.process.StandardOutput.ReadLineAsync());
            return other;
        }

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
    }
}

/// <summary>What .NET calls in the other process before its entry point; name and signature are prescribed.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Bot.Tests.Data.OtherProcess.FileVariable) is not { } file) return;

        using var database = SqliteDatabase.Open(file);
        Console.WriteLine("held");
        Console.In.ReadLine(); // Ends with the parent, should that die first.
        Environment.Exit(0);
    }
}
