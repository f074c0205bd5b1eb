using Bot.Commands.Communities;
using Bot.Commands.Directory;
using Bot.Commands.Dispatch;
using Bot.Data.Referrals;

namespace Bot.Commands.Asking;

/// <summary>Those who are named in an answer, in its order.</summary>
public sealed class WhoFits(DirectorySearch search, CommunityReading reading)
{
    /// <returns>The asker comes last: colleagues are looked for. Where only a place or a language is asked for, those who have it.</returns>
    public async Task<IReadOnlyList<Found>> FindAsync(Actor asker, ReferralNeed need, CancellationToken cancellationToken)
    {
        var today = await reading.TodayAsync(asker.Chat, cancellationToken);
        var found = await search.FindAsync(asker.Chat, need, today, cancellationToken);
        var namesWork = need.Specialties.Count + need.OwnWords.Count > 0;
        return
        [
            .. found
                .Where(one => namesWork || ((need.Area is null || one.IsNear) && (need.Language is null || Speaks(one, need.Language))))
                .OrderBy(one => one.Member.Id == asker.Id),
        ];
    }

    /// <param name="language">ISO 639-1, or "asl".</param>
    internal static bool Speaks(Found one, string language) =>
        one.Listed.Languages.Contains(LanguageNames.English(language), StringComparer.OrdinalIgnoreCase);
}
