using Bot.Data.Communities;

namespace Bot.Commands.Directory;

/// <summary>Finds a colleague by what people call them.</summary>
public sealed class MemberSearch(CommunityDirectory directory)
{
    private const int Most = 8;

    /// <param name="externalId">A person's id on the platform of <paramref name="chat"/>.</param>
    /// <returns>Null where that person has done nothing in this community yet.</returns>
    public async Task<Member?> FindPersonAsync(CommunityChat chat, string externalId, CancellationToken cancellationToken) =>
        (await directory.MembersAsync(chat, cancellationToken))
            .Select(one => one.Member)
            .FirstOrDefault(member => member.Accounts.Any(account => account.Platform == chat.Platform && account.ExternalId == externalId));

    /// <param name="typed">A display name or its beginning, or a username with or without its @; case and accents do not matter.</param>
    /// <returns>The exact ones where there are any, else those whose name holds it; at most eight.</returns>
    public async Task<IReadOnlyList<Member>> FindAsync(CommunityChat chat, string typed, CancellationToken cancellationToken)
    {
        var username = typed.Trim().TrimStart('@');
        var name = FoldedWords.Of(typed);
        var members = (await directory.MembersAsync(chat, cancellationToken)).Select(one => one.Member).OrderBy(member => member.Id.Value).ToList();

        var exact = members.Where(member => member.Accounts.Any(account => IsUsername(account) || (name.Length > 0 && IsName(account)))).ToList();
        var found = exact.Count > 0 || name.Length == 0 ? exact : [.. members.Where(member => member.Accounts.Any(HoldsName))];
        return [.. found.Take(Most)];

        bool IsUsername(Account account) => username.Equals(account.Username, StringComparison.OrdinalIgnoreCase);
        bool IsName(Account account) => FoldedWords.Of(account.DisplayName) == name;
        bool HoldsName(Account account) => $" {FoldedWords.Of(account.DisplayName)}".Contains($" {name}", StringComparison.Ordinal);
    }
}
