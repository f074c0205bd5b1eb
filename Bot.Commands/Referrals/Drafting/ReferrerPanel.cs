using Bot.Commands.Chat;
using Bot.Commands.Understanding;
using Bot.Data;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>What the referrer sees privately of their own referral at each of its stages, and what they can do with it then.</summary>
public sealed class ReferrerPanel(NeedWords words, Vault vault)
{
    public Task<Reply> ReplyAsync(Referral referral, Visibility visibility, Text lead, CancellationToken cancellationToken) =>
        ReplyAsync(referral, visibility, lead, [], cancellationToken);

    /// <param name="lead">Said first: what has just happened. May be empty.</param>
    /// <param name="choices">What else a slip in the typed need could have meant.</param>
    public async Task<Reply> ReplyAsync(
        Referral referral, Visibility visibility, Text lead, IReadOnlyList<Specialty> choices, CancellationToken cancellationToken)
    {
        if (referral.Status is ReferralStatus.Draft && !referral.Need.SaysWhat) return AskForWork(referral, lead, choices);

        var leftOut = LeftOutOf(referral);
        var text = Text.Lines(
            lead,
            await StageAsync(referral, choices.Count > 0, cancellationToken),
            leftOut is null ? null : LeftOutWords(leftOut),
            leftOut is null ? NoteWords(referral) : null,
            referral.Status is ReferralStatus.Draft or ReferralStatus.Open ? words.Reminder(referral.Need) : null);
        return new Reply(visibility, new Drawing(text, [.. Picks(referral, choices), .. Buttons(referral), .. LeftOutButtons(referral, leftOut)]));
    }

    private Reply AskForWork(Referral referral, Text lead, IReadOnlyList<Specialty> choices)
    {
        var leftOut = LeftOutOf(referral);
        var text = Text.Lines(
            lead,
            leftOut is null ? null : LeftOutWords(leftOut),
            choices.Count > 0
                ? Say($"Which of these did you mean? Or say it in other words.")
                : Say($"What kind of work would do? For example: prenatal, or deep tissue."));
        return Reply.Ask(
            ReferralQuestions.Change,
            referral.Id,
            text,
            [
                .. Picks(referral, choices),
                new PressButton(Say($"Any kind will do"), ReferralActions.PickSpecialty, referral.Id),
                .. LeftOutButtons(referral, leftOut),
            ]);
    }

    private async Task<Text> StageAsync(Referral referral, bool hasChoices, CancellationToken cancellationToken) => referral.Status switch
    {
        ReferralStatus.Draft => Text.Lines(
            Say($"This is what your colleagues will see. So far only you do:"),
            await words.HeadlineAsync(referral, referral.NeedAsShown(vault), cancellationToken),
            Say($"Anyone with room is welcome."),
            hasChoices ? Say($"If you meant one of these, tap it.") : null),
        ReferralStatus.Chosen when referral.ChosenId is { } chosen => Say($"{First(chosen)} looks after this one. /referrals shows the details."),
        ReferralStatus.Open => Text.Empty,
        _ => Say($"This one is closed."),
    };

    private static Text? NoteWords(Referral referral) => referral.Status switch
    {
        ReferralStatus.Draft when referral.HasNote => Say($"Your private note is kept. Only the one you choose will see it."),
        ReferralStatus.Open when referral.HasNote =>
            Say($"Your private note is kept. Only the one you choose will see it. A new note takes its place."),
        ReferralStatus.Open => Say($"Anything your colleague should know? Only the one you choose will see it."),
        _ => null,
    };

    private static Text LeftOutWords(string leftOut) =>
        Say($"I left this out of the card: “{leftOut}”. Shall your chosen colleague see it as a private note?");

    private string? LeftOutOf(Referral referral) =>
        referral.Note?.LeftOut is { } held ? vault.Open(held, referral.LeftOutPurpose, referral.ReferrerId) : null;

    private static IEnumerable<Button> Picks(Referral referral, IReadOnlyList<Specialty> choices) => choices.Select(choice =>
        new PressButton(Quote(choice.ShortName), ReferralActions.PickSpecialty, referral.Id, choice.Code));

    private static IEnumerable<Button> LeftOutButtons(Referral referral, string? leftOut) => leftOut is null ? [] :
    [
        new PressButton(Say($"Keep as private note"), ReferralActions.KeepLeftOut, referral.Id),
        new PressButton(Say($"Leave it out"), ReferralActions.ForgetLeftOut, referral.Id),
    ];

    private static IEnumerable<Button> Buttons(Referral referral)
    {
        switch (referral.Status)
        {
            case ReferralStatus.Draft:
                yield return new PressButton(Say($"Post"), ReferralActions.Post, referral.Id);
                yield return new PressButton(Say($"Change"), ReferralActions.Change, referral.Id);
                if (referral.GuessedArea is not null)
                    yield return new PressButton(Say($"Leave the area out"), ReferralActions.LeaveAreaOut, referral.Id);
                break;
            case ReferralStatus.Open:
                yield return new PressButton(Say($"Add private note"), ReferralActions.AddNote, referral.Id);
                yield return new PressButton(Say($"Withdraw"), ReferralActions.Withdraw, referral.Id);
                break;
            case ReferralStatus.Chosen:
                yield return new PressButton(Say($"Add private note"), ReferralActions.AddNote, referral.Id);
                break;
        }
    }
}
