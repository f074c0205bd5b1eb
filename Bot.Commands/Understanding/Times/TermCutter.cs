using System.Collections.Frozen;
using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>Cuts a text into terms: tells the language by its words, finds phrases, mends slips, takes compounds apart.</summary>
internal sealed class TermCutter
{
    /// <summary>Words of another language than the text's are understood from this length on: shorter ones mean too much elsewhere.</summary>
    private const int ShortestForeign = 4;

    private static readonly FrozenDictionary<string, (Sense, int)> Glued = new Dictionary<string, (Sense, int)>
    {
        ["am"] = (Sense.Meridiem, 0),
        ["a"] = (Sense.Meridiem, 0),
        ["pm"] = (Sense.Meridiem, 12),
        ["p"] = (Sense.Meridiem, 12),
        ["h"] = (Sense.Hours24, 0),
        ["hs"] = (Sense.Hours24, 0),
        ["hrs"] = (Sense.Hours24, 0),
        ["uhr"] = (Sense.Hours24, 0),
        ["t"] = (Sense.At, 0),
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> OrdinalEndings = "st nd rd th er ere re e eme nde º te ter ten".Split(' ').ToFrozenSet();

    private static readonly FrozenDictionary<string, Sense> Marks = new Dictionary<string, Sense>
    {
        [":"] = Sense.Colon,
        ["."] = Sense.Dot,
        ["/"] = Sense.Slash,
        ["-"] = Sense.Dash,
        [","] = Sense.Comma,
        ["+"] = Sense.Plus,
        ["&"] = Sense.And,
        ["@"] = Sense.At,
    }.ToFrozenDictionary();

    private readonly string text;
    private readonly IReadOnlyList<TimeToken> tokens;
    private readonly IReadOnlyList<TimeWords> languages;
    private readonly ZoneNames zones;
    private readonly List<Term> terms = [];

    private TermCutter(string text, WhenContext context)
    {
        this.text = text;
        tokens = TimeToken.Cut(text);
        zones = new ZoneNames(context);
        languages = [.. TimeWords.All.OrderByDescending(Words).ThenByDescending(words => words.Language == context.Language)];
    }

    public static Terms Cut(string text, WhenContext context)
    {
        var cutter = new TermCutter(text, context);
        for (var index = 0; index < cutter.tokens.Count;)
            index = cutter.Add(index);
        return new Terms(cutter.terms, cutter.languages[0].Language);
    }

    /// <summary>How much of the text belongs to a language; the names of days and months say more than little words do.</summary>
    private int Words(TimeWords words)
    {
        var count = 0;
        for (var index = 0; index < tokens.Count;)
        {
            if (words.Find(tokens, index) is not { } found)
            {
                index++;
                continue;
            }

            count += found.Senses.Any(pair => pair.Sense is Sense.Weekday or Sense.Weekdays or Sense.Month) ? 3 : found.Past - index;
            index = found.Past;
        }

        return count;
    }

    private int Add(int index)
    {
        var token = tokens[index];
        if (token.Number >= 0)
            return AddNumber(index);
        if (IsIsoOffset(index) && ZoneNames.WithOffset(tokens, index) is { } offset)
            return AddZone(index, offset);
        if (Marks.TryGetValue(token.Form, out var mark))
            return AddMark(index, mark);
        if (zones.Find(text, tokens, index, languages[0].Language == "en") is { } zone)
            return AddZone(index, zone);
        if (index > 0 && token.IsGlued && tokens[index - 1].Number >= 0 && languages[0].Find(tokens, index)?.Past is not > 1
            && Glued.TryGetValue(token.Form, out var glued) && !IsDotted(index))
        {
            terms.Add(new Term(token.Form, true, glued));
            return index + 1;
        }

        return AddWord(index);
    }

    private int AddNumber(int index)
    {
        var token = tokens[index];
        var isOrdinal = index + 1 < tokens.Count && tokens[index + 1].IsGlued && OrdinalEndings.Contains(tokens[index + 1].Form);
        if (!isOrdinal && languages[0].Find(tokens, index) is { } phrase)
        {
            terms.Add(new Term("#", token.IsGlued, phrase.Senses));
            return phrase.Past;
        }

        terms.Add(new Term(token.Form, token.IsGlued, (isOrdinal ? Sense.Ordinal : Sense.Number, token.Number)));
        return isOrdinal ? index + 2 : index + 1;
    }

    /// <summary>A full stop matters behind a number only, where it counts or parts; behind a word it shortens or ends.</summary>
    private int AddMark(int index, Sense mark)
    {
        if (mark is not Sense.Dot || (index > 0 && tokens[index].IsGlued && tokens[index - 1].Number >= 0))
            terms.Add(new Term(tokens[index].Form, tokens[index].IsGlued, (mark, 0)));
        return index + 1;
    }

    private int AddZone(int index, (DateTimeZone? Zone, int Past) found)
    {
        terms.Add(new Term(tokens[index].Form, tokens[index].IsGlued, (found.Zone is null ? Sense.Vague : Sense.Zone, 0)) { Zone = found.Zone });
        return found.Past;
    }

    private int AddWord(int index)
    {
        var token = tokens[index];
        if (languages[0].Find(tokens, index) is { } own)
            return AddSenses(token, own.Senses, own.Past);
        if (Compound(token.Form) is { } parts)
        {
            terms.Add(new Term(token.Form, token.IsGlued, parts.Day));
            terms.Add(new Term(token.Form, false, parts.Part));
            return index + 1;
        }

        foreach (var words in languages.Skip(1))
        {
            if (words.Find(tokens, index) is { } foreign && (token.Form.Length >= ShortestForeign || foreign.Past > index + 1))
                return AddSenses(token, foreign.Senses, foreign.Past);
        }

        var mended = languages.Select(words => words.Mend(token.Form)).FirstOrDefault(senses => senses is not null);
        return AddSenses(token, mended ?? [], index + 1);
    }

    private int AddSenses(TimeToken token, IReadOnlyList<(Sense, int)> senses, int past)
    {
        terms.Add(new Term(token.Form, token.IsGlued, senses));
        return past;
    }

    /// <summary>German "Dienstagabend", "samstagnachmittags".</summary>
    private static ((Sense, int) Day, (Sense, int) Part)? Compound(string form)
    {
        var tag = form.IndexOf("tag", StringComparison.Ordinal);
        var cut = tag >= 0 ? tag + 3 : form.StartsWith("mittwoch", StringComparison.Ordinal) ? "mittwoch".Length : -1;
        if (cut < 0 || cut >= form.Length)
            return null;

        var german = TimeWords.All.Single(words => words.Language == "de");
        var pieces = new TimeToken[] { new(form[..cut], -1, false, 0), new(form[cut..], -1, false, 0) };
        var day = german.Find(pieces, 0)?.Senses.FirstOrDefault(pair => pair.Sense is Sense.Weekday) ?? default;
        var part = pieces[1].Form is "morgen"
            ? (Sense.Part, (int)DayPart.Morning)
            : german.Find(pieces, 1)?.Senses.FirstOrDefault(pair => pair.Sense is Sense.Part) ?? default;
        if (day is not (Sense.Weekday, var number) || part is not (Sense.Part, > 0))
            return null;
        return (form[^1] == 's' ? (Sense.Weekdays, number) : (Sense.Weekday, number), part);
    }

    /// <summary>The sign in "12:15+01:00" and "12:15-0700"; "18:30-20:00" is a range.</summary>
    private bool IsIsoOffset(int index) =>
        tokens[index] is { IsGlued: true, Form: "+" or "-" } && terms.Count >= 4 && terms.Exists(term => term is { Form: "t", IsGlued: true })
        && tokens.Take(index).Any(token => token.Form == ":");

    private bool IsDotted(int index) =>
        index + 2 < tokens.Count && tokens[index].Form is "a" or "p" && tokens[index + 1].Form == "." && tokens[index + 2].Form == "m";
}
