using Bot.Tests.Architecture;
using Bot.Tests.Data;
using Microsoft.Extensions.Configuration;

namespace Bot.Tests.Documentation;

/// <summary>appsettings.example.json is complete and true, and what is wrong in a copy of it is said.</summary>
public sealed class SettingsTests
{
    private static readonly IReadOnlyDictionary<string, string> Example = new ConfigurationBuilder()
        .AddJsonFile(ProjectTree.PathOf("appsettings.example.json"))
        .Build().AsEnumerable().Where(setting => setting.Value is not null)
        .ToDictionary(setting => setting.Key, setting => setting.Value!);

    /// <summary>A value that each setting cannot have.</summary>
    public static TheoryData<string, string> WrongValues => new()
    {
        { "ConnectionStrings:Bot", "somewhere" },
        { "ConnectionStrings:Bot", "Data Source=:memory:" },
        { "Console:Database", "a-file/console.db" },
        { "Database:KeyRing", "a-file" },
        { "Discord:ApiBaseUrl", "https://discord.com/" },
        { "Logging:LogLevel:Default", "loud" },
        { "Telegram:ApiBaseUrl", "the usual one" },
        { "Telegram:PollTimeout", "soon" },
        { "Telegram:PollTimeout", "00:01:00" },
        { "Telegram:CallTimeout", "20" },
    };

    /// <summary>A wrong token switches its platform off, with a sentence in the log; the start goes on.</summary>
    private static readonly string[] NeverWrong = ["Discord:Token", "Telegram:Token"];

    [Theory]
    [MemberData(nameof(WrongValues))]
    public async Task A_wrong_value_stops_the_start_with_one_sentence_that_names_the_setting(string key, string value)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("a-file"), "");

        var run = await HostProgram.RunAsync(folder.PathOf(), arguments: [$"--{key}={value}"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal("", run.Output);
        Assert.StartsWith(key, Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_setting_of_the_example_is_tried_with_a_wrong_value()
    {
        var tried = WrongValues.Select(row => (string)row[0]).Concat(NeverWrong);

        Assert.Equal(Example.Keys.Order(StringComparer.Ordinal), tried.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_example_as_it_is_starts_the_bot()
    {
        using var folder = new TemporaryFolder();
        File.Copy(ProjectTree.PathOf("appsettings.example.json"), folder.PathOf("appsettings.json"));

        var run = await HostProgram.RunAsync(folder.PathOf(), "@ana /help\n");

        Assert.Equal("", run.Errors);
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(folder.PathOf(Example["Console:Database"])));
    }

    [Fact]
    public async Task A_setting_of_the_environment_wins_over_the_file()
    {
        using var folder = new TemporaryFolder();
        File.Copy(ProjectTree.PathOf("appsettings.example.json"), folder.PathOf("appsettings.json"));

        await HostProgram.RunAsync(folder.PathOf(), "@ana /help\n", environment: new Dictionary<string, string>
        {
            ["Console__Database"] = "elsewhere.db",
            ["Database__KeyRing"] = "ring",
        });

        Assert.True(File.Exists(folder.PathOf("elsewhere.db")));
        Assert.True(System.IO.Directory.Exists(folder.PathOf("ring")));
        Assert.False(System.IO.Directory.Exists(folder.PathOf("data")));
    }

    [Fact]
    public async Task A_file_that_is_no_json_is_answered_with_a_sentence()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.PathOf("appsettings.json"), "{ Telegram: ");

        var run = await HostProgram.RunAsync(folder.PathOf());

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("appsettings.json cannot be read", Assert.Single(run.Errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    [Fact]
    public void The_readme_tells_every_setting_with_its_default()
    {
        var told = Readme.Table("setting").ToDictionary(row => row[0], row => row[1]);

        Assert.Equal(Example.Keys.Order(StringComparer.Ordinal), told.Keys.Order(StringComparer.Ordinal));
        Assert.All(Example.Where(setting => setting.Value.Length > 0), setting => Assert.Equal(setting.Value, told[setting.Key]));
    }
}
