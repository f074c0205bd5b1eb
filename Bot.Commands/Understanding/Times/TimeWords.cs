using System.Collections.Frozen;
using System.Globalization;
using Bot.Commands.Understanding.Words;

namespace Bot.Commands.Understanding.Times;

/// <summary>What the words of one language mean for times: an embedded table, <c>times-en.txt</c> and its siblings.</summary>
internal sealed class TimeWords
{
    private static readonly FrozenSet<Sense> MendedSenses = new[] { Sense.Weekday, Sense.Weekdays, Sense.Month, Sense.DayOffset }.ToFrozenSet();

    private readonly FrozenDictionary<string, Phrase[]> byFirstWord;
    private readonly string[] mendable;

    private TimeWords(string language, IReadOnlyList<(Sense Sense, int Value, string Phrase)> entries)
    {
        Language = language;
        byFirstWord = entries.GroupBy(entry => entry.Phrase, entry => (entry.Sense, entry.Value))
            .Select(group => new Phrase(group.Key.Split(' '), [.. group]))
            .GroupBy(phrase => phrase.Words[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray());
        mendable =
        [
            .. entries.Where(entry => MendedSenses.Contains(entry.Sense) && !entry.Phrase.Contains(' '))
                .Select(entry => entry.Phrase)
                .Distinct(),
        ];
    }

    /// <summary>English first: the one that others are mixed with.</summary>
    public static IReadOnlyList<TimeWords> All { get; } = [Load("en"), Load("es"), Load("de"), Load("fr"), Load("pt")];

    /// <summary>ISO 639-1.</summary>
    public string Language { get; }

    /// <returns>The longest phrase that begins at that token, and the index behind it; null where none does.</returns>
    public (IReadOnlyList<(Sense Sense, int Value)> Senses, int Past)? Find(IReadOnlyList<TimeToken> tokens, int index)
    {
        if (!byFirstWord.TryGetValue(tokens[index].Form, out var phrases))
            return null;
        foreach (var phrase in phrases)
        {
            if (PastPhrase(tokens, index, phrase.Words) is var past and > 0)
                return (phrase.Senses, past);
        }

        return null;
    }

    /// <returns>The senses of the one name that this is a slip of; "garbled" when it could be several names; null for none.</returns>
    public IReadOnlyList<(Sense Sense, int Value)>? Mend(string form)
    {
        var most = Slip.Allowed(form.Length);
        if (most == 0 || CommonWords.Contains(form))
            return null;

        var nearest = mendable
            .Where(name => name.Length >= Slip.ShortestLength && name[0] == form[0])
            .Select(name => (Name: name, Distance: Slip.Distance(form, name, Math.Min(most, Slip.Allowed(name.Length)))))
            .Where(pair => pair.Distance <= Math.Min(most, Slip.Allowed(pair.Name.Length)))
            .GroupBy(pair => pair.Distance)
            .MinBy(group => group.Key);
        if (nearest is null)
            return null;

        var senses = nearest.Select(pair => byFirstWord[pair.Name].Last().Senses).ToList();
        return senses.TrueForAll(other => other[0] == senses[0][0]) ? senses[0] : [(Sense.Garbled, 0)];
    }

    private static int PastPhrase(IReadOnlyList<TimeToken> tokens, int index, string[] words)
    {
        for (var place = 0; place < words.Length; place++, index++)
        {
            // "dix-huit", "a.m.": a mark inside a word parts nothing.
            if (place > 0 && index + 1 < tokens.Count && tokens[index] is { IsGlued: true, Form: "-" or "." } && tokens[index + 1].IsGlued)
                index++;
            if (index >= tokens.Count || tokens[index].Form != words[place])
                return -1;
        }

        return index;
    }

    private static TimeWords Load(string language)
    {
        var entries = new List<(Sense, int, string)>();
        foreach (var (head, phrases) in TimeTable.Read($"times-{language}.txt"))
        {
            var parts = head.Split(' ');
            var sense = Enum.Parse<Sense>(parts[0]);
            var value = parts.Length > 1 ? ValueOf(sense, parts[1]) : 0;
            entries.AddRange(phrases.Select(phrase => (sense, value, phrase)));
        }

        return new TimeWords(language, entries);
    }

    private static int ValueOf(Sense sense, string value) => sense switch
    {
        Sense.Frequency => (int)Enum.Parse<Frequency>(value),
        Sense.Unit => (int)Enum.Parse<TimeUnit>(value),
        Sense.Part => (int)Enum.Parse<DayPart>(value),
        _ => int.Parse(value, CultureInfo.InvariantCulture),
    };

    private sealed record Phrase(string[] Words, IReadOnlyList<(Sense Sense, int Value)> Senses);
}
