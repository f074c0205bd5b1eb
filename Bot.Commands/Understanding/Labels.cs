using System.Collections.Frozen;

namespace Bot.Commands.Understanding;

internal enum LabelKind
{
    Specialty,
    Area,
    When,
    Urgent,
    Language,
    Gender,
    InHome,
    Insurance,
    Note,
}

/// <summary>A text parted into what was labelled (<c>; area: Boise</c>, also on a line of its own) and the rest.</summary>
/// <param name="Free">What carries no label, a line for each piece.</param>
/// <param name="Values">The last value of each label, trimmed; an empty one counts as not given.</param>
internal sealed record Labels(string Free, IReadOnlyDictionary<LabelKind, string> Values)
{
    private static readonly FrozenDictionary<string, LabelKind> Names = new Dictionary<string, LabelKind>(StringComparer.OrdinalIgnoreCase)
    {
        ["for"] = LabelKind.Specialty,
        ["need"] = LabelKind.Specialty,
        ["specialty"] = LabelKind.Specialty,
        ["specialties"] = LabelKind.Specialty,
        ["area"] = LabelKind.Area,
        ["where"] = LabelKind.Area,
        ["place"] = LabelKind.Area,
        ["location"] = LabelKind.Area,
        ["city"] = LabelKind.Area,
        ["when"] = LabelKind.When,
        ["day"] = LabelKind.When,
        ["days"] = LabelKind.When,
        ["time"] = LabelKind.When,
        ["date"] = LabelKind.When,
        ["urgent"] = LabelKind.Urgent,
        ["urgency"] = LabelKind.Urgent,
        ["language"] = LabelKind.Language,
        ["languages"] = LabelKind.Language,
        ["speaks"] = LabelKind.Language,
        ["gender"] = LabelKind.Gender,
        ["in-home"] = LabelKind.InHome,
        ["home"] = LabelKind.InHome,
        ["insurance"] = LabelKind.Insurance,
        ["note"] = LabelKind.Note,
        ["notes"] = LabelKind.Note,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="options">What the platform gave apart from the text, by label; taken whole, and it wins.</param>
    public static Labels Of(string text, IReadOnlyDictionary<string, string> options)
    {
        var free = new List<string>();
        var values = new Dictionary<LabelKind, string>();
        foreach (var piece in text.Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = piece.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || !Names.TryGetValue(piece[..colon].Trim(), out var kind))
                free.Add(piece);
            else if (piece[(colon + 1)..].Trim() is { Length: > 0 } value)
                values[kind] = value;
        }

        foreach (var (name, option) in options)
        {
            if (Names.TryGetValue(name, out var kind) && option.Trim() is { Length: > 0 } given) values[kind] = given;
        }

        return new Labels(string.Join('\n', free), values);
    }
}
