namespace Bot.Commands.Understanding;

public enum SpecialtyCategory
{
    Modality,
    Population,
    Condition,

    /// <summary>Where or how the work is done (a home visit, a workplace): a filter rather than a skill.</summary>
    Setting,
}
