using System.Collections.Frozen;

namespace Bot.Commands.Directory;

internal enum ProfileField
{
    Specialties,
    Area,
    Availability,
    Languages,
    Contact,
    PublicContact,
    Licence,
    InHome,
    Trades,
    Approach,
    PerWeek,
}

/// <summary>What a member types about themselves, parted into what carries a label and the list of specialties.</summary>
/// <param name="Free">What carries no label, a line for each piece.</param>
/// <param name="Values">The last value of each label, trimmed; an empty one counts as not given.</param>
internal sealed record ProfileLabels(string Free, IReadOnlyDictionary<ProfileField, string> Values)
{
    private static readonly FrozenDictionary<string, ProfileField> Names = new Dictionary<string, ProfileField>
    {
        ["specialty"] = ProfileField.Specialties,
        ["specialties"] = ProfileField.Specialties,
        ["area"] = ProfileField.Area,
        ["where"] = ProfileField.Area,
        ["place"] = ProfileField.Area,
        ["location"] = ProfileField.Area,
        ["city"] = ProfileField.Area,
        ["town"] = ProfileField.Area,
        ["availability"] = ProfileField.Availability,
        ["room"] = ProfileField.Availability,
        ["language"] = ProfileField.Languages,
        ["languages"] = ProfileField.Languages,
        ["speaks"] = ProfileField.Languages,
        ["contact"] = ProfileField.Contact,
        ["phone"] = ProfileField.Contact,
        ["email"] = ProfileField.Contact,
        ["e mail"] = ProfileField.Contact,
        ["public contact"] = ProfileField.PublicContact,
        ["licence"] = ProfileField.Licence,
        ["license"] = ProfileField.Licence,
        ["in home"] = ProfileField.InHome,
        ["in_home"] = ProfileField.InHome,
        ["home visits"] = ProfileField.InHome,
        ["trades"] = ProfileField.Trades,
        ["trade"] = ProfileField.Trades,
        ["approach"] = ProfileField.Approach,
        ["per week"] = ProfileField.PerWeek,
        ["per_week"] = ProfileField.PerWeek,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <param name="words">Labels begin a line, or follow a <c>;</c> or a comma: <c>prenatal; area: Boise</c>.</param>
    /// <param name="options">What the platform gave apart from the words; it wins.</param>
    public static ProfileLabels Of(string words, IReadOnlyDictionary<string, string> options)
    {
        var free = new List<string>();
        var values = new Dictionary<ProfileField, string>();
        foreach (var piece in words.Split([';', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            Read(piece, free, values);
        foreach (var (name, value) in options)
        {
            if (FieldOf(name) is { } field && value.Trim() is { Length: > 0 } given) values[field] = given;
        }

        if (values.Remove(ProfileField.Specialties, out var listed)) free.Add(listed);
        return new ProfileLabels(string.Join('\n', free), values);
    }

    // "deep tissue, area: Boise, Eagle": a comma ends what came before only where a label follows it.
    private static void Read(string piece, List<string> free, Dictionary<ProfileField, string> values)
    {
        ProfileField? current = null;
        var collected = new List<string>();
        foreach (var part in piece.Split(',', StringSplitOptions.TrimEntries))
        {
            var colon = part.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0 && FieldOf(part[..colon]) is { } field)
            {
                Keep();
                current = field;
                collected.Add(part[(colon + 1)..].Trim());
            }
            else
            {
                collected.Add(part);
            }
        }

        Keep();

        void Keep()
        {
            var text = string.Join(", ", collected.Where(part => part.Length > 0));
            collected.Clear();
            if (text.Length == 0) return;
            if (current is { } field)
                values[field] = text;
            else
                free.Add(text);
        }
    }

    private static ProfileField? FieldOf(string name) =>
        Names.TryGetValue(name.Trim().Replace('-', ' '), out var field) ? field : null;
}
