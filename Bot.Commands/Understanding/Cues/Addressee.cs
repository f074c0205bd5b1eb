using System.Collections.Frozen;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Cues;

/// <summary>Tells a message to one person from one to the group.</summary>
internal static class Addressee
{
    private static readonly FrozenSet<string> Greetings = "hey hi hello hiya yo ok so morning hola hallo salut ola bonjour oi dear and oh".Split(' ').ToFrozenSet();

    private static readonly FrozenSet<string> Groups = """
        everyone everybody all here channel group team therapists folks friends guys ladies people gang fam family community colleagues
        peeps y
        hi hey hello morning question quick ok okay so sorry help please also anyway today tomorrow urgent yes no todos todas alle
        zusammen tous pessoal gente
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string> Asking = "do are can could would will have did you were was is does".Split(' ').ToFrozenSet();

    public static bool IsOnePerson(Wording wording, IReadOnlyList<string> roster)
    {
        var index = Greetings.Contains(wording.FormAt(0)) ? 1 : 0;
        if (index >= wording.Count)
            return false;
        var word = wording[index];
        if (Groups.Contains(word.Form))
            return false;
        if (word.IsMention)
            return !word.Form.EndsWith("bot", StringComparison.Ordinal);

        var after = index + 1;
        if (IsMember(word.Form, roster))
        {
            var isSetOff = after < wording.Count && wording[after].Before == Break.Clause;
            return isSetOff || wording.Is(after, "do", "are", "can", "could", "would", "will", "have", "did", "you");
        }

        // An unknown name: only where "you" follows, so that "Boise, anyone?" stays open to all.
        return word.IsCapitalised
            && after + 1 < wording.Count
            && wording[after].Before == Break.Clause
            && Asking.Contains(wording[after].Form)
            && (wording.Is(after + 1, "you") || wording.Is(after, "you"))
            && !wording.Is(after + 2, "all", "guys", "ladies", "know");
    }

    private static bool IsMember(string form, IReadOnlyList<string> roster)
    {
        foreach (var name in roster)
        {
            if (Wording.Of(name).FormAt(0) == form)
                return true;
        }

        return false;
    }
}
