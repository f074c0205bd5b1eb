using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Cues;

/// <summary>All cues and vetoes, compiled once.</summary>
internal static class CueBook
{
    public static PatternSet<Cue> Asks { get; } = Compile(
        (EnglishCues.All, EnglishWords.Classes),
        (OtherCues.All, OtherCues.Classes),
        (RequestForms.English, EnglishWords.Classes),
        (RequestForms.Other, OtherCues.Classes));

    public static PatternSet<Veto> Vetoes { get; } = Compile((Cues.Vetoes.All, Cues.Vetoes.Classes));

    /// <summary>What a condition and a contact make together: "if you do X and have space, message me".</summary>
    public static Cue MessageMe { get; } = new("message me if you do", CueSubject.Work);

    /// <summary>"If you do X": an ask only together with <see cref="Contacts"/>.</summary>
    public static PatternSet<string> Conditions { get; } = Compile(EnglishCues.Conditions);

    /// <summary>"Message me".</summary>
    public static PatternSet<string> Contacts { get; } = Compile(EnglishCues.Contacts);

    private static PatternSet<T> Compile<T>(params ((T Value, string[] Patterns)[] Groups, WordClasses Classes)[] books)
    {
        var set = new PatternSet<T>();
        foreach (var (groups, classes) in books)
        {
            foreach (var (value, patterns) in groups)
            {
                foreach (var pattern in patterns)
                    set.Add(new WordPattern(pattern, classes), value);
            }
        }

        return set;
    }

    private static PatternSet<string> Compile(string[] patterns)
    {
        var set = new PatternSet<string>();
        foreach (var pattern in patterns)
            set.Add(new WordPattern(pattern, EnglishWords.Classes), pattern);
        return set;
    }
}
