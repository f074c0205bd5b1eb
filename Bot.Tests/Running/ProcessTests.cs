using Bot.Tests.Data;

namespace Bot.Tests.Running;

/// <summary>How the program starts, how it ends, and what it says when it cannot.</summary>
public sealed class ProcessTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("warm-handoff-").FullName;

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Piped_lines_are_taken_one_after_the_other_and_it_ends_well()
    {
        using var bot = HostProcess.Start(folder, []);

        await bot.TypeAsync(
            """
            @ben /refer prenatal in Boise this week
            @ana [I can help]
            @dora [I can help]
            @ben [Choose Ana]

            @ana /referrals
            """);

        Assert.True(await bot.ExitAsync() == 0, $"{bot}");
        Assert.DoesNotContain("sees no", bot.Output, StringComparison.Ordinal);
        Assert.Equal("", bot.Errors);
        AssertInOrder(
            bot.Output,
            "/refer prenatal in Boise this week", "is looking for a colleague", "[I can help]",
            "Ana    [I can help]", "Thank you, Ana", "[Choose Ana]", "will look after this one");
    }

    [Fact]
    public async Task With_nobody_to_type_it_plays_a_conversation_and_ends_well()
    {
        using var bot = HostProcess.Start(folder, []);

        await bot.TypeAsync("");

        Assert.True(await bot.ExitAsync() == 0, $"{bot}");
        Assert.Contains("will look after this one", bot.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sees no", bot.Output, StringComparison.Ordinal);
        Assert.Contains("That was a conversation played for you", bot.Output, StringComparison.Ordinal);
        Assert.Equal("", bot.Errors);
    }

    [Fact]
    public async Task In_a_container_without_a_token_it_says_what_is_missing_and_fails()
    {
        using var bot = HostProcess.Start(folder, [], new() { ["DOTNET_RUNNING_IN_CONTAINER"] = "true" });

        await bot.TypeAsync("");

        Assert.NotEqual(0, await bot.ExitAsync());
        Assert.Contains("no token is set", bot.Errors, StringComparison.Ordinal);
        Assert.Contains("Telegram__Token", bot.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I don't know '--frobnicate'.", "--frobnicate")]
    [InlineData("I don't know 'serve'.", "serve")]
    [InlineData("ConnectionStrings:Bot", "--Telegram:Token=1:a", "--ConnectionStrings:Bot=nonsense")]
    [InlineData("ConnectionStrings:Bot", "--Telegram:Token=1:a", "--ConnectionStrings:Bot=Data Source=:memory:")]
    [InlineData("ConnectionStrings:Bot", "--Telegram:Token=1:a", "--ConnectionStrings:Bot=Data Source=/proc/none/bot.db")]
    [InlineData("Telegram:ApiBaseUrl", "--Telegram:Token=1:a", "--Telegram:ApiBaseUrl=http://localhost/path")]
    [InlineData("Telegram:ApiBaseUrl", "--Telegram:Token=1:a", "--Telegram:ApiBaseUrl=nonsense")]
    [InlineData("Telegram:PollTimeout", "--Telegram:Token=1:a", "--Telegram:PollTimeout=00:10:00")]
    [InlineData("Telegram:PollTimeout", "--Telegram:Token=1:a", "--Telegram:PollTimeout=soon")]
    [InlineData("Telegram:CallTimeout", "--Telegram:Token=1:a", "--Telegram:CallTimeout=0")]
    [InlineData("Console:Database", "--database", "/proc/none/console.db")]
    public async Task A_wrong_value_stops_the_start_with_a_sentence_that_names_it(string named, params string[] arguments)
    {
        using var bot = HostProcess.Start(folder, arguments);

        await bot.TypeAsync("");

        Assert.True(await bot.ExitAsync() is not 0, $"{bot}");
        Assert.Contains(named, bot.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", bot.Errors + bot.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_one_on_the_same_database_says_so_and_fails()
    {
        using var first = HostProcess.Start(folder, ["--database", "shared.db"]);
        await WaitForFileAsync("shared.db");

        using var second = HostProcess.Start(folder, ["--database", "shared.db"]);
        await second.TypeAsync("/help");

        Assert.NotEqual(0, await second.ExitAsync());
        Assert.Contains("Another process is already using the database shared.db; stop it first.", second.Errors, StringComparison.Ordinal);
        Assert.False(first.HasExited);
    }

    [UnixFact]
    public async Task Asked_to_stop_while_it_waits_for_a_line_it_ends_well()
    {
        using var bot = HostProcess.Start(folder, []);
        await bot.TypeLineAsync("/help");
        await bot.WaitForAsync("(only You)");

        Assert.True(await bot.TerminateAsync(within: TimeSpan.FromSeconds(10)) == 0, $"{bot}");
        Assert.Equal("", bot.Errors);
    }

    private async Task WaitForFileAsync(string name)
    {
        for (var tries = 0; !File.Exists(Path.Combine(folder, name)); tries++)
        {
            Assert.True(tries < 3000, $"{name} never came.");
            await Task.Delay(20);
        }
    }

    private static void AssertInOrder(string text, params string[] words)
    {
        var at = 0;
        foreach (var word in words)
        {
            var found = text.IndexOf(word, at, StringComparison.Ordinal);
            Assert.True(found >= 0, $"Not there, or not in this order: {word}\n{text}");
            at = found + word.Length;
        }
    }
}
