using System.Collections.Frozen;

namespace Bot.Commands.Understanding.Constraints;

/// <summary>Words for days in the five languages.</summary>
internal static class DayWords
{
    private static readonly FrozenDictionary<string, string> Days = new Dictionary<string, string>
    {
        ["monday"] = "monday mondays mon lunes montag montags lundi lundis",
        ["tuesday"] = "tuesday tuesdays tue tues martes dienstag dienstags mardi mardis",
        ["wednesday"] = "wednesday wednesdays wed weds miercoles mittwoch mittwochs mercredi mercredis",
        ["thursday"] = "thursday thursdays thu thurs jueves donnerstag donnerstags jeudi jeudis",
        ["friday"] = "friday fridays fri viernes freitag freitags vendredi vendredis",
        ["saturday"] = "saturday saturdays sat sabado sabados samstag samstags sonnabend samedi samedis",
        ["sunday"] = "sunday sundays sun domingo domingos sonntag sonntags dimanche dimanches",
        ["weekday"] = "weekday weekdays weeknight weeknights werktags wochentags",
        ["weekend"] = "weekend weekends wochenende wochenenden weekend",
        ["today"] = "today tonight hoy heute hoje aujourdhui",
        ["tomorrow"] = "tomorrow manana morgen demain amanha",
    }.SelectMany(pair => pair.Value.Split(' ').Distinct().Select(word => (word, pair.Key)))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Key);

    /// <summary>Portuguese counts its weekdays: "segunda-feira" is the second day. Without "feira" the words mean numbers too.</summary>
    private static readonly FrozenDictionary<string, string> Feiras = new Dictionary<string, string>
    {
        ["segunda"] = "monday",
        ["terca"] = "tuesday",
        ["quarta"] = "wednesday",
        ["quinta"] = "thursday",
        ["sexta"] = "friday",
        ["segundas"] = "monday",
        ["tercas"] = "tuesday",
        ["quartas"] = "wednesday",
        ["quintas"] = "thursday",
        ["sextas"] = "friday",
    }.ToFrozenDictionary();

    /// <summary>Short forms that are words in their own right.</summary>
    private static readonly FrozenSet<string> NeedsContext = new[] { "mon", "sat", "sun", "wed" }.ToFrozenSet();

    public static string? Find(string form) => Days.GetValueOrDefault(form);

    public static string? FindFeira(string form) => Feiras.GetValueOrDefault(form);

    public static bool IsAmbiguous(string form) => NeedsContext.Contains(form);

    /// <returns>Whether the word speaks of every such day rather than of one ("on Saturdays").</returns>
    public static bool IsHabit(string form) =>
        form is "weekday" or "weekdays" or "weeknight" or "weeknights" or "weekends" or "montags" or "dienstags" or "mittwochs" or "donnerstags"
            or "freitags" or "samstags" or "sonntags" or "sabados" or "domingos" or "werktags" or "wochentags"
        || form.EndsWith("days", StringComparison.Ordinal);
}
