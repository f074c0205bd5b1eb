using System.Text.RegularExpressions;
using Bot.Commands.Delivery;
using Bot.Host.Console;

namespace Bot.Tests.Architecture;

/// <summary>Adapters carry words, buttons and presses. They know no feature, and nobody else knows their libraries.</summary>
public sealed class AdapterTests
{
    /// <summary>What every adapter speaks; whatever else lies beside these folders is a feature.</summary>
    private static readonly string[] NoFeature = ["Chat", "Communities", "Delivery", "Dispatch", "Understanding", "Sqlite"];

    public static TheoryData<string> Adapters =>
        [.. typeof(ConsolePlatform).Assembly.GetTypes()
            .Where(type => type.IsClass && typeof(IPlatform).IsAssignableFrom(type))
            .Select(type => type.Namespace!["Bot.Host.".Length..])];

    [Theory]
    [MemberData(nameof(Adapters))]
    public void An_adapter_knows_no_feature(string adapter)
    {
        var features = new[] { "Bot.Commands", "Bot.Data" }
            .SelectMany(project => System.IO.Directory.GetDirectories(ProjectTree.PathOf(project)).Select(folder => $"{project}.{Path.GetFileName(folder)}"))
            .Where(space => !NoFeature.Contains(space.Split('.')[^1]) && !space.EndsWith(".bin", StringComparison.Ordinal) && !space.EndsWith(".obj", StringComparison.Ordinal))
            .ToList();
        var named = new Regex($@"\b({string.Join('|', features.Select(Regex.Escape))})\b");

        Assert.Contains("Bot.Commands.Referrals", features);
        Assert.DoesNotContain(ProjectTree.Files($"Bot.Host/{adapter}", "*.cs"), file => named.IsMatch(ProjectTree.Read(file)));
    }

    [Theory]
    [MemberData(nameof(Adapters))]
    public void An_adapters_files_are_called_as_its_siblings_are(string adapter)
    {
        var files = ProjectTree.Files($"Bot.Host/{adapter}", "*.cs").Select(Path.GetFileName).ToList();

        Assert.All(["Inbox", "Renderer", "Platform", "Services"], kind => Assert.Contains($"{adapter}{kind}.cs", files));
    }

    /// <summary>A terminal has neither menus nor settings of its own; what is reached over a network has both.</summary>
    [Theory]
    [MemberData(nameof(Adapters))]
    public void An_adapter_that_is_reached_over_a_network_has_menus_and_options(string adapter)
    {
        var files = ProjectTree.Files($"Bot.Host/{adapter}", "*.cs").Select(Path.GetFileName).ToList();

        Assert.All(["Menus", "Options"], kind => Assert.Equal(adapter != "Console", files.Contains($"{adapter}{kind}.cs")));
    }

    [Theory]
    [InlineData("Quartz", "Bot.Host/Scheduling/")]
    [InlineData("Telegram.Bot", "Bot.Host/Telegram/")]
    [InlineData("Bot.Discord", "Bot.Host/Discord/")]
    public void A_library_is_known_in_one_folder_only(string library, string folder)
    {
        var used = new Regex($@"^\s*(global )?using (static |\w+ = )?{Regex.Escape(library)}\b|global::{Regex.Escape(library)}\b", RegexOptions.Multiline);

        var elsewhere = new[] { "Bot.Data", "Bot.Commands", "Bot.Host" }
            .SelectMany(project => ProjectTree.Files(project, "*.cs"))
            .Where(file => !file.StartsWith(folder, StringComparison.Ordinal) && used.IsMatch(ProjectTree.Read(file)));

        Assert.Empty(elsewhere);
    }
}
