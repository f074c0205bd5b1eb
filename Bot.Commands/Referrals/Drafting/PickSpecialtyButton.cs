using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Commands.Understanding;
using Bot.Data.Referrals;

namespace Bot.Commands.Referrals.Drafting;

/// <summary>One of several that a slip could mean, or [Any kind will do].</summary>
public sealed class PickSpecialtyButton(ReferralsInReach referrals, Taxonomy taxonomy, ReferrerPanel panel) : IButtonHandler
{
    public async Task<Reply> HandleAsync(ButtonContext press, CancellationToken cancellationToken)
    {
        if (await referrals.FindOwnAsync(press.Subject, press.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);

        referral.Redraft(press.Actor.Id, Picked(referral.Need, taxonomy.FindByCode(press.Argument)), referral.GuessedArea);
        return await panel.ReplyAsync(referral, Visibility.InPlace, Text.Empty, cancellationToken);
    }

    private static ReferralNeed Picked(ReferralNeed need, Specialty? picked)
    {
        if (picked is null) return need with { IsAnyKind = true };
        if (need.Specialties.Contains(picked.Id)) return need;

        return need with { Specialties = [.. need.Specialties, picked.Id], IsAnyKind = false };
    }
}
