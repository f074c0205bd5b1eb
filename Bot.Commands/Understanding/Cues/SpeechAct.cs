using Bot.Commands.Understanding.Constraints;
using Bot.Commands.Understanding.Phrases;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Cues;

/// <summary>What a message does: whether somebody asks for a colleague in it, and which of its words belong to that.</summary>
internal sealed class SpeechAct
{
    /// <summary>Words of a sentence that can only be the head of the next: "Swedish, 60 min."</summary>
    private const int LongestFragment = 5;

    private readonly Passage passage;
    private readonly Need need;
    private readonly Clauses clauses;
    private readonly List<PatternMatch<Veto>> vetoes;
    private readonly Lazy<double> care;

    private SpeechAct(Passage passage, Need need)
    {
        this.passage = passage;
        this.need = need;
        clauses = new Clauses(passage.Wording);
        vetoes = [.. CueBook.Vetoes.Matches(passage.Wording, 0, passage.Wording.Count, passage).Where(IsMeant)];
        care = new Lazy<double>(() => CareEvidence.Sum(passage, need, IsSilenced));
    }

    /// <summary>The cues that count, in the order of the text; none in a message that asks for nobody.</summary>
    public IReadOnlyList<PatternMatch<Cue>> Cues { get; private set; } = [];

    public bool IsAsk => Cues.Count > 0;

    /// <param name="passage">With everything claimed and tagged, see <see cref="NeedComposer"/>.</param>
    /// <param name="need">What was composed from it.</param>
    /// <param name="context">Names the members.</param>
    public static SpeechAct Of(Passage passage, Need need, ReadingContext context)
    {
        var act = new SpeechAct(passage, need);
        if (!Addressee.IsOnePerson(passage.Wording, context.Roster))
            act.Cues = [.. act.Candidates().Where(act.Counts)];
        return act;
    }

    /// <summary>Marks in <paramref name="other"/>, a fresh passage of the same text, what is said beside the ask.</summary>
    public void LeaveRestAlone(Passage other)
    {
        foreach (var veto in vetoes)
        {
            var (first, past) = clauses.Around(veto.First);
            var reach = veto.Value.Reach is VetoReach.RestOfClause ? veto.First : first;
            if (!Cues.Any(cue => cue.First < past && reach < cue.Past))
                other.LeaveAlone(reach, past);
        }

        foreach (var mention in passage.Mentions.Where(mention => mention.Meaning is { IsWeak: true, Kind: PhraseKind.Name }))
        {
            // "Kid is throwing up" is why somebody asks, not what for.
            var sentence = clauses.SentenceOf(mention.First);
            if (!Cues.Any(cue => cue.First >= sentence.First && cue.First < sentence.Past) && !Evidence.OfClient(passage.Wording, sentence))
                other.LeaveAlone(mention.First, mention.Past);
        }
    }

    private IEnumerable<PatternMatch<Cue>> Candidates()
    {
        var matches = CueBook.Asks.Matches(passage.Wording, 0, passage.Wording.Count, passage);
        var conditions = CueBook.Conditions.Matches(passage.Wording, 0, passage.Wording.Count, passage).ToList();
        if (conditions.Count == 0)
            return matches;
        var contacts = CueBook.Contacts.Matches(passage.Wording, 0, passage.Wording.Count, passage).ToList();
        return matches.Concat(conditions
            .Where(condition => contacts.Any(contact => contact.First >= condition.Past || contact.Past <= condition.First))
            .Select(condition => new PatternMatch<Cue>(condition.First, condition.Past, CueBook.MessageMe, condition.Source)));
    }

    /// <summary>"Have not found anyone yet" settles nothing.</summary>
    private bool IsMeant(PatternMatch<Veto> veto) =>
        !passage.Wording.Is(veto.First - 1, "where")
        && !(veto.Value == Vetoes.OnePerson && passage.Wording.Is(veto.First - 1, "who", "whom", "which", "whose"))
        && (veto.Value.Reach is not (VetoReach.Before or VetoReach.Message)
            || !passage.Wording.Is(veto.First - 1, "not", "yet", "until", "if", "never", "can", "noch", "no", "nao", "ya", "plus", "kein", "keine"));

    private bool Counts(PatternMatch<Cue> cue)
    {
        var sentence = clauses.SentenceOf(cue.First);
        if (cue.Value.NeedsQuestion && !sentence.IsQuestion)
            return false;
        return !IsVetoed(cue) && !AsksForTopic(cue) && HasSubject(cue, sentence);
    }

    private bool IsVetoed(PatternMatch<Cue> cue) => vetoes.Any(veto =>
    {
        var (first, past) = clauses.Around(veto.First);
        return veto.Value.Reach switch
        {
            VetoReach.Clause => cue.First < past && first < cue.Past && cue.Value != CueBook.MessageMe,
            VetoReach.RestOfClause => cue.First >= veto.First && cue.First < past && cue.Value != CueBook.MessageMe,
            VetoReach.RestOfSentence => cue.First >= veto.First && clauses.SentenceOf(cue.First) == clauses.SentenceOf(veto.First),
            VetoReach.Message => true,
            VetoReach.Sentence => clauses.SentenceOf(cue.First) == clauses.SentenceOf(veto.First),
            _ => cue.First < clauses.SentenceOf(veto.First).Past,
        };
    });

