using System.Collections.Frozen;

namespace Bot.Commands.Understanding.Words;

/// <summary>Writes out what people pull together: "who's", "whos", "don't", "any1", "l'arthrite".</summary>
internal static class Contractions
{
    /// <summary>After these an 's is "is"; after every other word it is a possessive.</summary>
    private static readonly FrozenSet<string> TakesIs =
        new[] { "who", "what", "where", "when", "how", "there", "here", "it", "he", "she", "that", "let", "which" }.ToFrozenSet();

    private static readonly FrozenSet<string> Elisions =
        new[] { "l", "d", "j", "m", "t", "s", "c", "n", "qu", "quelqu", "aujourd", "lorsqu", "puisqu", "jusqu" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string[]> Spelled = new Dictionary<string, string>
    {
        ["im"] = "i am",
        ["ive"] = "i have",
        ["id"] = "i would",
        ["dont"] = "do not",
        ["doesnt"] = "does not",
        ["didnt"] = "did not",
        ["cant"] = "can not",
        ["cannot"] = "can not",
        ["wont"] = "will not",
        ["isnt"] = "is not",
        ["arent"] = "are not",
        ["wasnt"] = "was not",
        ["couldnt"] = "could not",
        ["wouldnt"] = "would not",
        ["shouldnt"] = "should not",
        ["havent"] = "have not",
        ["hasnt"] = "has not",
        ["whos"] = "who is",
        ["whod"] = "who would",
        ["wholl"] = "who will",
        ["youre"] = "you are",
        ["youve"] = "you have",
        ["theyre"] = "they are",
        ["weve"] = "we have",
        ["shes"] = "she is",
        ["hes"] = "he is",
        ["thats"] = "that is",
        ["theres"] = "there is",
        ["whats"] = "what is",
        ["wheres"] = "where is",
        ["lets"] = "let us",
        ["yall"] = "you all",
        ["ya'll"] = "you all",
        ["y'all"] = "you all",
        ["nevermind"] = "never mind",
        ["nvm"] = "never mind",
        ["nm"] = "never mind",
        ["wanna"] = "want to",
        ["gonna"] = "going to",
        ["w"] = "with",
        ["u"] = "you",
        ["r"] = "are",
        ["ur"] = "your",
        ["any1"] = "anyone",
        ["some1"] = "someone",
        ["sm1"] = "someone",
        ["wknd"] = "weekend",
        ["sb"] = "somebody",
        ["every1"] = "everyone",
        ["pls"] = "please",
        ["plz"] = "please",
        ["thx"] = "thanks",
        ["thanx"] = "thanks",
        ["ty"] = "thanks",
        ["2day"] = "today",
        ["2morrow"] = "tomorrow",
        ["tmrw"] = "tomorrow",
        ["tmr"] = "tomorrow",
        ["tomorow"] = "tomorrow",
        ["tommorow"] = "tomorrow",
        ["tommorrow"] = "tomorrow",
        ["tonite"] = "tonight",
        ["appt"] = "appointment",
        ["appts"] = "appointments",
        ["thur"] = "thursday",
        ["lf"] = "looking for",
        ["ppl"] = "people",
        ["msg"] = "message",
        ["eve"] = "evening",
        ["eves"] = "evenings",
        ["wk"] = "week",
        ["wks"] = "weeks",
        ["mos"] = "months",
        ["preg"] = "pregnant",
        ["prego"] = "pregnant",
        ["preggo"] = "pregnant",
        ["preggers"] = "pregnant",
        ["qqn"] = "quelqu un",
        ["qq1"] = "quelqu un",
        ["jmd"] = "jemand",
        ["pa"] = "para",
        ["vcs"] = "voces",
        ["alg"] = "alguem",
        ["gibts"] = "gibt es",
        ["gibt's"] = "gibt es",
        ["ich's"] = "ich es",
    }.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.Split(' '));

    /// <param name="folded">One folded word, perhaps with apostrophes inside.</param>
    /// <returns>One or two words, none with an apostrophe.</returns>
    public static IReadOnlyList<string> Expand(string folded)
    {
        if (Spelled.TryGetValue(folded, out var spelled))
            return spelled;
        var apostrophe = folded.IndexOf('\'', StringComparison.Ordinal);
        if (apostrophe < 0)
            return [folded];

        var (before, after) = (folded[..apostrophe], folded[(apostrophe + 1)..].Replace("'", "", StringComparison.Ordinal));
        return after switch
        {
            "t" when before.EndsWith('n') => [Negated(before[..^1]), "not"],
            "m" => [before, "am"],
            "re" => [before, "are"],
            "ve" => [before, "have"],
            "ll" => [before, "will"],
            "d" => [before, "would"],
            "s" when TakesIs.Contains(before) => [before, "is"],
            _ when Elisions.Contains(before) && after.Length > 0 => [before, after],
            _ => [before + after],
        };
    }

    private static string Negated(string verb) => verb switch
    {
        "ca" => "can",
        "wo" => "will",
        "sha" => "shall",
        _ => verb,
    };
}
