using Bot.Commands.Chat;
using Bot.Commands.Directory;
using Bot.Commands.Understanding;
using Bot.Data.Referrals;
using static Bot.Commands.Chat.Words;

namespace Bot.Commands.Asking;

/// <summary>"• Ana Ortiz · Boise · taking new clients · English, Spanish"</summary>
internal static class NamedColleague
{
    public static Text Line(Found one, ReferralNeed need, Taxonomy taxonomy)
    {
        return Text.Dotted(
            Say($"• {one.Member.Id}"),
            WhatOfIt(one, need, DirectorySearch.WorkOf(one.Listed), taxonomy),
            one.Listed.Area is { } area ? Quote(area) : null,
            AvailabilityWords.Of(one.Availability),
            one.Listed.Languages.Count == 0 ? null : Quote(string.Join(", ", one.Listed.Languages)),
            need.InHome && one.Listed.DoesInHome ? Say($"visits at home") : null);
    }

    // Said where it is not plain from the heading: a part of what was asked for, or something related.
    private static Text? WhatOfIt(Found one, ReferralNeed need, HashSet<string> listed, Taxonomy taxonomy)
    {
        var wanted = need.Specialties.Concat(need.OwnWords).ToList();
        var covered = one.IsRelated
            ? need.Specialties.Select(taxonomy.Find).OfType<Specialty>().SelectMany(specialty => specialty.Related).Where(listed.Contains).Distinct().ToList()
            : [.. wanted.Where(listed.Contains)];
        return !one.IsRelated && covered.Count == wanted.Count ? null : AllOf(covered.Select(name => Quote(taxonomy.NameOf(name))));
    }
}
