using Bot.Commands.Chat;

namespace Bot.Commands.Understanding;

/// <summary>One entry of the taxonomy: a modality, population, condition or setting that a therapist can be listed for.</summary>
/// <param name="Id">Stable, lower-case, hyphenated: what is stored.</param>
/// <param name="Name">For people: may explain itself in brackets or after a slash.</param>
/// <param name="Category">What kind of thing it is.</param>
/// <param name="Aliases">What therapists call it; no alias belongs to two entries.</param>
/// <param name="Asks">How clients say it ("shoulders up to their ears").</param>
/// <param name="Related">Ids that may be offered with a word of explanation; they are no synonyms.</param>
/// <param name="Caution">A reminder shown privately; never a gate. Null where there is none.</param>
/// <param name="IsTrained">Asks for specific training: the circle never widens to related entries by itself.</param>
/// <param name="IsDelicate">Asking quietly is offered first.</param>
public sealed record Specialty(
    string Id,
    string Name,
    SpecialtyCategory Category,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Asks,
    IReadOnlyList<string> Related,
    string? Caution,
    bool IsTrained,
    bool IsDelicate)
{
    /// <summary>Stands for the id in button tokens, whose arguments are numbers.</summary>
    public long Code { get; } = TokenCode.Of(Id);

    /// <summary>The name without what it says in brackets, short enough for a button.</summary>
    public string ShortName { get; } = Name.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket ? Name[..bracket] : Name;
}
