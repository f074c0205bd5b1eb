using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>Lists a member for what they typed, and says what became of each piece of it.</summary>
public sealed class Registration(SpecialtyMatcher matcher, Taxonomy taxonomy, ProfileWords profileWords, CommunityDirectory directory, BotAddress address, Hellos hellos)
{
    private const int LongestText = 2000;

    internal async Task<Reply> TakeAsync(Actor actor, ProfileLabels said, CancellationToken cancellationToken)
    {
        var readings = said.Free.Length <= LongestText ? matcher.ReadList(said.Free) : [];
        if (said.Free.Length > LongestText || readings.Count > Profile.MostSpecialties)
        {
            var example = address.Command(actor, RegisterCommand.Entry.Name, RegisterCommand.Entry.Example);
            return Reply.Privately(
                Say($"That is a lot at once, so I have listed nothing yet. Name up to {Profile.MostSpecialties}, with commas: {example}"),
                ListWhatIDo());
        }

        var complaints = said.Values.Select(value => profileWords.Take(actor.Profile, value.Key, value.Value)).OfType<Text>().ToList();
        var listed = List(actor.Profile, readings);
        if (listed.Added > 0) await hellos.RedrawAsync(actor.Chat, cancellationToken);

        var isListed = (await directory.OwnAsync(actor, cancellationToken)).IsListed;
        var text = Text.Lines(
        [
            OutcomeOf(listed),
            listed.OwnWords.Count == 0 ? null : KeptInOwnWords(listed.OwnWords),
            listed.IsFull ? Say($"Your list is full with {Profile.MostSpecialties}, so I left out the rest.") : null,
            .. listed.Unclear.Select(WhichOne),
            .. listed.Refused.Select(LeftOut),
            .. complaints,
            listed.Named.Count == 0 && said.Values.Count > complaints.Count ? Say($"Noted. ✓") : null,
            said.Values.ContainsKey(ProfileField.Contact) && actor.IsOverheard
                ? Say($"Your contact is kept sealed. If others can read your message here, please delete it.")
                : null,
            isListed ? RegistrationCard.WhereAndWhen : null,
        ]);
        var choices = listed.Unclear.SelectMany(unclear => unclear.Candidates).Distinct()
            .Select(candidate => new PressButton(Quote(candidate.ShortName), DirectoryActions.PickSpecialty, candidate.Code));
        Button[] rest = isListed ? [.. RegistrationCard.Buttons] : [ListWhatIDo()];
        return Reply.Privately(text, [.. choices, .. rest]);
    }

    private static PressButton ListWhatIDo() => new(Say($"List what I do"), DirectoryActions.OpenBoard);

    private Listed List(Profile profile, IReadOnlyList<SpecialtyReading> readings)
    {
        var wanted = new List<(string Name, bool IsOwnWords)>();
        var unclear = new List<SpecialtyReading.Ambiguous>();
        var refused = new List<string>();
        foreach (var reading in readings)
        {
            switch (reading)
            {
                case SpecialtyReading.Known known: wanted.Add((known.Specialty.Id, false)); break;
                case SpecialtyReading.Ambiguous ambiguous: unclear.Add(ambiguous); break;
                case SpecialtyReading.OwnWords own when OwnWordsRule.Allows(own.Text): wanted.Add((TypedLine.Of(own.Text), true)); break;
                case SpecialtyReading.OwnWords own: refused.Add(own.Text); break;
            }
        }

        var distinct = wanted.DistinctBy(one => one.Name, StringComparer.OrdinalIgnoreCase).ToList();
        var added = profile.ListFor(distinct);
        var named = distinct.Where(one => profile.Specialties.Any(s => s.Name.Equals(one.Name, StringComparison.OrdinalIgnoreCase))).ToList();
        return new Listed(
            added,
            [.. named.Select(one => Quote(taxonomy.NameOf(one.Name)))],
            [.. named.Where(one => one.IsOwnWords).Select(one => Quote(one.Name))],
            unclear,
            refused,
            IsFull: named.Count < distinct.Count);
    }

    private static Text? OutcomeOf(Listed listed)
    {
        if (listed.Named.Count == 0) return null;

        return listed.Added == 0
            ? Say($"You are listed for {AllOf(listed.Named)} already. ✓")
            : Say($"You are listed for {AllOf(listed.Named)}. ✓");
    }

    private static Text KeptInOwnWords(IReadOnlyList<Text> own) => Count(
        own.Count,
        $"“{AllOf(own)}” is kept in your own words; colleagues can search for it like any other.",
        $"{AllOf(own)} are kept in your own words; colleagues can search for them like any other.");

    private static Text WhichOne(SpecialtyReading.Ambiguous unclear) =>
        Say($"By “{TypedLine.Beginning(unclear.Typed)}”, did you mean {AnyOf(unclear.Candidates.Select(candidate => Quote(candidate.Name)))}?");

    private static Text LeftOut(string typed) =>
        Say($"I left out “{TypedLine.Beginning(typed)}”: a specialty is a few plain words, for example: prenatal.");

    private sealed record Listed(
        int Added,
        IReadOnlyList<Text> Named,
        IReadOnlyList<Text> OwnWords,
        IReadOnlyList<SpecialtyReading.Ambiguous> Unclear,
        IReadOnlyList<string> Refused,
        bool IsFull);
}
