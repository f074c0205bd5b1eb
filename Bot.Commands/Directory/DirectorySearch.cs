using Bot.Commands.Understanding;
using Bot.Data;
using Bot.Data.Communities;
using Bot.Data.Directory;
using Bot.Data.Referrals;
using Microsoft.EntityFrameworkCore;

namespace Bot.Commands.Directory;

/// <summary>A member who is listed for what is needed.</summary>
/// <param name="IsNear">Works where the client is.</param>
/// <param name="IsRelated">Listed for something related, not for the very thing.</param>
public sealed record Found(Profile Profile, Member Member, Availability Availability, bool IsNear, bool IsRelated);

/// <summary>
/// Who handles this? Those who fit and speak the client's language first, then those with room, then the nearest, then in
/// turn. An area or a language puts people in order; it leaves nobody out.
/// </summary>
public sealed class DirectorySearch(BotDbContext db, Taxonomy taxonomy, TimeProvider time)
{
    private const string HomeVisits = "mobile-in-home";

    /// <param name="today">The community's date: who is away is left out.</param>
    public async Task<IReadOnlyList<Found>> FindAsync(CommunityId community, ReferralNeed need, DateOnly today, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var profiles = await db.Profiles
            .Where(profile => db.Chats.Any(chat => chat.Id == profile.ChatId && chat.CommunityId == community) && profile.Specialties.Any())
            .ToListAsync(cancellationToken);
        var people = profiles.Select(profile => profile.MemberId).ToHashSet();
        var members = await db.Members.Where(member => people.Contains(member.Id)).ToDictionaryAsync(member => member.Id, cancellationToken);

        var found =
            from profile in profiles
            where !profile.IsAwayOn(today)
            let fit = FitOf(profile, need)
            where fit > 0
            let availability = profile.AvailabilityAt(now)
            let isNear = need.Area is { } area && AreaNames.Overlap(area, profile.Area)
            orderby fit descending,
                SpeaksIt(profile, need) descending,
                HasRoom(availability) descending,
                isNear descending,
                profile.LastNamedAt ?? DateTimeOffset.MinValue,
                profile.Id
            select new Found(profile, members[profile.MemberId], availability, isNear, IsRelated: fit == 1);
        return [.. found];
    }

    /// <summary>All that a member is listed for; visiting clients at home counts, however it was said.</summary>
    internal static HashSet<string> WorkOf(Profile profile)
    {
        var work = profile.Specialties.Select(specialty => specialty.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (profile.DoesInHome) work.Add(HomeVisits);
        return work;
    }

    // 3: everything that is asked for; 2: a part of it; 1: something related; 0: nothing.
    private int FitOf(Profile profile, ReferralNeed need)
    {
        var wanted = need.Specialties.Concat(need.OwnWords).ToList();
        if (wanted.Count == 0) return 3;

        var listed = WorkOf(profile);
        var covered = wanted.Count(listed.Contains);
        if (covered == wanted.Count) return 3;
        if (covered > 0) return 2;

        return need.Specialties.Any(id => taxonomy.Find(id) is { IsTrained: false } specialty && specialty.Related.Any(listed.Contains)) ? 1 : 0;
    }

    private static int HasRoom(Availability availability) => availability switch
    {
        Availability.TakingNewClients => 3,
        Availability.AFewSpots => 2,
        Availability.Unknown => 1,
        _ => 0,
    };

    private static bool SpeaksIt(Profile profile, ReferralNeed need) =>
        need.Language is { } code && profile.Languages.Contains(LanguageNames.English(code), StringComparer.OrdinalIgnoreCase);
}
