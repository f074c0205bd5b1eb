using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>[Keep as private note]: what was left out of the card joins the note.</summary>
public sealed class KeepLeftOutButton(
    ReferralsInReach referrals, ReferralNotices notices, ReferrerPanel panel, Vault vault, TimeProvider time) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindOwnAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        if (JoinedNote(referral) is { } note
            && referral.KeepNote(press.Actor.Id, vault.Seal(note, referral.NotePurpose), time.GetUtcNow()) is NoteOutcome.Kept)
        {
            referral.ForgetLeftOut();
            await notices.NoteKeptAsync(referral, cancellationToken);
            return await panel.ReplyAsync(referral, Visibility.InPlace, Say($"Kept as a private note."), cancellationToken);
        }

        return await panel.ReplyAsync(referral, Visibility.InPlace, Text.Empty, cancellationToken);
    }

    private string? JoinedNote(Referral referral)
    {
        if (referral.Note?.LeftOut is not { } held || vault.Open(held, referral.LeftOutPurpose, referral.ReferrerId) is not { } leftOut)
            return null;

        var note = referral.Note.Text is { } kept ? vault.Open(kept, referral.NotePurpose, referral.ReferrerId) : null;
        return PrivateWords.Keep(note is null ? leftOut : $"{note}\n{leftOut}");
    }
}
