namespace Bot.Commands.Understanding.Cues;

/// <summary>What else a message must hold for a cue to count.</summary>
internal enum CueSubject
{
    /// <summary>The cue speaks of a therapist or a client by itself.</summary>
    Nothing,

    /// <summary>Some bodywork, or a client, or a wish that only a therapist can meet (a language, an insurer, a place).</summary>
    Anything,

    /// <summary>Some bodywork or health service, named in the sentence or told right beside it.</summary>
    Work,

    /// <summary>Work, and a client in the message: the cue alone is too thin.</summary>
    WorkForClient,

    /// <summary>Work that somebody in particular needs ("she", "my client"): for cues that hardly say anything.</summary>
    WorkForOneClient,

    /// <summary>Enough signs, of any kind, that it is about a client's bodywork: see <see cref="CareEvidence"/>.</summary>
    Care,
}

/// <summary>One way of asking the group for a colleague.</summary>
/// <param name="Name">For tests and for whoever wonders why a message was taken for an ask.</param>
/// <param name="Subject">What it must be about.</param>
/// <param name="IsPlain">Reads as an ask whatever follows it; otherwise the reading says so (<see cref="AskReading.IsSure"/>).</param>
/// <param name="NeedsQuestion">Counts only in a sentence that ends in a question mark.</param>
internal sealed record Cue(string Name, CueSubject Subject, bool IsPlain = true, bool NeedsQuestion = false)
{
    /// <summary>How much of a request it is by itself; of use with <see cref="CueSubject.Care"/> only.</summary>
    public double Weight { get; init; }
}

/// <summary>How far a veto reaches.</summary>
internal enum VetoReach
{
    /// <summary>The clause it stands in.</summary>
    Clause,

    /// <summary>The clause, from the veto on: "asked me | who does reiki".</summary>
    RestOfClause,

    /// <summary>The sentence, from the veto on: "a client asked, | does anyone …".</summary>
    RestOfSentence,

    /// <summary>The whole sentence.</summary>
    Sentence,

    /// <summary>The whole message: an opening offered, a job advertised.</summary>
    Message,

    /// <summary>Everything up to the end of its sentence, and all before: "never mind".</summary>
    Before,
}

/// <summary>What makes the words around it no ask: an offer, thanks, a question about a course.</summary>
/// <param name="Name">For tests, as <see cref="Cue.Name"/>.</param>
/// <param name="Reach">Which cues it silences.</param>
internal sealed record Veto(string Name, VetoReach Reach);
