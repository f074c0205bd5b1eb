using Bot.Commands.Chat;
using Bot.Commands.Communities;
using Bot.Commands.Directory;
using Bot.Commands.Understanding;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals;

/// <summary>Says what is needed, from what was understood and nothing else: what it returns may stand in front of everyone.</summary>
public sealed class NeedWords(Taxonomy taxonomy, CommunityReading reading)
{
    /// <summary>"Prenatal massage · Boise · this week".</summary>
    public Task<Text> DescribeAsync(Referral referral, CancellationToken cancellationToken) =>
        DescribeAsync(referral, referral.Need, cancellationToken);

    private async Task<Text> DescribeAsync(Referral referral, ReferralNeed need, CancellationToken cancellationToken)
    {
        var asked = await reading.DateOfAsync(referral.ChatId, referral.AskedAt, cancellationToken);
        return Text.Dotted(
            Kinds(need),
            need.Area is { } area ? Quote(area) : null,
            need.Window is { } window ? WindowWords(window, asked) : null,
            need.Time is { } time ? TimeWords(time) : null,
            UrgencyWords(need),
            need.Language is { } code ? Say($"speaks {LanguageNames.English(code)}") : null,
            GenderWords(need.Gender),
            need.InHome ? Say($"at the client's home") : null);
    }

    /// <summary>"Prenatal massage · Boise": enough to tell one referral from another.</summary>
    public Text Brief(ReferralNeed need) => Text.Dotted(Kinds(need), need.Area is { } area ? Quote(area) : null);

    /// <summary>The cautions of what is asked for, a line each; empty where there are none.</summary>
    public Text Reminder(ReferralNeed need) => Text.Lines(need.Specialties
        .Select(taxonomy.Find)
        .Select(specialty => specialty?.Caution)
        .OfType<string>()
        .Distinct(StringComparer.Ordinal)
        .Select(caution => Say($"A reminder, not a gate: {caution}")));

    /// <summary>The whole public card of an open referral, without its mentions.</summary>
    public Task<Text> HeadlineAsync(Referral referral, CancellationToken cancellationToken) =>
        HeadlineAsync(referral, referral.Need, cancellationToken);

    /// <param name="need">As it would be posted.</param>
    public async Task<Text> HeadlineAsync(Referral referral, ReferralNeed need, CancellationToken cancellationToken) => Text.Dotted(
        Say($"🤝 {First(referral.ReferrerId)} is looking for a colleague"),
        await DescribeAsync(referral, need, cancellationToken));

    private Text Kinds(ReferralNeed need)
    {
        var names = need.Specialties.Select(taxonomy.NameOf).Concat(need.OwnWords).Select(Quote).ToList();
        return names.Count == 0 ? Say($"any kind of massage") : AllOf(names);
    }

    private static Text WindowWords(NeedWindow window, DateOnly asked) => window.Kind switch
    {
        WindowKind.Day when window.From == asked => Say($"today, {window.From}"),
        WindowKind.Day when window.From == asked.AddDays(1) => Say($"tomorrow, {window.From}"),
        WindowKind.Day => Say($"{window.From}"),
        WindowKind.Weekend => Say($"the weekend"),
        WindowKind.ThisWeek => Say($"this week"),
        _ => Say($"next week"),
    };

    private static Text TimeWords(string time) => time switch
    {
        "morning" => Say($"in the morning"),
        "afternoon" => Say($"in the afternoon"),
        "evening" => Say($"in the evening"),
        _ => Quote(time),
    };

    // A window that begins soon says so itself.
    private static Text? UrgencyWords(ReferralNeed need) => need switch
    {
        { Urgency: NeedUrgency.Urgent } => Bold($"urgent"),
        { Urgency: NeedUrgency.Soon, Window: null } => Say($"soon"),
        _ => null,
    };

    private static Text? GenderWords(string? gender) => gender switch
    {
        "female" => Say($"with a woman, if possible"),
        "male" => Say($"with a man, if possible"),
        _ => null,
    };
}
