using Bot.Commands.Chat;
using Bot.Commands.Directory;
using Bot.Commands.Dispatch;
using Bot.Commands.Referrals;
using Bot.Commands.Understanding;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Asking;

/// <summary>The answer to "who handles this?": a few names for everyone to see, or kindly nobody.</summary>
public sealed class DirectoryAnswer(WhoFits fits, Taxonomy taxonomy, TimeProvider time)
{
    private const int MostNamed = 5;

    /// <param name="explains">It may have been meant otherwise: say how to put it right.</param>
    public async Task<Reply> ToAsync(Actor asker, ReferralNeed need, bool explains, CancellationToken cancellationToken)
    {
        var found = await fits.FindAsync(asker, need, cancellationToken);
        var fitting = found.Where(one => !one.IsRelated).ToList();
        if (fitting.Count == 0) return await NobodyAsync(asker, need, found, cancellationToken);

        var named = fitting.Take(MostNamed).ToList();
        Name(named, asker);
        var text = Text.Lines(
        [
            Heading(need),
            .. named.Select(one => NamedColleague.Line(one, need, taxonomy)),
            .. Notes(asker, need, fitting),
            explains ? Say($"If you meant something else, say it in other words.") : null,
        ]);
        return Reply.Publicly(text, [.. Buttons(need, Say($"I do this too"), hasMore: fitting.Count > MostNamed)]);
    }

    /// <summary>"↳ Prenatal massage near Boise:"</summary>
    internal Text Heading(ReferralNeed need)
    {
        var what = WhatOf(need) ?? Say($"Colleagues");
        return (need.Area, need.Language) switch
        {
            (null, null) => Say($"↳ {what}:"),
            ({ } area, null) => Say($"↳ {what} near {area}:"),
            (null, { } language) => Say($"↳ {what}, speaking {LanguageNames.English(language)}:"),
            ({ } area, { } language) => Say($"↳ {what} near {area}, speaking {LanguageNames.English(language)}:"),
        };
    }

    private async Task<Reply> NobodyAsync(Actor asker, ReferralNeed need, IReadOnlyList<Found> related, CancellationToken cancellationToken)
    {
        if (WhatOf(need) is not { } what)
        {
            var text = need.Area is { } area
                ? Say($"Nobody is listed near {area} yet. It all starts with one person asking.")
                : Say($"Nobody is listed for that yet. It all starts with one person asking.");
            return Reply.Publicly(text, new PressButton(Say($"List what I do"), DirectoryActions.OpenBoard));
        }

        var nobody = Say($"Nobody is listed for {what} yet. It all starts with one person asking.");
        var buttons = Buttons(need, Say($"I do this"), hasMore: false);
        if (related.Count > 0)
        {
            var named = related.Take(MostNamed).ToList();
            Name(named, asker);
            return Reply.Publicly(
                Text.Lines([nobody, Say($"Close to it:"), .. named.Select(one => NamedColleague.Line(one, need, taxonomy))]), [.. buttons]);
        }

        // What asks for training never widens by itself: the nearest is named, and the asker decides.
        if (await NearestAsync(asker, need, cancellationToken) is not { } nearest) return Reply.Publicly(nobody, [.. buttons]);

        var (subject, argument) = NeedInButton.Of(need with { Specialties = [nearest.Id], OwnWords = [] }, page: 0);
        return Reply.Publicly(
            Text.Lines(nobody, Say($"Nearest to it that somebody does: {nearest.Name}.")),
            [new PressButton(Say($"Who does {nearest.ShortName}?"), AskingActions.WhoDoes, subject, argument), .. buttons]);
    }

    private async Task<Specialty?> NearestAsync(Actor asker, ReferralNeed need, CancellationToken cancellationToken)
    {
        var everyone = await fits.FindAsync(asker, new ReferralNeed { Specialties = [] }, cancellationToken);
        var listed = everyone.SelectMany(one => one.Listed.Specialties).Select(specialty => specialty.Name).ToHashSet(StringComparer.Ordinal);
        return need.Specialties.Select(taxonomy.Find).OfType<Specialty>()
            .SelectMany(specialty => specialty.Related)
            .Where(listed.Contains)
            .Select(taxonomy.Find)
            .FirstOrDefault(specialty => specialty is not null);
    }

    private Text? WhatOf(ReferralNeed need)
    {
        var names = need.Specialties.Concat(need.OwnWords).Select(name => Quote(taxonomy.NameOf(name))).ToList();
        return names.Count == 0 ? null : AllOf(names);
    }

    private static IEnumerable<Text?> Notes(Actor asker, ReferralNeed need, List<Found> fitting) =>
    [
        fitting.All(one => one.Member.Id == asker.Id) ? Say($"Only you so far, {asker.Id}. It all starts with one person asking.") : null,
        need.Area is { } area && !fitting.Any(one => one.IsNear) ? Say($"Nobody names {area} as their area; please ask who travels.") : null,
        need.Language is { } language && !fitting.Any(one => WhoFits.Speaks(one, language))
            ? Say($"Nobody of them lists {LanguageNames.English(language)}; please ask.")
            : null,
        need.Gender is null ? null : Say($"Whether a colleague is a woman or a man is not listed here; please ask them."),
    ];

    private IEnumerable<Button> Buttons(ReferralNeed need, Text iDoThis, bool hasMore)
    {
        var codes = need.Specialties.Select(taxonomy.Find).OfType<Specialty>().Select(specialty => specialty.Code).ToList();
        if (codes.Count > 0)
            yield return new PressButton(Say($"Refer a client"), ReferralActions.FromAnswer, codes[0], codes.ElementAtOrDefault(1));

        yield return new PressButton(iDoThis, DirectoryActions.OpenBoard, codes.FirstOrDefault());
        if (!hasMore || !NeedInButton.Fits(need)) yield break;

        var (subject, argument) = NeedInButton.Of(need, page: 0);
        yield return new PressButton(Say($"More"), AskingActions.More, subject, argument);
    }

    private void Name(List<Found> named, Actor asker)
    {
        foreach (var one in named.Where(one => one.Member.Id != asker.Id)) one.Listed.NamedAt(time.GetUtcNow());
    }
}
