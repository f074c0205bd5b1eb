using System.Collections.Frozen;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Collects what was typed and not understood, so that it can be offered back to the writer.</summary>
internal static class LeftOvers
{
    /// <summary>Words that carry nothing by themselves; at the edges of what is left they are dropped.</summary>
    private static readonly FrozenSet<string> Filler = """
        a an the and or but so for with without to of in on at near around by from about into who whom whos what which where when how
        that this these those
        i me my mine we us our you your he she it they him her his its their them is am are was were be been do does did has have had can
        could
        will would should may might any anyone anybody some someone somebody one ones client clients patient patients lady gentleman
        person people
        please thanks thank hi hello hey need needs needed want wants wanted looking look seeking seek find help refer referral recommend
        know
        knows therapist therapists massage massages bodywork lmt practitioner session sessions appointment appointments therapy work good
        great
        best new here there group also just really very not no yes available availability free room space opening openings take takes see
        sees
        like likes prefer prefers ideally maybe if possible asap area id ok okay handle handles handling treat treats offer offers doing
        able speaks speaking fluent
        que quien quienes alguien para con por un una el la los las de del en y o se necesito busco busca cliente clienta masaje masajes
        terapeuta hace haga
        wer wen jemand jemanden fur mit und oder der die das den ein eine einen einer im am bei ich suche macht kundin kunde klientin
        klient massage
        qui quelqu un une pour avec et ou le la les des du de au je cherche fait cliente client masseur
        quem alguem para com e ou um uma o os as no na nos nas do da dos das preciso procuro faz massagem
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <returns>The pieces in their wording, parted by commas; null when only filler is left.</returns>
    public static string? Of(Passage passage)
    {
        var pieces = new List<string>();
        for (var index = 0; index < passage.Wording.Count;)
        {
            if (!passage.IsFree(index))
            {
                index++;
                continue;
            }

            var past = index;
            while (past < passage.Wording.Count && passage.IsFree(past))
                past++;
            if (Trimmed(passage, index, past) is { } piece)
                pieces.Add(piece);
            index = past;
        }

        return pieces.Count == 0 ? null : string.Join(", ", pieces);
    }

    private static string? Trimmed(Passage passage, int first, int past)
    {
        var wording = passage.Wording;
        while (first < past && Filler.Contains(wording[first].Form))
            first++;
        while (past > first && Filler.Contains(wording[past - 1].Form))
            past--;
        return first == past ? null : WithSigns(wording.Text, wording[first].Start, wording[past - 1].End);
    }

    /// <summary>Takes along what is glued to the words and carries meaning: the "@" of a handle, the "+" of a phone number.</summary>
    private static string WithSigns(string text, int start, int end)
    {
        while (start > 0 && text[start - 1] is '@' or '+' or '#' or '$')
            start--;
        return text[start..end];
    }
}
