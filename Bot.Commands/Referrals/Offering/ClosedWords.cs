using Bot.Commands.Chat;
using Bot.Data;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>What a press on an old button hears of a referral that is no longer open.</summary>
internal static class ClosedWords
{
    public static Text For(Referral referral, MemberId reader) => referral.Status switch
    {
        ReferralStatus.Chosen when referral.ChosenId == reader =>
            Say($"{First(referral.ReferrerId)} chose you for this one, thank you. /referrals shows the details."),
        ReferralStatus.Chosen when referral.ReferrerId == reader && referral.ChosenId is { } chosen =>
            Say($"You chose {First(chosen)} for this one. /referrals shows the details."),
        ReferralStatus.Chosen => Say($"This one is covered. Thank you for offering."),
        _ => Say($"This one is closed now. Thank you all the same."),
    };
}
