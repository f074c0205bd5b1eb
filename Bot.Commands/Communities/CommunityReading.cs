using Bot.Commands.Directory;
using Bot.Commands.Understanding;
using Bot.Data;
using Bot.Data.Communities;
using NodaTime;

namespace Bot.Commands.Communities;

/// <summary>What a community knows that helps to read a message: its areas, its names, its own words, and its date.</summary>
public sealed class CommunityReading(BotDbContext db, CommunityDirectory directory, TimeProvider time)
{
    public async Task<ReadingContext> ForAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        var members = await directory.MembersAsync(chat, cancellationToken);

        return new ReadingContext
        {
            KnownAreas = [.. members.Select(one => one.Area).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)],
            Roster = [.. members.SelectMany(one => one.Member.Accounts).Select(account => account.DisplayName).Distinct(StringComparer.Ordinal)],
            OwnWordSpecialties =
            [
                .. members.SelectMany(one => one.Specialties).Where(listed => listed.IsOwnWords)
                    .Select(listed => listed.Name).Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            Today = await TodayAsync(chat, cancellationToken),
        };
    }

    /// <summary>The date in the community's zone.</summary>
    public async Task<DateOnly> TodayAsync(CommunityChat chat, CancellationToken cancellationToken)
    {
        // Not a query: a community that this very message founded is not in the database yet.
        var community = await db.Communities.FindAsync([chat.CommunityId], cancellationToken);
        return DateIn(community!, time.GetUtcNow());
    }

    /// <summary>The date that an instant has in the zone of a chat's community.</summary>
    public async Task<DateOnly> DateOfAsync(ChatId chat, DateTimeOffset instant, CancellationToken cancellationToken)
    {
        var found = await db.Chats.FindAsync([chat], cancellationToken);
        var community = await db.Communities.FindAsync([found!.CommunityId], cancellationToken);
        return DateIn(community!, instant);
    }

    private static DateOnly DateIn(Community community, DateTimeOffset instant)
    {
        var zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(community.TimeZone) ?? DateTimeZone.Utc;
        return Instant.FromDateTimeOffset(instant).InZone(zone).Date.ToDateOnly();
    }
}
