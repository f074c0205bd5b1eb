namespace Bot.Commands.Understanding.Phrases;

internal enum PhraseKind
{
    /// <summary>What therapists call the specialty, in any of the five languages.</summary>
    Name,

    /// <summary>How a client's story gives it away ("cannot turn her head").</summary>
    Story,

    /// <summary>A health service that the taxonomy does not cover ("dry needling").</summary>
    Beyond,

    /// <summary>A specialty in a member's own words.</summary>
    OwnWords,
}

/// <param name="Kind">Where the phrase comes from.</param>
/// <param name="Specialty">Null for <see cref="PhraseKind.Beyond"/> and <see cref="PhraseKind.OwnWords"/>.</param>
/// <param name="Phrase">As the word lists or the member wrote it.</param>
internal sealed record Meaning(PhraseKind Kind, Specialty? Specialty, string Phrase)
{
    /// <summary>Ordinary talk uses the phrase too, so by itself it does not show that a message is about bodywork.</summary>
    public bool IsWeak { get; } = Kind is PhraseKind.Story || WeakWords.Contains(Phrase);
}

/// <summary>A phrase found in a message.</summary>
/// <param name="First">Index of its first word.</param>
/// <param name="Past">Index behind its last word.</param>
/// <param name="Meaning">The best reading.</param>
/// <param name="Slips">Letters that had to be mended.</param>
/// <param name="Others">Further entries that as many slips lead to.</param>
internal sealed record Mention(int First, int Past, Meaning Meaning, int Slips, IReadOnlyList<Specialty> Others);
