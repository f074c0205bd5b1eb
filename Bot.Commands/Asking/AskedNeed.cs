using Bot.Commands.Understanding;
using Bot.Data.Referrals;

namespace Bot.Commands.Asking;

/// <summary>What of an understood text can be looked up in the directory.</summary>
internal static class AskedNeed
{
    /// <summary>False where nothing in it could be looked up: no specialty, own words, place or language.</summary>
    public static bool CanBeLookedUp(Need need) =>
        need.Specialties.Count + need.OwnWords.Count + need.AlsoOk.Count > 0 || need.Area is not null || need.Language is not null;

    public static ReferralNeed Of(Need need) => new()
    {
        // "Who comes to the home?": a setting is all that is asked for.
        Specialties = need.Specialties.Count + need.OwnWords.Count > 0 ? need.Specialties : need.AlsoOk,
        OwnWords = need.OwnWords,
        Area = need.Area is { IsPlain: true } area ? area.Text : null,
        AreaIsKnown = need.Area is { IsKnown: true },
        Window = need.Window,
        Urgency = need.Urgency,
        Language = need.Language,
        Gender = need.Gender,
        InHome = need.InHome,
    };
}
