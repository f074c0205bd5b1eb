using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Delivery;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals;

/// <summary>
/// The public card: the need while it is open, then what became of it. It knows no private word. The copy in a chat that
/// reads it no longer says only that it goes on elsewhere.
/// </summary>
public sealed class ReferralCard(BotDbContext db, NeedWords words, ReferralOpening opening, ReferralsInReach referrals) : IPostDrawer
{
    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        if (referral is null) return null;

        var place = await db.Places.SingleAsync(p => p.Id == post.PlaceId, cancellationToken);
        var chat = await db.Chats.SingleAsync(c => c.Id == place.ChatId, cancellationToken);
        if (!await referrals.IsReadInAsync(referral, chat, cancellationToken))
            return new Drawing(Say($"This one continues in the group where it was asked."));

        return referral.Status switch
        {
            ReferralStatus.Open => await OpenAsync(referral, chat, cancellationToken),
            ReferralStatus.Chosen when referral.ChosenId is { } chosen => new Drawing(Say(
                $"✅ {First(chosen)} will look after this one. Thank you, {First(chosen)}, and thank you, {First(referral.ReferrerId)}, for asking.")),
            ReferralStatus.Withdrawn => new Drawing(Text.Lines(
                words.Brief(referral.Need), Say($"Withdrawn. Thank you all the same."))),
            ReferralStatus.Expired => new Drawing(Text.Lines(
                words.Brief(referral.Need), Say($"Nobody was free this time, so I closed this one. Thank you for looking."))),
            _ => null,
        };
    }

    private async Task<Drawing> OpenAsync(Referral referral, CommunityChat chat, CancellationToken cancellationToken)
    {
        var mentioned = await opening.ToMentionAsync(referral, chat, cancellationToken);
        return new Drawing(
            Text.Lines(
                await words.HeadlineAsync(referral, cancellationToken),
                mentioned.Count == 0 ? null : Say($"{AllOf(mentioned.Select(member => Say($"{Calling(member)}")))}: this may be for you."),
                Say($"Anyone with room is welcome.")),
            new PressButton(Say($"I can help"), ReferralActions.OfferHelp, referral.Id),
            new PressButton(Say($"Not this time"), ReferralActions.NotThisTime, referral.Id));
    }
}
