namespace Bot.Commands.Referrals;

/// <summary>The kinds of posts that referrals make, as the database calls them.</summary>
public static class ReferralPosts
{
    public const string Card = "referral";

    /// <summary>To those who fit and wish to be told privately.</summary>
    public const string Fits = "referral-fits";

    /// <summary>To the referrer, about a colleague who offered.</summary>
    public const string Offered = "referral-offered";

    /// <summary>To the referrer, about a colleague who took the offer back.</summary>
    public const string TakenBack = "referral-taken-back";

    /// <summary>To the referrer, about the colleague they chose.</summary>
    public const string Handoff = "referral-handoff";

    /// <summary>To the chosen colleague.</summary>
    public const string Received = "referral-received";

    /// <summary>To the chosen colleague, where a note was written after the choice.</summary>
    public const string NoteAdded = "referral-note-added";

    /// <summary>To those who offered and were not chosen.</summary>
    public const string Ended = "referral-ended";

    /// <summary>To the referrer, after fourteen days without a choice.</summary>
    public const string Expired = "referral-expired";

    /// <summary>To the referrer, where an administrator closed it.</summary>
    public const string Closed = "referral-closed";
}
