namespace Bot.Commands.Understanding;

/// <summary>Finds entries of the taxonomy in lists and in what is typed so far.</summary>
public sealed class SpecialtyMatcher(Taxonomy taxonomy)
{
    public IReadOnlyList<SpecialtyReading> ReadList(string text) =>
        [.. text.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(ReadPiece)];

    public IReadOnlyList<Specialty> Suggest(string partial, int most) =>
        [.. taxonomy.All.Where(s => s.Name.Contains(partial, StringComparison.OrdinalIgnoreCase)).Take(most)];

    private SpecialtyReading ReadPiece(string piece) =>
        taxonomy.All.FirstOrDefault(s => s.Aliases.Contains(piece, StringComparer.OrdinalIgnoreCase)) is { } specialty
            ? new SpecialtyReading.Known(specialty, piece, WasCorrected: false)
            : new SpecialtyReading.OwnWords(piece.Length > 60 ? piece[..60] : piece);
}
