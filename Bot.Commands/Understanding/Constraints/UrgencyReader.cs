using Bot.Commands.Understanding.Words;
using Bot.Data.Referrals;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Reads how pressing a need is: urgent only when somebody says so.</summary>
internal static class UrgencyReader
{
    /// <returns><see cref="NeedUrgency.Soon"/> by the word; what follows from the window is the caller's.</returns>
    public static NeedUrgency Read(Passage passage)
    {
        var urgency = NeedUrgency.Ordinary;
        var wording = passage.Wording;
        for (var index = 0; index < wording.Count; index++)
        {
            if (!passage.IsRelevant(index))
                continue;
            if (IsUrgent(wording, index, out var past))
            {
                var isDenied = wording.Is(index - 1, "not", "no", "nicht", "pas", "nao");
                passage.Claim(isDenied ? index - 1 : index, past);
                if (!isDenied)
                    return NeedUrgency.Urgent;
            }
            else if (wording.Is(index, "soon", "pronto", "bald", "bientot", "breve"))
            {
                passage.Claim(index, index + 1);
                urgency = NeedUrgency.Soon;
            }
        }

        return urgency;
    }

    private static bool IsUrgent(Wording wording, int index, out int past)
    {
        past = index + 1;
        if (wording.Is(index, "urgent", "urgently", "asap", "immediately", "urgente", "urgentemente", "dringend", "eilig", "urgence"))
            return true;
        if (wording.Is(index, "right") && wording.Is(index + 1, "away"))
        {
            past = index + 2;
            return true;
        }

        past = index + 4;
        return wording.Is(index, "as") && wording.Is(index + 1, "soon") && wording.Is(index + 2, "as") && wording.Is(index + 3, "possible");
    }
}
