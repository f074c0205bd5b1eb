using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>[Add private note]: asks for it in words, before or after the choice.</summary>
public sealed class AddNoteButton(ReferralsInReach referrals) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindOwnAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);
        if (referral.Status is ReferralStatus.Withdrawn or ReferralStatus.Expired)
            return Reply.InPlace(Say($"This one is closed; nobody is left to read a note."));

        var reader = referral.ChosenId is { } chosen ? Say($"Only {First(chosen)} will see it.") : Say($"Only the one you choose will see it.");
        return Reply.Ask(
            ReferralQuestions.Note,
            referral.Id,
            Text.Lines(
                Say($"What should your colleague know? {reader}"),
                Say($"Client details are never needed: the client may simply call. Health details do not belong in chat.")));
    }
}
