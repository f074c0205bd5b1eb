using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Commands.Referrals.Offering;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Ending;

/// <summary>[Close], for administrators: ends somebody's referral without choosing for them or reading a word of it.</summary>
public sealed class CloseReferralButton(
    ReferralsInReach referrals, Administrators administrators, ReferralNotices notices, NeedWords words, TimeProvider time) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        var referral = await referrals.FindAsync(press.Subject, press.Actor, cancellationToken);
        if (referral is null || referral.ChatId != press.Actor.Chat.Id || !await administrators.IsAsync(press.Actor, cancellationToken))
            return Reply.Privately(Sentences.NotYours);
        if (!referral.Close(time.GetUtcNow())) return Reply.InPlace(ClosedWords.For(referral, press.Actor.Id));

        await notices.EndedAsync(referral, cancellationToken);
        await notices.ClosedAsync(referral, cancellationToken);
        return Reply.InPlace(Say($"Closed: {words.Brief(referral.Need)}. I'll tell {First(referral.ReferrerId)}."));
    }
}
