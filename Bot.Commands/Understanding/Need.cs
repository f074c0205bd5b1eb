using Bot.Data.Referrals;

namespace Bot.Commands.Understanding;

/// <summary>What somebody needs a colleague for, as far as it was understood. Never holds raw text except in
/// <see cref="LeftOver"/>, <see cref="Note"/> and <see cref="Unknown"/>, which may identify a client: those are for the writer alone.</summary>
public sealed record Need
{
    /// <summary>Taxonomy ids of what is asked for, in the order of the text.</summary>
    public IReadOnlyList<string> Specialties { get; init; } = [];

    /// <summary>Taxonomy ids of secondary facts of the client's story and of settings that are constraints.</summary>
    public IReadOnlyList<string> AlsoOk { get; init; } = [];

    /// <summary>Members' own words (<see cref="ReadingContext.OwnWordSpecialties"/>) that the text names, as registered.</summary>
    public IReadOnlyList<string> OwnWords { get; init; } = [];

    public NeedArea? Area { get; init; }

    /// <summary>The first day or days meant; null when none is, or when only habits are ("on Saturdays").</summary>
    public NeedWindow? Window { get; init; }

    /// <summary>English, lower case: a weekday's name, <c>weekday</c>, <c>weekend</c>, <c>today</c> or <c>tomorrow</c>.</summary>
    public IReadOnlyList<string> Days { get; init; } = [];

    /// <summary><c>morning</c>, <c>afternoon</c>, <c>evening</c>, <c>HH:MM</c> or <c>after HH:MM</c>.</summary>
    public string? Time { get; init; }

    public NeedUrgency Urgency { get; init; }

    /// <summary>ISO 639-1, or <c>asl</c>. The language of the message itself is no wish.</summary>
    public string? Language { get; init; }

    /// <summary><c>female</c> or <c>male</c>, of the therapist.</summary>
    public string? Gender { get; init; }

    public bool InHome { get; init; }

    /// <summary><c>any</c>, <c>auto</c>, <c>workers-comp</c>, <c>va</c>, <c>hsa</c>, <c>medicare</c> or an insurer's name in lower case.</summary>
    public string? Insurance { get; init; }

    /// <summary>What was typed and not understood, in its wording; null when only filler words remain.</summary>
    public string? LeftOver { get; init; }

    /// <summary>The value of a <c>note:</c> label, as typed.</summary>
    public string? Note { get; init; }

    /// <summary>A slip was mended or a specialty drawn from a story rather than named: show the writer what was understood.</summary>
    public bool WasCorrected { get; init; }

    /// <summary>A health or bodywork service that the taxonomy lacks, as typed ("dry needling").</summary>
    public string? Unknown { get; init; }

    /// <summary>Entries that a spelling slip could equally mean; empty unless it has to be asked.</summary>
    public IReadOnlyList<Specialty> Choices { get; init; } = [];
}

/// <param name="Text">As typed; of a guess at most 40 letters, spaces, commas and hyphens; from a message of the group also dots and apostrophes.</param>
/// <param name="IsKnown">One of the community's profiles names it; otherwise it is a guess to confirm.</param>
public sealed record NeedArea(string Text, bool IsKnown)
{
    /// <summary>Fit for a card that others see: known, or letters, spaces, commas and hyphens alone.</summary>
    public bool IsPlain => IsKnown || Text.All(letter => char.IsLetter(letter) || letter is ' ' or ',' or '-');
}
