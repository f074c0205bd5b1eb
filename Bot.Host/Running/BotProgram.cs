using Bot.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Bot.Host.Running;

/// <summary>What the command line asks for, and how a start that fails says so: one sentence, and a non-zero exit.</summary>
internal static class BotProgram
{
    private const string Usage = """
        Usage:
          (nothing)                       with Discord:Token or Telegram:Token set, the bot there; without, the sample community here
          --database FILE                 where the sample community is kept (default: data/console.db)
          understand asks                 reads rows from standard input, writes what was understood
        Any setting can be given as --Section:Key=value; appsettings.example.json lists them.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            return args switch
            {
                ["understand", .. var what] => await UnderstandTool.RunAsync(what, System.Console.In, System.Console.Out, System.Console.Error),
                ["--help" or "-h" or "help", ..] => Say(System.Console.Out, Usage, 0),
                _ when Unknown(args) is { } unknown => Say(System.Console.Error, $"I don't know '{unknown}'.\n{Usage}", 2),
                _ => await RunBotAsync(args),
            };
        }
        catch (StartupException refused)
        {
            return Say(System.Console.Error, refused.Message, 1);
        }
        catch (OptionsValidationException wrong)
        {
            return Say(System.Console.Error, string.Join(' ', wrong.Failures), 1);
        }
    }

    private static async Task<int> RunBotAsync(string[] args)
    {
        var settings = BotSettings.Load(args);
        return settings.HasPlatform ? await BotHost.RunPlatformsAsync(settings) : await BotHost.RunConsoleAsync(settings);
    }

    // Settings are --Section:Key=value or --Section:Key value; anything else on the command line is a slip.
    private static string? Unknown(string[] args)
    {
        for (var at = 0; at < args.Length; at++)
        {
            if (args[at] == "--database" || (args[at].StartsWith("--", StringComparison.Ordinal) && args[at].Contains(':', StringComparison.Ordinal)))
            {
                if (args[at].Contains('=', StringComparison.Ordinal)) continue;
                if (++at == args.Length) return args[^1];
            }
            else
            {
                return args[at];
            }
        }

        return null;
    }

    private static int Say(TextWriter to, string words, int exitCode)
    {
        to.WriteLine(words);
        return exitCode;
    }
}
