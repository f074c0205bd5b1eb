using Bot.Commands.Understanding.Constraints;
using Bot.Commands.Understanding.Phrases;
using Bot.Commands.Understanding.Words;
using Bot.Data.Referrals;

namespace Bot.Commands.Understanding;

/// <summary>Draws a need from a passage. The order is that of certainty: what one reader claims, the next no longer guesses about.</summary>
internal static class NeedComposer
{
    /// <summary>Settings that say how rather than what: constraints, never the specialty asked for.</summary>
    private static readonly string[] ConstraintIds = ["mobile-in-home", "insurance-claims"];

    /// <summary>How far before a specialty a "not" or "instead of" speaks of it.</summary>
    private const int DenialReach = 3;

    /// <param name="passage">Everything, or what is left of it beside offers and thanks.</param>
    /// <param name="context">What the community knows.</param>
    /// <param name="isChat">A message of the group rather than a command: a place may be named more freely, see <see cref="PlaceReader"/>.</param>
    public static Need Compose(Passage passage, ReadingContext context, bool isChat = false)
    {
        var language = LanguageReader.Read(passage);
        var mentions = passage.Mentions
            .Where(mention => passage.AreFree(mention.First, mention.Past))
            .Where(mention => mention.Meaning.Kind is not PhraseKind.Beyond)
            .ToList();
        foreach (var mention in mentions)
            passage.Claim(mention.First, mention.Past);
        mentions.RemoveAll(mention => IsDenied(passage.Wording, mention));

        var (ages, days) = (AgeReader.Read(passage), DayReader.Read(passage));
        var time = TimeReader.Read(passage);
        var need = new Need
        {
            OwnWords =
            [
                .. mentions.Where(mention => mention.Meaning.Kind is PhraseKind.OwnWords).Select(mention => mention.Meaning.Phrase).Distinct(),
            ],
            Language = language,
            Days = [.. days.Select(wish => wish.Day).OfType<string>().Distinct()],
            Time = time,
            Window = NeedWindows.Of(days, context.Today),
            Urgency = UrgencyReader.Read(passage),
            Insurance = ClientWishes.Insurance(passage),
            Gender = ClientWishes.Gender(passage),
            InHome = ClientWishes.InHome(passage) || mentions.Any(mention => mention.Meaning.Specialty?.Id == "mobile-in-home"),
            Area = PlaceReader.Read(passage, context, isChat: isChat),
        };
        need = WithSpecialties(need, mentions, ages);
        need = need with
        {
            Urgency = need.Urgency is NeedUrgency.Ordinary && BeginsSoon(need.Window, context.Today) ? NeedUrgency.Soon : need.Urgency,
            Unknown = need.Specialties.Count + need.OwnWords.Count + need.Choices.Count == 0
                ? UnknownServices.Find(passage, 0, passage.Wording.Count)
                : null,
        };
        return need with { LeftOver = LeftOvers.Of(passage) };
    }

    /// <summary>A window that begins today or tomorrow leaves no day to wait for answers.</summary>
    public static bool BeginsSoon(NeedWindow? window, DateOnly today) =>
        window is { Kind: WindowKind.Day or WindowKind.Weekend } && window.From.DayNumber - today.DayNumber <= 1;

    private static Need WithSpecialties(Need need, IReadOnlyList<Mention> mentions, IReadOnlyList<string> ages)
    {
        var unclear = mentions.Where(mention => mention.Others.Count > 0).ToList();
        var plain = mentions.Where(mention => mention is { Meaning.Specialty: not null, Others.Count: 0 }).ToList();
        // Where the kind of work is named, the client's story explains it; otherwise the story is the need.
        var namesWork = plain.Any(mention => mention.Meaning is { Kind: PhraseKind.Name, Specialty.Category: SpecialtyCategory.Modality });
        var wanted = plain.Where(mention => !IsConstraint(mention) && !(namesWork && mention.Meaning.Kind is PhraseKind.Story)).ToList();
        var ids = Ids(wanted);
        // An age counts as the need only where nothing else does: "her 6 year old".
        if (ids.Count == 0 && need.OwnWords.Count == 0)
            ids = [.. ages.Take(1)];
        var aside = Ids(plain.Except(wanted)).Concat(ages).Where(id => !ids.Contains(id)).Distinct().ToList();
        if (need.InHome && !aside.Contains("mobile-in-home"))
            aside.Add("mobile-in-home");
        if (need.Insurance is not null && !aside.Contains("insurance-claims"))
            aside.Add("insurance-claims");

        return need with
        {
            Specialties = ids,
            AlsoOk = aside,
            Choices =
            [
                .. unclear.SelectMany(mention => mention.Others.Prepend(mention.Meaning.Specialty!)).DistinctBy(specialty => specialty.Id),
            ],
            WasCorrected = wanted.Any(mention => mention.Slips > 0 || mention.Meaning.Kind is PhraseKind.Story)
                || (wanted.Count == 0 && ids.Count > 0),
        };
    }

    private static List<string> Ids(IEnumerable<Mention> mentions) =>
        [.. mentions.Select(mention => mention.Meaning.Specialty!.Id).Distinct()];

    private static bool IsConstraint(Mention mention) => ConstraintIds.Contains(mention.Meaning.Specialty!.Id);

    private static bool IsDenied(Wording wording, Mention mention)
    {
        for (var back = 1; back <= DenialReach; back++)
        {
            var index = mention.First - back;
            if (index < 0 || wording[index + 1].Before != Break.None)
                return false;
            if (wording.Is(index, "instead", "hates", "without", "except"))
                return true;
            if (wording.Is(index, "not", "no") && back == 1)
                return mention.Meaning.Kind is PhraseKind.Name;
            if (wording.Is(index, "not") && wording.Is(index + 1, "want", "like", "need", "do", "wants", "into", "a", "any", "for"))
                return mention.Meaning.Kind is PhraseKind.Name;
        }

        return false;
    }
}
