using System.Collections.Frozen;
using Bot.Commands.Understanding.Constraints;
using Bot.Commands.Understanding.Words;
using Bot.Data.Referrals;

namespace Bot.Commands.Understanding;

/// <summary>Reads the free text of <c>/who</c> and <c>/refer</c>. Labels in any order win over what is guessed from the rest.</summary>
public sealed class NeedReader(Taxonomy taxonomy)
{
    public Need Read(string text, ReadingContext context) => Read(text, context, FrozenDictionary<string, string>.Empty);

    /// <param name="options">Labels and their values that the platform gave as such: never parted, whatever stands in them.</param>
    public Need Read(string text, ReadingContext context, IReadOnlyDictionary<string, string> options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(options);
        var labels = Labels.Of(text, options);
        var need = NeedComposer.Compose(PassageOf(labels.Free, context), context);
        foreach (var (kind, value) in labels.Values.OrderBy(label => label.Key))
            need = Apply(need, kind, value, context);
        return need;
    }

    private Need Apply(Need need, LabelKind kind, string value, ReadingContext context)
    {
        switch (kind)
        {
            case LabelKind.Note:
                return need with { Note = value };
            case LabelKind.Urgent:
                return need with { Urgency = IsYes(value) ? NeedUrgency.Urgent : NeedUrgency.Ordinary };
            case LabelKind.InHome:
                return need with { InHome = IsYes(value) };
            case LabelKind.Area:
                var area = PlaceReader.Read(PassageOf(value, context with { OwnWordSpecialties = [] }), context, asLabel: true);
                return area is null ? WithLeftOver(need, value) : need with { Area = area };
            case LabelKind.Language:
                var language = Wording.Of(value) is { Count: > 0 } words ? LanguageReader.CodeOf(words[0].Form) ?? IsoCode(value) : null;
                return language is null ? WithLeftOver(need, value) : need with { Language = language };
        }

        var read = NeedComposer.Compose(PassageOf(value, context), context);
        var labelled = kind switch
        {
            LabelKind.Specialty => need with
            {
                Specialties = read.Specialties,
                AlsoOk = read.AlsoOk,
                OwnWords = read.OwnWords,
                Choices = read.Choices,
                Unknown = read.Unknown,
                WasCorrected = read.WasCorrected,
            },
            LabelKind.When => need with { Window = read.Window, Days = read.Days, Time = read.Time, Urgency = Later(need.Urgency, read.Urgency) },
            LabelKind.Gender => need with { Gender = GenderOf(value) ?? read.Gender },
            _ => need with { Insurance = read.Insurance ?? InsurerOf(value) },
        };
        var isUsed = (kind is LabelKind.Insurance && labelled.Insurance is not null) || (kind is LabelKind.Gender && labelled.Gender is not null);
        return isUsed || read.LeftOver is null ? labelled : WithLeftOver(labelled, read.LeftOver);
    }

    private Passage PassageOf(string text, ReadingContext context)
    {
        var wording = Wording.Of(text);
        return new Passage(wording, taxonomy.Phrases.Find(wording, context.OwnWordSpecialties));
    }

    private static Need WithLeftOver(Need need, string value) =>
        need with { LeftOver = need.LeftOver is null ? value : need.LeftOver + ", " + value };

    private static bool IsYes(string value) =>
        !(Wording.Of(value) is { Count: > 0 } words && words.Is(0, "no", "not", "false", "n", "nein", "non", "nao", "0"));

    private static string? IsoCode(string value) => value.Trim() is { Length: 2 } code && code.All(char.IsAsciiLetter) ? code.ToLowerInvariant() : null;

    private static string? GenderOf(string value) => Folding.Fold(value.Trim()) switch
    {
        "female" or "woman" or "f" or "women" or "mujer" or "frau" or "femme" or "mulher" => "female",
        "male" or "man" or "m" or "men" or "hombre" or "mann" or "homme" or "homem" => "male",
        _ => null,
    };

    private static string? InsurerOf(string value) => value.Trim().ToLowerInvariant() switch
    {
        "yes" or "y" or "any" or "insurance" => "any",
        "no" or "none" => null,
        "auto" or "pip" or "car" => "auto",
        "va" => "va",
        // A policy number belongs to the note, not to an insurer's name.
        var name => name.Length <= PlaceReader.LongestGuess && name.All(letter => char.IsLetter(letter) || letter is ' ' or '-' or '&') ? name : null,
    };

    private static NeedUrgency Later(NeedUrgency one, NeedUrgency other) => one > other ? one : other;
}
