using System.Collections.Frozen;
using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>Finds a time zone beside a clock time: "7pm Eastern", "18 Uhr MEZ", "UTC+2", "Berlin time", "hora de Madrid", "Europe/Paris".</summary>
internal sealed class ZoneNames
{
    private static readonly FrozenSet<string> BehindClock =
        "am pm m h hs hrs uhr heures horas hora noon midday mittag midi oclock clock ish".Split(' ').ToFrozenSet();

    private static readonly string[][] CityPrefixes =
        [.. new[] { "hora de", "hora do", "hora da", "hora del", "horario de", "heure de", "heure d" }.Select(phrase => phrase.Split(' '))];

    /// <summary>Before "time" these are no place.</summary>
    private static readonly FrozenSet<string> OwnTime = (
        "local our my same usual your this that lunch dinner tea the what which of any day night some good each every in on at a one long "
        + "last first next full").Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, string> Named = TimeTable.Read("times-zones.txt")
        .SelectMany(line => line.Phrases.Select(phrase => (phrase, line.Head)))
        .ToFrozenDictionary(pair => pair.phrase, pair => pair.Head);

    /// <summary>Cities that give their name to exactly one zone.</summary>
    private static readonly FrozenDictionary<string, string> Cities = DateTimeZoneProviders.Tzdb.Ids
        .Where(id => id.Contains('/', StringComparison.Ordinal) && !id.StartsWith("Etc/", StringComparison.Ordinal))
        .GroupBy(id => Words.Folding.Fold(id[(id.LastIndexOf('/') + 1)..].Replace('_', ' ')))
        .Where(group => group.Count() == 1)
        .ToFrozenDictionary(group => group.Key, group => group.Single());

    private readonly WhenContext context;
    private readonly FrozenSet<string> homeNames;

    public ZoneNames(WhenContext context)
    {
        this.context = context;
        homeNames = context.Zone.GetZoneIntervals(context.Now, context.Now + Duration.FromDays(366))
            .Select(interval => Words.Folding.Fold(interval.Name))
            .ToFrozenSet();
    }

    /// <returns>The zone and the index of the token behind its name; a null zone for the name of a place that we cannot tell the zone of.</returns>
    /// <param name="isEnglish">In other languages "et", "est" and "cet" are words: there only capitals abbreviate.</param>
    public (DateTimeZone? Zone, int Past)? Find(string text, IReadOnlyList<TimeToken> tokens, int index, bool isEnglish)
    {
        if (!tokens[index].IsWord)
            return null;
        if (WithId(text, tokens, index) is { } byId)
            return byId;
        if (OfCity(tokens, index) is { } byCity)
            return byCity;
        var isMeant = isEnglish || char.IsUpper(text[tokens[index].Start]);
        return isMeant && IsBehindClock(tokens, index) ? OfName(tokens, index) : null;
    }

    private static (DateTimeZone? Zone, int Past)? WithId(string text, IReadOnlyList<TimeToken> tokens, int index)
    {
        var start = tokens[index].Start;
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '/' or '_' or '+' or '-'))
            end++;
        var id = text[start..end];
        if (!id.Contains('/', StringComparison.Ordinal) || DateTimeZoneProviders.Tzdb.GetZoneOrNull(id) is not { } zone)
            return null;

        var past = index;
        while (past < tokens.Count && tokens[past].Start < end)
            past++;
        return (zone, past);
    }

    private static (DateTimeZone? Zone, int Past)? OfCity(IReadOnlyList<TimeToken> tokens, int index)
    {
        foreach (var prefix in CityPrefixes)
        {
            if (FormAt(tokens, index) != prefix[0] || FormAt(tokens, index + 1) != prefix[1])
                continue;
            if (City(tokens, index + 2) is { } city)
                return city;
        }

        if (City(tokens, index) is { } before && FormAt(tokens, before.Past) is "time" or "zeit" or "zeitzone")
            return (before.Zone, before.Past + 1);
        var isElsewhere = FormAt(tokens, index + 1) is "time" && IsBehindClock(tokens, index)
            && !OwnTime.Contains(tokens[index].Form) && !Named.ContainsKey(tokens[index].Form);
        return isElsewhere ? (null, index + 2) : null;
    }

    private static (DateTimeZone Zone, int Past)? City(IReadOnlyList<TimeToken> tokens, int index)
    {
        const int MostWords = 3;
        for (var words = MostWords; words >= 1; words--)
        {
            if (index + words > tokens.Count)
                continue;
            var name = string.Join(' ', tokens.Skip(index).Take(words).Select(token => token.Form));
            if (Cities.TryGetValue(name, out var id))
                return (DateTimeZoneProviders.Tzdb[id], index + words);
        }

        return null;
    }

    private (DateTimeZone? Zone, int Past)? OfName(IReadOnlyList<TimeToken> tokens, int index)
    {
        var form = tokens[index].Form;
        if (form is "utc" or "gmt" && WithOffset(tokens, index + 1) is { } offset)
            return offset;
        var both = form + " " + FormAt(tokens, index + 1);
        var (name, past) = Named.ContainsKey(both) ? (both, index + 2) : (form, index + 1);
        if (!Named.TryGetValue(name, out var id))
            return null;
        if (FormAt(tokens, past) is "time" or "zeit")
            past++;

        // "CST" in Shanghai and "IST" in Dublin are their own.
        return (homeNames.Contains(name) ? context.Zone : DateTimeZoneProviders.Tzdb[id], past);
    }

    /// <returns>The fixed zone for a sign, hours and perhaps minutes from that token on: "+2", "-05:30", "+0200".</returns>
    public static (DateTimeZone? Zone, int Past)? WithOffset(IReadOnlyList<TimeToken> tokens, int index)
    {
        if (FormAt(tokens, index) is not ("+" or "-") || index + 1 >= tokens.Count)
            return null;
        if (tokens[index + 1] is not { IsGlued: true, Number: >= 0 } hours)
            return null;

        var past = index + 2;
        var minutes = 0;
        var isTogether = hours.Form.Length == 4;
        if (!isTogether && FormAt(tokens, past) is ":" && past + 1 < tokens.Count && tokens[past + 1].Form.Length == 2)
        {
            minutes = tokens[past + 1].Number;
            past += 2;
        }

        var total = isTogether ? (hours.Number / 100 * 60) + (hours.Number % 100) : (hours.Number * 60) + minutes;
        const int MostMinutes = 18 * 60;
        if (hours.Form.Length is 3 or > 4 || total > MostMinutes)
            return null;
        return (DateTimeZone.ForOffset(Offset.FromSeconds((tokens[index].Form == "-" ? -60 : 60) * total)), past);
    }

    private static bool IsBehindClock(IReadOnlyList<TimeToken> tokens, int index) =>
        index > 0 && (tokens[index - 1].Number >= 0 || BehindClock.Contains(tokens[index - 1].Form));

    private static string FormAt(IReadOnlyList<TimeToken> tokens, int index) => index >= 0 && index < tokens.Count ? tokens[index].Form : "";
}
