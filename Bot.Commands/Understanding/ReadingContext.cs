namespace Bot.Commands.Understanding;

/// <summary>What the community knows that helps to read a message: handed in, so that reading stays pure.</summary>
public sealed record ReadingContext
{
    /// <summary>Areas named in this community's profiles, as written there.</summary>
    public IReadOnlyList<string> KnownAreas { get; init; } = [];

    /// <summary>Names of members: "Lisa does" answers a question, and "Lisa, do you …?" is put to one person.</summary>
    public IReadOnlyList<string> Roster { get; init; } = [];

    /// <summary>Specialties that members registered in their own words; matched like aliases.</summary>
    public IReadOnlyList<string> OwnWordSpecialties { get; init; } = [];

    /// <summary>The local date in the community's zone.</summary>
    public DateOnly Today { get; init; }
}
