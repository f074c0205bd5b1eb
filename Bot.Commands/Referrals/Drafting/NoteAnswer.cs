using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>The private note, in words.</summary>
public sealed class NoteAnswer(ReferralsInReach referrals, ReferralNotices notices, ReferrerPanel panel, Vault vault, TimeProvider time)
    : IAnswerHandler
{
    public async Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken)
    {
        if (await referrals.FindOwnAsync(answer.Subject, answer.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);
        if (PrivateWords.Keep(answer.Words) is not { } note)
            return await panel.ReplyAsync(referral, Visibility.Private, Text.Empty, cancellationToken);

        var outcome = referral.KeepNote(answer.Actor.Id, vault.Seal(note, referral.NotePurpose), time.GetUtcNow());
        if (outcome is NoteOutcome.Kept) await notices.NoteKeptAsync(referral, cancellationToken);

        var lead = Text.Lines(
            answer.Actor.IsOverheard ? Say($"Please delete your message: others can read it here.") : null,
            outcome is NoteOutcome.Kept ? KeptWords(answer.Words, note) : Say($"I kept no note."));
        return await panel.ReplyAsync(referral, Visibility.Private, lead, cancellationToken);
    }

    private static Text KeptWords(string typed, string note) => typed.Trim().Length == note.Length
        ? Say($"Thank you, I keep it.")
        : Say($"Thank you, I keep the first {note.Length} characters; more does not fit.");
}
