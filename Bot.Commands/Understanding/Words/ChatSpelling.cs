using System.Collections.Frozen;

namespace Bot.Commands.Understanding.Words;

/// <summary>Mends slips in the few words that questions hang on: "anyoen", "reccomend", "theripist".</summary>
internal static class ChatSpelling
{
    private static readonly string[] Anchors =
    [
        "anyone", "anybody", "someone", "somebody", "recommend", "recommendation", "recommendations", "looking", "therapist",
        "therapists", "referral", "available", "experience", "experienced", "certified", "suggest", "trained", "specialize",
        "accepting", "appointment", "wondering", "openings", "tomorrow", "wednesday", "thursday", "saturday", "insurance",
        "alguien", "jemand", "quelqu", "necesito", "preciso",
    ];

    private static readonly FrozenSet<string> Known = Anchors.ToFrozenSet(StringComparer.Ordinal);

    /// <returns>The word meant, or <paramref name="form"/> itself.</returns>
    public static string Mend(string form)
    {
        if (form.Length is < Slip.ShortestLength or > 16 || Known.Contains(form) || CommonWords.Contains(form))
            return form;
        foreach (var anchor in Anchors)
        {
            if (anchor[0] == form[0] && Slip.Distance(form, anchor, 1) <= 1)
                return anchor;
        }

        return form;
    }
}
