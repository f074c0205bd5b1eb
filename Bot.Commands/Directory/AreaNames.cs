namespace Bot.Commands.Directory;

/// <summary>Compares areas the way people write them: case, accents and order do not matter.</summary>
public static class AreaNames
{
    /// <summary>True where one names the other, in whole words: "Boise" and "North Boise, Eagle".</summary>
    public static bool Overlap(string first, string? second) =>
        second is not null && (Holds(FoldedWords.Of(first), FoldedWords.Of(second)) || Holds(FoldedWords.Of(second), FoldedWords.Of(first)));

    private static bool Holds(string whole, string part) =>
        part.Length > 2 && $" {whole} ".Contains($" {part} ", StringComparison.Ordinal);
}
