using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>How a colleague wants to be reached, in words: sealed into their profile at once.</summary>
public sealed class ContactAnswer(ReferralsInReach referrals, Vault vault, TimeProvider time) : IAnswerHandler
{
    private const int MostLength = 120;

    public async Task<Reply> HandleAsync(AnswerContext answer, CancellationToken cancellationToken)
    {
        var (me, contact) = (answer.Actor.Id, answer.Words.Trim());
        if (await referrals.FindAsync(answer.Subject, answer.Actor, cancellationToken) is not { } referral)
            return Reply.Privately(Sentences.NotYours);
        if (contact.Length is 0 or > MostLength)
        {
            return Reply.Ask(
                ReferralQuestions.Contact, referral.Id, Say($"One line with a number or an address is enough, for example: 208-555-0100."));
        }

        // In a private chat the actor's own profile can be that of a chat which has nothing to do with this.
        var theirs = (await referrals.ForHandoffAsync(referral, me, cancellationToken))?.Profiles ?? [answer.Actor.Profile];
        var profile = theirs.FirstOrDefault(one => one.ChatId == answer.Actor.Chat.Id) ?? theirs[0];
        profile.ReachBy(vault.Seal(contact, profile.ContactPurpose()), time.GetUtcNow());
        var stands = referral.ReachBy(me, ContactWay.ByContact);
        return Reply.Privately(
            Text.Lines(
                answer.Actor.IsOverheard ? Say($"Please delete your message: others can read it here.") : null,
                stands
                    ? Say($"Thank you. If you are chosen, {First(referral.ReferrerId)} gets it; until then nobody sees it.")
                    : Say($"Thank you, I keep it in your profile. {NoOfferWords.For(referral, me)}")),
            stands ? OfferButtons.TakeBack(referral) : []);
    }
}
