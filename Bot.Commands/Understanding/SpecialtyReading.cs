namespace Bot.Commands.Understanding;

/// <summary>What one piece of a typed list of specialties turned out to be.</summary>
public abstract record SpecialtyReading
{
    private SpecialtyReading()
    {
    }

    /// <param name="Specialty">The entry meant.</param>
    /// <param name="Typed">The piece as typed.</param>
    /// <param name="WasCorrected">A spelling slip was mended on the way, so the writer should see the name.</param>
    public sealed record Known(Specialty Specialty, string Typed, bool WasCorrected) : SpecialtyReading;

    /// <summary>A slip that is equally close to several entries: ask which one was meant.</summary>
    public sealed record Ambiguous(string Typed, IReadOnlyList<Specialty> Candidates) : SpecialtyReading;

    /// <param name="Text">Kept in the member's own words; trimmed, at most <see cref="MaxLength"/> UTF-16 units.</param>
    public sealed record OwnWords(string Text) : SpecialtyReading
    {
        public const int MaxLength = 60;
    }
}
