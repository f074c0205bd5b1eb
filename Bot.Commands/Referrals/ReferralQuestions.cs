namespace Bot.Commands.Referrals;

/// <summary>What is asked in words. The names stand in the database while a question is open.</summary>
public static class ReferralQuestions
{
    /// <summary>What does the client need? Asked after a bare /refer.</summary>
    public const string Need = "referral-need";

    /// <summary>The same, for a draft whose writer wants another wording or whose need is not understood yet.</summary>
    public const string Change = "referral-change";

    public const string Note = "referral-note";

    public const string Contact = "referral-contact";
}
