using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Referrals;

namespace Bot.Tests.Data;

/// <summary>Entities with every field filled in.</summary>
internal static class Sample
{
    public static readonly MemberId Ben = new(11);
    public static readonly MemberId Ana = new(12);
    public static readonly MemberId Cleo = new(13);
    public static readonly ChatId Chat = new(21);
    public static readonly PlaceId Place = new(31);

    public static ReferralNeed Need => new()
    {
        Specialties = ["prenatal", "lymphatic-drainage"],
        OwnWords = ["Watsu"],
        Area = "Boise",
        AreaIsKnown = true,
        Window = new NeedWindow(WindowKind.Weekend, new DateOnly(2026, 5, 9), new DateOnly(2026, 5, 10)),
        Urgency = NeedUrgency.Urgent,
        Language = "es",
        Gender = "female",
        InHome = true,
    };

    /// <summary>Ben's, open.</summary>
    public static Referral Referral(long id, DateTimeOffset? at = null, bool isDraft = false) =>
        new(id, Ben, Place, Chat, Need, at ?? TestDatabase.Noon, isDraft);

    public static Member Member(MemberId id, string externalId)
    {
        var member = new Member(id);
        member.AddAccount(Platform.Telegram, externalId, "Ben Ode", "benode").OpenPrivately();
        return member;
    }
}
