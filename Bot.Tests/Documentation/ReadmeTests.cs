using System.Text;
using System.Text.RegularExpressions;
using Bot.Host.Discord;
using Bot.Tests.Architecture;
using Bot.Tests.Data;

namespace Bot.Tests.Documentation;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_readme_shows_the_two_commands_first()
    {
        Assert.Equal(["dotnet run --project Bot.Host", "dotnet test"], Readme.Blocks("sh").Take(2));
    }

    [Fact]
    public void The_readme_lists_the_commands_that_there_are()
    {
        var table = new StringBuilder("| command | for example | what it does |\n| --- | --- | --- |\n");
        foreach (var entry in CatalogTests.Entries)
        {
            var names = string.Join(", ", entry.Aliases.Prepend(entry.Name).Select(name => $"`/{name}`"));
            var example = entry.Example.Length == 0 ? $"`/{entry.Name}`" : $"`/{entry.Name} {entry.Example}`";
            table.Append(System.Globalization.CultureInfo.InvariantCulture, $"| {names} | {example} | {entry.Summary} |\n");
        }

        Assert.True(table.ToString() == Readme.Between("commands"), $"README.md's table of commands should be:\n{table}");
    }

    [Fact]
    public void The_readmes_invitation_asks_for_what_the_bot_needs() =>
        Assert.Contains(DiscordInvite.LinkFor("APPLICATION_ID"), Readme.Text, StringComparison.Ordinal);

    [Fact]
    public async Task The_chat_that_the_readme_shows_is_what_the_bot_says()
    {
        using var folder = new TemporaryFolder();

        var played = await HostProgram.RunAsync(folder.PathOf());

        var said = Turns(played.Lines);
        Assert.All(Turns(Assert.Single(Readme.Blocks("console")).Split('\n')), shown =>
        {
            Assert.True(said.TryGetValue(shown.Key, out var answers), $"Nobody types: {shown.Key}\n{played.Output}{played.Errors}");
            Assert.All(shown.Value, line => Assert.Contains(line, answers));
        });
        Assert.Equal(0, played.ExitCode);
    }

    [Fact]
    public async Task Where_nobody_types_the_bot_says_how_to_go_live()
    {
        using var folder = new TemporaryFolder();

        var played = await HostProgram.RunAsync(folder.PathOf());

        Assert.Equal(0, played.ExitCode);
        Assert.Contains("Telegram__Token", played.Lines[^2], StringComparison.Ordinal);
        Assert.Contains("Telegram:Token", played.Lines[^2], StringComparison.Ordinal);
        Assert.Equal("", played.Errors);
    }

    [Fact]
    public async Task In_a_container_without_a_token_the_bot_says_so_and_fails()
    {
        using var folder = new TemporaryFolder();

        var played = await HostProgram.RunAsync(folder.PathOf(), environment: new Dictionary<string, string> { ["DOTNET_RUNNING_IN_CONTAINER"] = "true" });

        Assert.NotEqual(0, played.ExitCode);
        Assert.Equal("", played.Output);
        Assert.Contains("Telegram__Token", Assert.Single(played.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_readmes_one_line_registers_asks_refers_offers_and_chooses()
    {
        using var folder = new TemporaryFolder();
        var line = Readme.Blocks("sh").Single(block => block.StartsWith("printf", StringComparison.Ordinal));
        var typed = Quoted().Matches(line.Split('|')[0]).Select(word => word.Groups["words"].Value).Skip(1).ToList();

        var played = await HostProgram.RunAsync(folder.PathOf(), string.Concat(typed.Select(words => words + "\n")));

        Assert.Equal(5, typed.Count);
        Assert.EndsWith("| dotnet run --project Bot.Host", line, StringComparison.Ordinal);
        Assert.Equal(0, played.ExitCode);
        Assert.Collection(
            played.Output.Split(["Zoe    /register", "You    who", "Ben    /refer", "Zoe    [", "Ben    ["], StringSplitOptions.None).Skip(1),
            registered => Assert.Contains("You are listed for Prenatal massage. ✓", registered, StringComparison.Ordinal),
            asked => Assert.Contains("• Zoe", asked, StringComparison.Ordinal),
            referred => Assert.Contains("🤝 Ben is looking for a colleague · Prenatal massage · Boise · this week", referred, StringComparison.Ordinal),
            offered => Assert.Contains("Zoe can help", offered, StringComparison.Ordinal),
            chosen => Assert.Contains("✅ Zoe will look after this one.", chosen, StringComparison.Ordinal));
    }

    // What follows a typed line goes to several people, side by side: its order, and with it the buttons' numbers, may differ.
    private static Dictionary<string, List<string>> Turns(IEnumerable<string> lines)
    {
        var turns = new Dictionary<string, List<string>>();
        foreach (var line in lines.Where(line => line.Trim() is not ("" or "…")))
        {
            if (line.StartsWith("bot ", StringComparison.Ordinal) || line.StartsWith(' ')) turns.Values.Last().Add(ButtonNumber().Replace(line, "["));
            else turns[line] = [];
        }

        return turns;
    }

    [GeneratedRegex(@"\d+ \[")]
    private static partial Regex ButtonNumber();

    [GeneratedRegex("'(?<words>[^']*)'")]
    private static partial Regex Quoted();
}
