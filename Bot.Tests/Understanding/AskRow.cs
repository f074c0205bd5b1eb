using System.Text.Json;

namespace Bot.Tests.Understanding;

/// <summary>One labelled sentence of a development set.</summary>
public sealed record AskRow(
    string Text,
    bool IsAsk,
    string[] Specialties,
    string[]? AlsoOk,
    string? Place,
    string? Day,
    string? Time,
    string? Language,
    string? Gender,
    bool InHome,
    string? Insurance,
    string? Note,
    string[]? Roster,
    string[]? Ambiguous,
    string? Part,
    string? Set)
{
    /// <param name="name">A file of Understanding/Data, which is copied beside the tests.</param>
    public static IReadOnlyList<AskRow> Load(string name) =>
    [
        .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "Data", name))
            .Where(line => line.Length > 0)
            .Select(line => JsonSerializer.Deserialize<AskRow>(line, JsonSerializerOptions.Web)!),
    ];
}
