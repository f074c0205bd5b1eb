using Bot.Commands.Chat;
using Bot.Commands.Dispatch;
using Bot.Data;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Referrals.Offering;

/// <summary>What somebody hears whose press needs an offer of theirs, where none stands.</summary>
internal static class NoOfferWords
{
    public static Text For(Referral referral, MemberId reader)
    {
        if (referral.Offers.All(offer => offer.By != reader)) return Sentences.NotYours;

        return referral.IsOpen
            ? Say($"You took this offer back. If you can help after all, tap [I can help] on the card.")
            : ClosedWords.For(referral, reader);
    }
}
