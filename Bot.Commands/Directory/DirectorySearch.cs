using Bot.Commands.Understanding;
using Bot.Data.Communities;
using Bot.Data.Directory;
using Bot.Data.Referrals;

namespace Bot.Commands.Directory;

/// <summary>A member who is listed for what is needed.</summary>
/// <param name="Listed">What of them can be seen from the chat that the search began in.</param>
/// <param name="IsNear">Works where the client is.</param>
/// <param name="IsRelated">Listed for something related, not for the very thing.</param>
public sealed record Found(ListedMember Listed, Availability Availability, bool IsNear, bool IsRelated)
{
    public Member Member => Listed.Member;
}

/// <summary>
/// Who handles this? Those who fit and speak the client's language first, then those with room, then the nearest, then in
/// turn. An area or a language puts people in order; it leaves nobody out.
/// </summary>
public sealed class DirectorySearch(CommunityDirectory directory, Taxonomy taxonomy, TimeProvider time)
{
    private const string HomeVisits = "mobile-in-home";

    /// <param name="today">The community's date: who is away is left out.</param>
    /// <returns>Each member once.</returns>
    public async Task<IReadOnlyList<Found>> FindAsync(
        CommunityChat seenFrom, ReferralNeed need, DateOnly today, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var members = await directory.MembersAsync(seenFrom, cancellationToken);

        // The sort is stable: where all else is equal, whoever came first is named first.
        var found =
            from member in members
            where member.IsListed && !member.IsAwayOn(today)
            let fit = FitOf(member, need)
            where fit > 0
            let availability = member.AvailabilityAt(now)
            let isNear = need.Area is { } area && AreaNames.Overlap(area, member.Area)
            orderby fit descending,
                SpeaksIt(member, need) descending,
                HasRoom(availability) descending,
                isNear descending,
                member.LastNamedAt ?? DateTimeOffset.MinValue
            select new Found(member, availability, isNear, IsRelated: fit == 1);
        return [.. found];
    }

    /// <summary>All that a member is listed for; visiting clients at home counts, however it was said.</summary>
    internal static HashSet<string> WorkOf(ListedMember member)
    {
        var work = member.Specialties.Select(specialty => specialty.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (member.DoesInHome) work.Add(HomeVisits);
        return work;
    }

    // 3: everything that is asked for; 2: a part of it; 1: something related; 0: nothing.
    private int FitOf(ListedMember member, ReferralNeed need)
    {
        var wanted = need.Specialties.Concat(need.OwnWords).ToList();
        if (wanted.Count == 0) return 3;

        var listed = WorkOf(member);
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

    private static bool SpeaksIt(ListedMember member, ReferralNeed need) =>
        need.Language is { } code && member.Languages.Contains(LanguageNames.English(code), StringComparer.OrdinalIgnoreCase);
}
