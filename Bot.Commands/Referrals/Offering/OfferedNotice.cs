using Bot.Commands.Chat;
using Bot.Commands.Delivery;
using Bot.Commands.Understanding;
using Bot.Data;
using Bot.Data.Delivery;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>To the referrer: a colleague can help, and what is known of them. No contact passes before the choice.</summary>
public sealed class OfferedNotice(BotDbContext db, ReferralsInReach referrals, Taxonomy taxonomy) : IPostDrawer
{
    public async Task<Drawing?> DrawAsync(Post post, CancellationToken cancellationToken)
    {
        var referral = await db.Referrals.SingleOrDefaultAsync(r => r.Id == post.SubjectId, cancellationToken);
        if (post.AboutId is not { } colleague || referral is not { IsOpen: true }) return null;
        if (referral.StandingOffers.All(offer => offer.By != colleague)) return null;

        var profile = await referrals.ListedAsync(referral, colleague, cancellationToken);
        return new Drawing(
            Say($"{colleague} can help: {Known(profile, referral.Need)}."),
            new PressButton(Say($"Choose {First(colleague)}"), ReferralActions.Choose, referral.Id, colleague.Value),
            new PressButton(Say($"Wait for others"), ReferralActions.WaitForOthers, referral.Id, colleague.Value));
    }

    public Text Knock(MemberId reader) => Say($"{Calling(reader)}, a colleague can help.");

    public Text KnockLabel => Say($"See who");

    private Text Known(ListedMember? profile, ReferralNeed need) => profile is { IsListed: true }
        ? Text.Dotted(
            profile.Area is { } area ? Quote(area) : null,
            Shared(profile, need),
            profile.Approach is { } approach ? Say($"“{approach}”") : null)
        : Say($"new here, not listed yet");

    private Text Shared(ListedMember profile, ReferralNeed need)
    {
        var wanted = need.Specialties.Concat(need.OwnWords).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var shared = profile.Specialties.Where(listed => wanted.Contains(listed.Name)).Select(listed => Quote(NameOf(listed.Name))).ToList();
        return shared.Count > 0 ? AllOf(shared) : Say($"listed for other work");
    }

    private string NameOf(string idOrOwnWords) => taxonomy.Find(idOrOwnWords)?.ShortName ?? idOrOwnWords;
}