    /// <summary>"Who does a prenatal course": a thing stands where the colleague's work would. Behind "prenatal for a …" it is a detail.</summary>
    private bool AsksForTopic(PatternMatch<Cue> cue)
    {
        var past = clauses.Around(cue.First).Past;
        for (var index = cue.First; index < past; index++)
        {
            if (IsWork(index, out var pastWork))
            {
                if (passage.Wording.Is(pastWork, "for", "at", "after", "from", "because", "during", "before"))
                    return false;
                index = pastWork - 1;
            }
            else if (IsTopic(index))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A thing or a price stands anywhere in the sentence: an open form beside it may ask for that.</summary>
    private bool HasTopic(int first, int past)
    {
        for (var index = first; index < past; index++)
        {
            if (IsWork(index, out var pastWork))
                index = pastWork - 1;
            else if (IsTopic(index))
                return true;
        }

        return false;
    }

    /// <summary>"A roofer with a wrecked shoulder" is a client, and no roofer is asked for.</summary>
    private bool IsTopic(int index) =>
        (TopicWords.Contains(passage.Wording[index].Form) && !IsBooking(index))
        || (TopicWords.IsTrade(passage.Wording[index].Form) && care.Value < CareEvidence.OfClientsWork);

    /// <summary>"Who should I book with?" speaks of no book.</summary>
    private bool IsBooking(int index) =>
        passage.Wording.Is(index, "book") && passage.Wording.Is(index - 1, "i", "we", "to", "she", "he", "they", "can", "should");

    private bool HasSubject(PatternMatch<Cue> cue, Sentence sentence) => cue.Value.Subject switch
    {
        CueSubject.Nothing => true,
        CueSubject.Care => cue.Value.Weight + care.Value >= CareEvidence.Enough && !HasTopic(sentence.First, sentence.Past),
        CueSubject.WorkForOneClient => Evidence.OfOneClient(passage.Wording) && HasWork(0, passage.Wording.Count),
        CueSubject.Anything => HasAnyMention() || HasClient || HasWish || Evidence.OfBodywork(passage.Wording, sentence),
        CueSubject.WorkForClient => HasWork(sentence.First, sentence.Past)
            || FollowsQuestion(sentence)
            || (HasClient && (HasAnyMention() || need.Area is not null || need.Days.Count > 0)),
        _ => HasWorkAt(cue, sentence),
    };

    /// <summary>"Cupping in Star on Sunday? Anyone?", "Swedish, 60 min. Anyone?"</summary>
    private bool FollowsQuestion(Sentence sentence)
    {
        if (sentence.First == 0)
            return false;
        var before = clauses.SentenceOf(sentence.First - 1);
        return (before.IsQuestion || before.Past - before.First <= LongestFragment) && HasWork(before.First, before.Past);
    }

    private bool HasWish => need.Language is not null || need.Insurance is not null || need.InHome || need.Gender is not null;

    private bool HasClient => Evidence.OfClient(passage.Wording);

    private bool HasAnyMention() =>
        passage.Mentions.Any(mention => !IsSilenced(mention.First)) || need.AlsoOk.Count > 0 || need.Specialties.Count > 0 || HasWish;

    private bool HasWorkAt(PatternMatch<Cue> cue, Sentence sentence)
    {
        if (HasWork(sentence.First, sentence.Past, cue) || HasUnknown(cue, sentence))
            return true;
        // "Who does that?" points back, or on, to what is told beside it.
        var pointsAway = cue.Past >= clauses.Around(cue.First).Past
            || passage.Wording.Is(cue.Past, "that", "this", "it", "these", "those", "them", "her", "him", "such", "one", "with", "eso", "das", "ca", "isso", "por", "hier")
            || passage.Wording.Is(cue.Past - 1, "that", "this", "it", "her", "him", "them");
        if (pointsAway && HasAnyMention())
            return HasWork(0, passage.Wording.Count, cue) || HasClient;
        // "Does anybody do evenings? Client with TMJ": the question holds a wish, the story the work.
        if (sentence.IsQuestion && (HasWish || need.Days.Count > 0 || need.Time is not null || need.Area is not null) && HasAnyMention())
            return HasWork(0, passage.Wording.Count) || HasClient;
        return Evidence.OfBodywork(passage.Wording, sentence) && (HasWish || need.Area is not null || need.Days.Count > 0);
    }

    /// <summary>"My back is killing me": the writer is the client.</summary>
    private bool IsOfWriter(Mention mention) => mention.Meaning.Kind is PhraseKind.Story && passage.Wording.Is(mention.First - 1, "my");

    private bool HasUnknown(PatternMatch<Cue> cue, Sentence sentence) =>
        UnknownServices.Find(passage, cue.First, clauses.Around(cue.First).Past) is not null
        || passage.Mentions.Any(mention => mention.Meaning.Kind is PhraseKind.Beyond && mention.First >= sentence.First && mention.First < cue.Past && mention.First >= cue.First);

    private bool HasWork(int first, int past, PatternMatch<Cue>? cue = null) => passage.Mentions.Any(mention =>
        mention.First >= first
        && mention.First < past
        && mention.Meaning.Kind is not PhraseKind.Beyond
        && !IsSilenced(mention.First)
        && (!mention.Meaning.IsWeak || HasClient || IsOfWriter(mention) || Evidence.OfBodywork(passage.Wording, clauses.SentenceOf(mention.First)) || IsTouching(mention, cue)));

    /// <summary>A weak word behind the cue, in its clause, is its object: "who sees kids".</summary>
    private bool IsTouching(Mention mention, PatternMatch<Cue>? cue) =>
        cue is { } match && mention.Past > match.First && mention.First < Math.Max(match.Past + 2, clauses.Around(match.First).Past);

    private bool IsSilenced(int index) => vetoes.Any(veto =>
    {
        var (first, past) = clauses.Around(veto.First);
        return index >= (veto.Value.Reach is VetoReach.RestOfClause ? veto.First : first) && index < past;
    });

    private bool IsWork(int index, out int past)
    {
        past = Math.Max(passage.PastTag("specialty", index), passage.PastTag("beyond", index));
        return past > index;
    }
}
