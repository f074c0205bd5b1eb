using NodaTime;

namespace Bot.Commands.Understanding.Times;

/// <summary>What a "when" is read against.</summary>
/// <param name="Now">Everything understood lies strictly after it.</param>
/// <param name="Zone">The community's.</param>
/// <param name="Locale">BCP 47: decides the order of numeric dates and breaks ties between languages.</param>
public sealed record WhenContext(Instant Now, DateTimeZone Zone, string Locale)
{
    /// <summary>ISO 639-1, lower case.</summary>
    internal string Language => Locale.Split('-', '_')[0].ToLowerInvariant();

    /// <summary>Where 6/10 is the tenth of June: the United States, the Philippines and a few islands beside them.</summary>
    internal bool IsMonthFirst => Region is "US" or "PH" or "PR" or "GU" or "AS" or "MP" or "VI" or "UM" && Language is "en" or "fil"
        || (Language is "en" && Region.Length == 0)
        || Language is "zh" or "ja" or "ko" or "hu" or "sv" or "lt";

    /// <summary>Both orders are in daily use.</summary>
    internal bool IsMixedOrder => Region is "CA" || (Region is "US" or "PR" && Language is not "en");

    private string Region => Locale.Split('-', '_').Skip(1).FirstOrDefault(part => part.Length == 2)?.ToUpperInvariant() ?? "";
}
