using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>[Post]: the writer has seen the card; now everyone may.</summary>
public sealed class PostReferralButton(
    ReferralsInReach referrals, ReferralOpening opening, ReferralPlaces places, ReferrerPanel panel, Vault vault, TimeProvider time) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindOwnAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);
        if (referral.Status is ReferralStatus.Draft && !referral.Need.SaysWhat)
            return await panel.ReplyAsync(referral, Visibility.InPlace, Text.Empty, cancellationToken);

        var outcome = referral.Post(press.Actor.Id, referral.NeedAsShown(vault), time.GetUtcNow());
        if (outcome is PostOutcome.Posted) await opening.OpenAsync(referral, cancellationToken);

        var lead = outcome switch
        {
            PostOutcome.Posted => await places.PostedElsewhereAsync(referral, press.Actor, cancellationToken) ?? Say($"Posted."),
            PostOutcome.AlreadyPosted => Say($"It is posted already."),
            _ => Text.Empty,
        };
        return await panel.ReplyAsync(referral, Visibility.InPlace, lead, cancellationToken);
    }
}
