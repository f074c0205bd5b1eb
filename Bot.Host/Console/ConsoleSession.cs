using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Delivery;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Host.Console;

/// <summary>Reads lines, lets them be heard, and reads the next one only when everything that the last one caused has been shown.</summary>
internal sealed class ConsoleSession(
    ConsoleScreen screen, ConsoleInbox lines, ConsolePlatform platform,
    Inbox inbox, Quiet quiet, DeliverySignals signals, IServiceScopeFactory scopes, TimeProvider time, ConsoleTerminal terminal)
{
    /// <summary>How many of the cards from an earlier run are shown again, so that their buttons can be pressed.</summary>
    private const int CardsFromBefore = 3;

    private const string FirstScreen = """
        Warm Handoff: a sample community of therapists, all on this machine. Try:
          who handles prenatal massage?          ask the group, as you would in a chat
          @ben /refer prenatal in Boise          be Ben, and look for a colleague for a client
          @ana [I can help]                      be Ana, and press a button (or type its number)
        /help shows the rest; "exit" or Ctrl+D ends it.

        """;

    private const string HowToGoLive =
        "To run it in your own group, set Telegram__Token (environment) or Telegram:Token (appsettings.json) to your bot's token; README.md says how to get one.";

    /// <returns>The exit code of the process.</returns>
    public async Task<int> RunAsync(CancellationToken stopping)
    {
        try
        {
            return await ConverseAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Asked to stop in the middle of a line: what was stored is finished on the way out, or at the next start.
            return 0;
        }
    }

    private async Task<int> ConverseAsync(CancellationToken stopping)
    {
        await OpenAsync(stopping);
        if (terminal.IsInteractive)
        {
            screen.Say(FirstScreen);
            await ShowCardsFromBeforeAsync(stopping);
            await ReadAllAsync(echo: false, stopping);
            return 0;
        }

        if (await NextLineAsync(stopping) is not { } first) return await PlayAsync(stopping);

        await ShowCardsFromBeforeAsync(stopping);
        await TakeAsync(first, echo: true, stopping);
        await ReadAllAsync(echo: true, stopping);
        return 0;
    }

    // Nobody types: the conversation of the README is played instead, through the same doors.
    private async Task<int> PlayAsync(CancellationToken stopping)
    {
        if (terminal.IsInContainer)
        {
            await terminal.Error.WriteLineAsync($"There is no terminal here and no token is set, so there is nothing to do. {HowToGoLive}");
            return 1;
        }

        screen.Say(FirstScreen);
        foreach (var line in Script("conversation.txt")) await TakeAsync(line, echo: true, stopping);
        screen.Say($"\nThat was a conversation played for you; start me in a terminal to join in.\n{HowToGoLive}");
        return 0;
    }

    private async Task ReadAllAsync(bool echo, CancellationToken stopping)
    {
        while (await NextLineAsync(stopping) is { } line && !IsGoodbye(line)) await TakeAsync(line, echo, stopping);
    }

    private async Task<string?> NextLineAsync(CancellationToken stopping)
    {
        if (terminal.IsInteractive) terminal.Prompt($"{lines.Speaking.ExternalId}> ");
        try
        {
            // The terminal's reader blocks whatever token it is given, so the wait is what is given up.
            return await Task.Run(terminal.Input.ReadLine, CancellationToken.None).WaitAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    private static bool IsGoodbye(string line) => line.Trim() is "exit" or "quit";

    private async Task TakeAsync(string line, bool echo, CancellationToken stopping)
    {
        if (string.IsNullOrWhiteSpace(line) || stopping.IsCancellationRequested) return;

        var read = lines.Read(line);
        if (echo && read is ConsoleLine.Heard heard) screen.Say(ConsoleRenderer.Echo(FirstName(heard.Incoming.From), WithoutName(line)));
        switch (read)
        {
            case ConsoleLine.NowSpeaking now:
                lines.Speaking = now.Speaker;
                screen.Say($"You are {now.Speaker.DisplayName} now.");
                break;
            case ConsoleLine.Remark remark:
                screen.Say(remark.Words);
                break;
            case ConsoleLine.Heard { Incoming: { } incoming }:
                await HearAsync(incoming, stopping);
                break;
        }
    }

    private async Task HearAsync(Incoming incoming, CancellationToken stopping)
    {
        platform.Know(incoming.From);
        try
        {
            await inbox.ReceiveAsync([incoming], [], stopping);
        }
        catch (DbUpdateException)
        {
            screen.Say("The database cannot be written just now: nothing was saved, please try again.");
            return;
        }

        await quiet.WaitAsync(stopping);
    }

    private static string FirstName(Speaker speaker) => speaker.DisplayName.Split(' ')[0];

    private static string WithoutName(string line)
    {
        var trimmed = line.TrimStart();
        return trimmed.StartsWith('@') && trimmed.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? trimmed[(end + 1)..].Trim() : trimmed;
    }

    // A new file is filled by letting the sample therapists register, as anybody does.
    private async Task OpenAsync(CancellationToken stopping)
    {
        foreach (var line in Script("people.txt"))
        {
            var (handle, name) = (line[..line.IndexOf(' ', StringComparison.Ordinal)], line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..]);
            lines.Introduce(handle, name);
        }

        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<BotDbContext>().Chats.AnyAsync(stopping)) return;

        screen.IsOn = false;
        foreach (var line in Script("registrations.txt")) await TakeAsync(line, echo: false, stopping);
        screen.IsOn = true;
    }

    private async Task ShowCardsFromBeforeAsync(CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<BotDbContext>();
        var cards = await db.Posts.Where(post => post.State == PostState.Shown && post.MemberId == null)
            .OrderByDescending(post => post.Id).Take(CardsFromBefore).ToListAsync(stopping);
        foreach (var card in cards) card.Want(time.GetUtcNow());
        await scope.ServiceProvider.GetRequiredService<Writer>().CommitAsync(db, stopping);
        signals.Outgoing.Set();
        await quiet.WaitAsync(stopping);
    }

    private static IEnumerable<string> Script(string name)
    {
        using var stream = typeof(ConsoleSession).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && !line.StartsWith('#')) yield return line;
        }
    }
}
