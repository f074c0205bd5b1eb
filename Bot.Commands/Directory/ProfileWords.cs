using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Commands.Chat;
using Bot.Data;
using Bot.Data.Directory;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Directory;

/// <summary>Puts what members type about themselves into their profile, or says kindly what to type instead.</summary>
/// <remarks>Every method answers null where the words were taken, else the sentence for the member.</remarks>
public sealed partial class ProfileWords(Vault vault, TimeProvider time)
{
    private const int LongestArea = 60;
    private const int LongestContact = 200;
    private const int LongestLicence = 60;
    private const int LongestApproach = 200;
    private const int MostLanguages = 12;
    private const int MostPerWeek = 50;

    private static readonly string[] Yeses = ["yes", "y", "true", "on", "si", "oui", "ja", "sure"];
    private static readonly string[] Noes = ["no", "n", "false", "off", "non", "nein"];

    internal Text? Take(Profile profile, ProfileField field, string words) => field switch
    {
        ProfileField.Area => WorkIn(profile, words),
        ProfileField.Availability => SayAvailability(profile, words),
        ProfileField.Languages => Speak(profile, words),
        ProfileField.Contact => ReachBy(profile, words),
        ProfileField.PublicContact => YesOrNo(words, profile.ShowContact, Say($"public contact: yes")),
        ProfileField.Licence => StateLicence(profile, words),
        ProfileField.InHome => YesOrNo(words, profile.OfferInHome, Say($"in-home: yes")),
        ProfileField.Trades => YesOrNo(words, profile.WantTrades, Say($"trades: yes")),
        ProfileField.Approach => Describe(profile, words),
        ProfileField.PerWeek => TakePerWeek(profile, words),
        _ => throw new ArgumentOutOfRangeException(nameof(field)),
    };

    public Text? WorkIn(Profile profile, string words)
    {
        var area = TypedLine.Of(words);
        if (area.Length > LongestArea || !area.Any(char.IsLetter) || area.AsSpan().ContainsAny("@<>") || StreetAddress().IsMatch(area))
            return Say($"For the area, a town or region is enough, for example: Boise, or north Boise and Eagle.");

        profile.WorkIn(area, time.GetUtcNow());
        return null;
    }

    public Text? Speak(Profile profile, string words)
    {
        var languages = LanguageNames.Read(words);
        if (languages.Count is 0 or > MostLanguages) return Say($"For the languages, type their names with commas, for example: English, Spanish.");

        profile.Speak(languages, time.GetUtcNow());
        return null;
    }

    public Text? ReachBy(Profile profile, string words)
    {
        var contact = TypedLine.Of(words);
        if (contact.Length is < 3 or > LongestContact)
            return Say($"For the contact, one line is enough: a phone number, an e-mail or a link to your booking page.");

        profile.ReachBy(vault.Seal(contact, profile.ContactPurpose()), time.GetUtcNow());
        return null;
    }

    private Text? SayAvailability(Profile profile, string words)
    {
        if (AvailabilityWords.Read(words) is not { } availability)
            return Say($"For the availability, type one of these: taking new clients, a few spots, or full.");

        profile.SayAvailability(availability, time.GetUtcNow());
        return null;
    }

    private Text? StateLicence(Profile profile, string words)
    {
        var licence = TypedLine.Of(words);
        if (licence.Length > LongestLicence) return Say($"For the licence, a short line is enough, for example: LMT Idaho 1234.");

        profile.StateLicence(licence, time.GetUtcNow());
        return null;
    }

    private Text? Describe(Profile profile, string words)
    {
        var approach = TypedLine.Of(words);
        if (approach.Length > LongestApproach) return Say($"For your approach, keep it to {LongestApproach} letters, for example: side-lying, slow.");

        profile.DescribeApproach(approach, time.GetUtcNow());
        return null;
    }

    private Text? TakePerWeek(Profile profile, string words)
    {
        if (!int.TryParse(words, NumberStyles.None, CultureInfo.InvariantCulture, out var referrals) || referrals is < 1 or > MostPerWeek)
            return Say($"For how many referrals a week feel good, type a number from 1 to {MostPerWeek}, for example: per week: 2.");

        profile.TakePerWeek(referrals, time.GetUtcNow());
        return null;
    }

    private Text? YesOrNo(string words, Action<bool, DateTimeOffset> take, Text example)
    {
        var word = FoldedWords.Of(words);
        if (!Yeses.Contains(word) && !Noes.Contains(word)) return Say($"Please say yes or no there, for example: {example}.");

        take(Yeses.Contains(word), time.GetUtcNow());
        return null;
    }

    // "123 Main St": a number, then a word. A street address is nobody's business; a postcode alone is a region.
    [GeneratedRegex(@"(^|\s|,)#?\d+\w?\s+\p{L}")]
    private static partial Regex StreetAddress();
}
